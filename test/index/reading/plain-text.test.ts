import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readable } from "../../../index/reading/markup.ts";
import { plainText } from "../../../index/reading/plain-text.ts";

describe("plain text", () => {
  it("has the length of its source, whatever that is", () => {
    const pieces = fc.constantFrom(
      "<p>",
      "</td>",
      "&nbsp;",
      "&ldquo;",
      "**",
      "## ",
      "　",
      "１",
      "對",
      "﹑",
      "\u0000",
      "\r\n",
      "[a](b)",
      "甲",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string({ unit: "binary" }))), (parts) => {
        const text = parts.join("");
        expect(plainText(text)).toHaveLength(text.length);
      }),
    );
  });

  it.each([
    ["１．５元，２０１７", "1.5元,2017"],
    ["關於對議案的答復", "关于对议案的答复"],
    ["⼯作", "工作"],
    ["一﹑二︰", "一、二:"],
  ])("reads %s as %s", (text, plain) => {
    expect(plainText(text)).toBe(plain);
  });

  it("blanks markup, and breaks lines where a page does", () => {
    expect(plainText("<p>甲</p><br/>乙").split(/\s+/)).toEqual(["", "甲", "乙"]);
    expect(plainText("**建议一：**甲&nbsp;乙").replace(/ +/g, " ")).toBe(" 建议一: 甲 乙");
  });

  it("is readable without what only a browser or an editor wants to see", () => {
    expect(readable("<p>各&ldquo;局&rdquo;&nbsp;办：</p>\n<p>**一、**已[安装](https://a.b)</p>")).toBe(
      "各“局” 办：\n一、已安装",
    );
  });

  it("leaves a sign alone that only looks like markup", () => {
    expect(plainText("a<b，c>d")).toBe("a<b,c>d");
    expect(plainText("<关于甲>")).toBe("<关于甲>");
  });
});
