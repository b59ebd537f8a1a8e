import { above, behind, below, instead, inTheMiddle } from "./fresh-text.ts";
import { inLetter, type Mutation, onPage } from "./mutation.ts";

const RADICALS: Record<string, string> = {
  人: "⼈",
  工: "⼯",
  方: "⽅",
  行: "⾏",
  用: "⽤",
  水: "⽔",
  文: "⽂",
  力: "⼒",
};

/** Republications that change nothing, written for a third round without a look at the rules. */
export const FRESH_COSMETIC: readonly Mutation[] = [
  onPage("blanks at the ends of lines", (text) => text.replace(/\n/g, "  \u3000\n")),
  onPage("word joiners", (text) => text.replace(/([\u4e00-\u9fff])(?=的)/g, "$1\u2060")),
  onPage("soft hyphens", (text) => text.replace(/([\u4e00-\u9fff]{6})/g, "$1\u00ad")),
  onPage("line separators of another system", (text) => text.replace(/\n/g, "\r")),
  onPage("nested book title marks", (text) => text.replace(/《/g, "〈").replace(/》/g, "〉")),
  onPage("corner quotation marks", (text) => text.replace(/[“"]/g, "『").replace(/”/g, "』")),
  onPage("round brackets of document numbers", (text) => text.replace(/〔(20\d\d)〕/g, "(  $1 )")),
  onPage("colons of ratio shape", (text) => text.replace(/[：:](?=\s*\n)/g, "∶")),
  onPage("dots for an ellipsis", (text) => text.replace(/……/g, "......").replace(/——/g, "—")),
  onPage("radicals for characters, as PDFs have them", (text) =>
    text.replace(/[人工方行用水文力]/g, (one) => RADICALS[one] ?? one),
  ),
  onPage("how often it was read and liked", below("阅读 3512  点赞 28  收藏 6  评论 0")),
  onPage("buttons below", below("[打印本页]　[关闭窗口]　[返回顶部]")),
  onPage("to share", below("分享到微信朋友圈\n用微信“扫一扫”，分享至好友和朋友圈")),
  onPage(
    "whose site it is",
    below(
      "主办：示州市人民政府办公室　承办：示州市政务服务数据管理局\n网站标识码：4499000001　粤公网安备 44990002000001号",
    ),
  ),
  onPage("which visitor one is", below("您是第 120345 位访问者")),
  onPage("way about, with arrows", above("首页 → 提案办理 → 办理结果公开 → 正文")),
  onPage(
    "index of the disclosure",
    above(
      "索引号：007330010/2026-00012　分类：建议提案\n发布机构：示州市住房和城乡建设局　成文日期：2026-01-05",
    ),
  ),
  onPage("size of print", above("【 字号：大　中　小 】　【 打印 】　【 关闭 】")),
  onPage("who edited", below("（编辑：陈某　校对：吴某　审签：郑某）")),
  onPage("end mark", below("（完）")),
  onPage("a rule and a heading of Markdown", (text) => `---\n${text}\n\n---\n`),
  onPage("quoted as in a mail", (text) => text.replace(/^(?=\S)/gm, "> ")),
  onPage("other votes", (text) => text.replace(/支持\s*\d+/, "支持 4321")),
  onPage("breaks of HTML", (text) => text.replace(/\n/g, "<br/>\n")),
  onPage("numeric entities for blanks", (text) => text.replace(/^[ \u3000]+/gm, "&#12288;&#12288;")),
  inLetter("paragraphs of HTML with styles", (text) =>
    text
      .split("\n")
      .map((line) =>
        line.trim() === "" ? line : `<p class="p1" style="text-indent:2em;">${line.trim()}</p>`,
      )
      .join("\n"),
  ),
  inLetter("bold item heads of HTML", (text) =>
    instead(text, /^(\s*)([一二三]、[^。\n]{2,16})/gm, "$1<strong>$2</strong>"),
  ),
  inLetter("each sentence on its own line", (text) => text.replace(/。(?=[^\n”」』)）])/g, "。\n")),
  inLetter("very narrow lines", (text) =>
    text.replace(/[^\n]{36,}/g, (line) => line.replace(/(.{18})(?=.{7,})/g, "$1\n")),
  ),
  inLetter("item labels in circles", (text) =>
    instead(text, /^(\s*)([1-9])[.、](?!\d)/gm, (whole) =>
      whole.replace(/[1-9][.、]/, (label) => "①②③④⑤⑥⑦⑧⑨".charAt(Number(label[0]) - 1)),
    ),
  ),
  inLetter("item labels in brackets for dots", (text) =>
    instead(text, /^(\s*)([1-9])[.、](?!\d)/gm, "$1($2)"),
  ),
  inLetter("date with dots", (text) => instead(text, /(\d{4})年(\d{1,2})月(\d{1,2})日(?=\s*$)/, "$1.$2.$3")),
  inLetter("date with slashes and zeros", (text) =>
    instead(text, /(\d{4})年(\d{1,2})月(\d{1,2})日(?=\s*$)/, (whole) => {
      const [year = "", month = "", day = ""] = whole.match(/\d+/g) ?? [];
      return `${year}/${month.padStart(2, "0")}/${day.padStart(2, "0")}`;
    }),
  ),
  inLetter("no page of text", behind("（此页无正文）")),
  inLetter("seal", (text) => instead(text, /([局委厅办会])(\s*\n\s*\d{4}年)/, "$1（公章）$2")),
  inLetter("who signed", behind("签发人：李某某")),
  inLetter(
    "mail and post code",
    behind("电子邮箱：xx@example.gov.cn　邮政编码：523000\n通讯地址：示州市人民路1号"),
  ),
  inLetter(
    "whom to call, in a sentence of brackets",
    behind("（联系人：钱某，联系电话：0799-8765432，传真：0799-8765433）"),
  ),
  inLetter("whether it is public, asked", behind("是否公开：是")),
  inLetter("kind of disclosure", behind("公开属性：依申请公开")),
  inLetter("subject words", behind("主题词：城建　提案　答复")),
  inLetter("printing office", behind("示州市城市管理局办公室　　　　2026年1月6日印发\n（共印8份）")),
  inLetter("page x of y", inTheMiddle("第3页，共5页")),
  inLetter("page number between dots", inTheMiddle("· 3 ·")),
  inLetter("good wishes", behind("  顺祝工作顺利、身体健康！")),
  inLetter("a greeting", (text) => instead(text, /(委员[:：])\n/, "$1\n  您好！\n")),
  inLetter(
    "thanks again, at length",
    behind("  再次感谢您对城市建设和管理工作的关心、理解和支持，恳请今后继续给予监督指导。"),
  ),
  inLetter("another farewell", (text) =>
    instead(text, /(?:专此|特此|此)(?:答复|回复|函复|复)[。.]?/, "以上答复，如有不当之处，敬请批评指正。"),
  ),
  inLetter("full width letters and percent", (text) =>
    instead(text, /[A-Za-z%]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)),
  ),
  inLetter("empty enclosure", behind("附件：（无）")),
  inLetter("reply form", behind("附：政协提案办理情况征询意见表")),
  onPage("who may log in", above("登录　注册　|　简体　繁体　|　无障碍阅读")),
  onPage("when it was put there", above("发表于 2026-01-05 10:20　发布者：admin")),
  inLetter("square brackets", (text) => instead(text, /[（(]([^()（）\n]{2,20})[)）]/g, "[$1]")),
  inLetter("commas for enumeration commas", (text) => instead(text, /、(?=[\u4e00-\u9fff])/g, "，")),
  inLetter("a head that runs on every page", inTheMiddle("示州市城市管理局文件　　第 2 页")),
  inLetter("a plea", behind("  敬请理解与支持。")),
  inLetter("whom to ask, in a sentence", behind("如有疑问，请联系我局办公室，联系电话：0799-1234567。")),
  inLetter("another opening", (text) =>
    instead(text, /现(?:将[^,，。]{0,8})?答复如下/, "现就有关办理情况答复如下"),
  ),
];
