import { describe, expect, it } from "vitest";
import { alreadyShown, shownBy } from "../../../handlers/etiquette/repeat.ts";
import { NOW } from "./incoming-with.ts";

const MINUTE = 60_000;
const proposal = { id: "p1" } as Parameters<typeof shownBy>[0]["proposals"][number]; // only its id matters here
const answer = { kind: "proposal" as const, proposals: [proposal], text: "全文" };

describe("a proposal asked for again", () => {
  const shown = shownBy(answer) ?? "";
  const earlier = [{ shown, message: "42", at: NOW }];

  it("points to the answer of the last quarter of an hour", () => {
    expect(alreadyShown(shownBy(answer), earlier, NOW + 14 * MINUTE)?.message).toBe("42");
    expect(alreadyShown(shownBy(answer), earlier, NOW + 15 * MINUTE)).toBeUndefined();
  });

  it("points to the latest of several", () => {
    expect(alreadyShown(shown, [...earlier, { shown, message: "43", at: NOW }], NOW)?.message).toBe("43");
  });

  it("is shown again when the answer has changed", () => {
    expect(alreadyShown(shownBy({ ...answer, text: "有新答复" }), earlier, NOW)).toBeUndefined();
  });

  it("is shown when another question about it is answered", () => {
    expect(alreadyShown(shownBy({ ...answer, kind: "reply-status" }), earlier, NOW)).toBeUndefined();
  });

  it("never hides a list or a help text", () => {
    expect(shownBy({ ...answer, kind: "list", proposals: [proposal, proposal] })).toBeUndefined();
    expect(alreadyShown(shownBy({ ...answer, kind: "help", proposals: [] }), earlier, NOW)).toBeUndefined();
  });
});
