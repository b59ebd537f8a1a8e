import { describe, expect, it } from "vitest";
import { arabicDigits } from "../../index/chinese-number.ts";

describe("a number written in Chinese", () => {
  it.each([
    ["〇四一一", "0411"],
    ["零四七", "047"],
    ["三十三", "33"],
    ["十", "10"],
    ["一百零五", "105"],
    ["两千三百", "2300"],
    ["二〇一七", "2017"],
    ["0411", "0411"],
  ])("reads %s as %s", (written, digits) => {
    expect(arabicDigits(written)).toBe(digits);
  });

  it.each(["", "甲", "三号", "12a"])("gives nothing for %j", (written) => {
    expect(arabicDigits(written)).toBeUndefined();
  });
});
