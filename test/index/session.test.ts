import { describe, expect, it } from "vitest";
import { sessionIn } from "../../index/session.ts";

describe("the session a text names", () => {
  it.each([
    ["第十三届一次会议", 13, 1, "十三届一次会议"],
    ["第十三届委员会第一次会议", 13, 1, "十三届一次会议"],
    ["政协第十届甲川县委员会第三次会议第5号提案", 10, 3, "十届三次会议"],
    ["区第十届政协第三次会议", 10, 3, "十届三次会议"],
    ["八届政协第一次会议", 8, 1, "八届一次会议"],
    ["八届一次委员", 8, 1, "八届一次会议"],
    ["14届2次会议", 14, 2, "十四届二次会议"],
    ["二十届十次全体会议", 20, 10, "二十届十次会议"],
    ["第九届委员会", 9, null, "九届"],
    ["三次全委会", null, 3, "三次会议"],
  ])("%s is term %s, meeting %s", (text, term, meeting, normal) => {
    expect(sessionIn(text)).toEqual({ text: normal, term, meeting });
  });

  it("is none in a text without one", () => {
    expect(sessionIn("每年召开一次例会")).toBeNull();
    expect(sessionIn("第3次修订")).toBeNull();
  });
});
