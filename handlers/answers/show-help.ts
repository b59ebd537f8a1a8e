import type { Answer } from "../answer-record.ts";
import { compose } from "../compose.ts";
import { wording } from "../wording.ts";

/** What one can ask, by examples. */
export function showHelp(greeting?: string): Answer {
  const items = wording.help.map(({ ask, gives }) => ({
    marker: "·",
    runs: [{ text: ask, strong: true as const }],
    detail: gives,
  }));
  return compose({
    kind: "help",
    blocks: [
      { kind: "title", text: wording.helpTitle },
      ...(greeting ? [{ kind: "note" as const, text: greeting }] : []),
      { kind: "list", items },
    ],
  });
}
