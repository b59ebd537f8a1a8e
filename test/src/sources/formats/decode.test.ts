import { describe, expect, it } from "vitest";
import { decoded } from "../../../../src/sources/formats/decode.ts";

const BIG5 = [0xb4, 0xa3, 0xae, 0xd7, 0xb5, 0xaa, 0xc2, 0xd0, 0xba, 0xde, 0xb2, 0x7a];

describe("a text", () => {
  it.each([
    ["UTF-8", [0xe6, 0x8f, 0x90], "提"],
    ["UTF-8 with a byte order mark", [0xef, 0xbb, 0xbf, 0xe6, 0x8f, 0x90], "提"],
    ["GB18030", [0xcc, 0xe1, 0xb0, 0xb8], "提案"],
    ["Big5", BIG5, "提案答覆管理"],
    ["UTF-16, little end first", [0xff, 0xfe, 0xd0, 0x63], "提"],
    ["UTF-16, big end first", [0xfe, 0xff, 0x63, 0xd0], "提"],
  ])("in %s is decoded", (_, bytes, text) => {
    expect(decoded(Uint8Array.from(bytes))).toBe(text);
  });

  it("in no known encoding is not guessed at", () => {
    expect(decoded(Uint8Array.from([0xff, 0x20, 0xff, 0x20, 0x80]))).toBeUndefined();
  });
});
