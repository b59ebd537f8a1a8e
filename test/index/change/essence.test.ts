import { describe, expect, it } from "vitest";
import { essenceOf } from "../../../index/change/words/essence.ts";
import { substanceOf } from "../../../index/change/words/substance.ts";

describe("the essence of a text", () => {
  it.each([
    ["二〇二三年五月六号", "2023年5月6日"],
    ["2023-05-06", "2023年5月6日"],
    ["投入1,200万元", "投入１２００万元"],
    ["百分之三十", "30%"],
    ["东府办〔2012〕173号", "东府办[2012]173号"],
    ["關於路燈的答覆", "关于路灯的答复"],
    ["3～5年", "3-5年"],
    ["<p>已&nbsp;更换</p>", "已更换"],
  ])("is the same for %s and %s", (one, other) => {
    expect(essenceOf(one)).toBe(essenceOf(other));
  });

  it.each([
    ["1.5亿元", "15亿元"],
    ["3-5年", "35年"],
    ["已更换", "未更换"],
    ["5%", "5‰"],
    ["12日、3日", "1日、23日"],
  ])("is another for %s and %s", (one, other) => {
    expect(essenceOf(one)).not.toBe(essenceOf(other));
  });
});

describe("the substance of a letter", () => {
  it("is without head, address, courtesies, signature and contacts", () => {
    const letter = `城管局：\n张三委员：\n您的提案收悉，现答复如下：\n一、已更换路灯。\n感谢您对我局工作的关心和支持。\n此复。\n示例市城管局\n2024年5月6日\n联系人：李四，电话：0700-1234567\n`;
    expect(substanceOf(letter)).toBe("你的提案收悉已更换路灯");
  });

  it("keeps an attachment, and a bureau's name that a broken line begins with", () => {
    const letter = "已将路灯更换所需的资金安排意见报送给\n市财政局\n研究。\n附件：1.进度表\n";
    expect(substanceOf(letter)).toBe("已将路灯更换所需的资金安排意见报送给市财政局研究附件进度表");
  });

  const SIGNED = "路灯已更换。\n示例市城管局\n2024年5月6日\n";

  it.each(["已有123人阅读", "微信公众号：示例发布", "相关附件：", "签收人：____ 日期：____", "存档"])(
    "leaves out what a page prints below a letter's day: %s",
    (line) => expect(substanceOf(`${SIGNED}${line}\n`)).toBe("路灯已更换"),
  );

  it.each(["附件：进度表", "办理结果：已解决", "另有二十盏延后更换。"])(
    "keeps what a letter states there: %s",
    (line) => expect(substanceOf(`${SIGNED}${line}\n`)).not.toBe("路灯已更换"),
  );

  it("leaves out a sentence of courtesies alone, and keeps one that promises something", () => {
    const letter = (said: string) => substanceOf(`路灯已更换。${said}\n`);
    expect(letter("请您继续关注和支持我们的工作。敬请理解与支持。")).toBe("路灯已更换");
    expect(letter("感谢您的建议，我们将改造步道。")).toContain("将改造步道");
    expect(letter("请市财政局给予支持。")).toContain("市财政局");
  });

  it.each([
    "您好！您的提案收悉。",
    "甘示例委员：您的提案收悉。",
    "您的提案收悉，感谢您对老街坊的牵挂。",
    "您的提案收悉。随函附上《提案办理情况征询意见表》，请填写后寄回。",
    "您的提案收悉。\n抄送：市政协提案委，市政府办公室，\n　　　市委督查室。",
    "您的提案收悉。\n内部资料 请勿外传",
    "您的提案收悉。\n（转下页）",
    "您的提案收悉。\n本页由系统自动生成，打印时间：2024-01-05 15:20:31",
    "您的提案收悉。\n2024/1/5 15:20    提案办理公开",
    "您的提案收悉。\n市政府办公室 2023年6月9日印 共印5份",
  ])("is the same with a frame of another kind: %j", (text) => {
    expect(substanceOf(text)).toBe("你的提案收悉");
  });

  it("tells the label of an item from the number behind it", () => {
    expect(substanceOf("4. 45座车站已有服务台。")).toBe("45座车站已有服务台");
    expect(substanceOf("一是路灯已更换；二是灯杆已刷漆。")).toBe(
      substanceOf("第一，路灯已更换；第二，灯杆已刷漆。"),
    );
  });

  it("tells a page's buttons from an item that begins like one", () => {
    expect(substanceOf("推荐十二家企业列入名单\n")).not.toBe("");
    expect(substanceOf("打印本页 | 关闭窗口 | 分享到：微信 微博\n")).toBe("");
  });
});
