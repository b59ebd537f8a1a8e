import { describe, expect, it } from "vitest";
import { createSuggestions } from "../../../../src/channels/web/suggestions.ts";
import { libraryOf } from "../../../../src/library/file-library.ts";
import { proposalWith, withReplies } from "../../../proposal-with.ts";

describe("suggested first questions", () => {
  it("are only the help where nothing has been replied to", () => {
    const { index } = libraryOf([]);
    expect(createSuggestions(() => index)()).toEqual(["帮助"]);
  });

  it("are about a proposal that has been replied to, and follow what is imported", () => {
    const { index } = libraryOf([]);
    const suggestions = createSuggestions(() => index);
    suggestions();
    index.put([withReplies(proposalWith(), "城管局：已更换老旧路灯。")]);
    expect(suggestions()).toEqual(["0001", "甘示例", "城管局还有几件没回", "帮助"]);
  });
});
