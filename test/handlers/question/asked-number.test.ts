import { describe, expect, it } from "vitest";
import { askedNumbers } from "../../../handlers/question/asked-number.ts";

describe("the numbers in a question", () => {
  it.each([
    ["20170411", [{ asked: "20170411" }]],
    ["第20170411号", [{ asked: "20170411" }]],
    ["请查第 20170411 号提案的答复", [{ asked: "20170411" }]],
    ["2017年第411号", [{ asked: "411", year: 2017 }]],
    ["2017年411号提案", [{ asked: "411", year: 2017 }]],
    ["2017-0411", [{ asked: "0411", year: 2017 }]],
    ["411号", [{ asked: "411" }]],
    ["0411", [{ asked: "0411" }]],
    ["〇四一一号", [{ asked: "0411" }]],
    ["三十三号提案", [{ asked: "33" }]],
    ["二〇一七年三三三号", [{ asked: "333", year: 2017 }]],
    ["2018o112", [{ asked: "20180112" }]],
    ["十三届一次会议第411号", [{ asked: "411", session: { term: 13, meeting: 1 } }]],
    ["二零一八幺二七", [{ asked: "2018127" }]],
    ["二零二四零零九一那件", [{ asked: "20240091" }]],
    ["青石 058", [{ asked: "058" }]],
    ["112号 青石", [{ asked: "112" }]],
    ["2023089", [{ asked: "2023089" }]],
    ["0411办得怎么样了", [{ asked: "0411" }]],
    ["0016和0015对比", [{ asked: "0016" }, { asked: "0015" }]],
    ["No.20170411", [{ asked: "20170411" }]],
    ["2017 0411", [{ asked: "0411", year: 2017 }]],
    ["20170411和20180012", [{ asked: "20170411" }, { asked: "20180012" }]],
  ])("reads %s", (text, numbers) => {
    expect(askedNumbers(text).numbers).toEqual(numbers);
  });

  it.each([
    "财政局2017年的提案",
    "24小时图书馆",
    "5G工业互联网",
    "每台补贴15万元",
    "2025",
    "东莞制造2025 团体标准",
    "地铁3号线",
    "2019年6月12日答复的",
    "12345热线",
  ])("finds none in %s", (text) => {
    expect(askedNumbers(text).numbers).toEqual([]);
  });
});
