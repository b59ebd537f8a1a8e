import { describe, expect, it } from "vitest";
import { jsonIn, objectIn } from "../../src/json-text.ts";

describe("a text from outside", () => {
  it.each([
    ['{"a":1}', { a: 1 }],
    ["[1]", [1]],
    ["5", 5],
    ['{"a":', undefined],
    ["", undefined],
    ["hello", undefined],
  ])("says as JSON: %s", (text, said) => expect(jsonIn(text)).toEqual(said));

  it.each([
    ['{"a":1}', { a: 1 }],
    ["null", {}],
    ["5", {}],
    ["hello", {}],
  ])("is an object, if an empty one: %s", (text, object) => expect(objectIn(text)).toEqual(object));
});
