import { expect, it } from "vitest";
import { progressBar } from "../../../src/commands/progress-bar.ts";

function shownOn(isTTY: boolean, total = 4): string {
  const written: string[] = [];
  const bar = progressBar(total, { isTTY, write: (text: string) => written.push(text) > 0 });
  bar.show(1, "a.txt");
  bar.done();
  return written.join("");
}

it("a progress bar shows on a terminal how far it is, and leaves the line empty", () => {
  expect(shownOn(true)).toBe(`\r\u001b[2K${"█".repeat(6)}${"░".repeat(18)} 1/4 a.txt\r\u001b[2K`);
});

it("a progress bar shows nothing where there is no terminal, or nothing to do", () => {
  expect([shownOn(false), shownOn(true, 0)]).toEqual(["", ""]);
});
