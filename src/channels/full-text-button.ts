import type { Answer } from "../../handlers/answer-record.ts";
import type { Button } from "../../handlers/block.ts";

/** What the button says for the person. */
const FULL_TEXT = "全文";

/** The button behind which an answer's full letters are; where there is none, the letters are the answer itself. */
export function fullTextButton({ buttons }: Pick<Answer, "buttons">): Button | undefined {
  return buttons.flat().find(({ text }) => text === FULL_TEXT);
}
