import type { Answer } from "../../../../handlers/answer-record.ts";
import { wording } from "../wording.ts";
import { cutText } from "./cut-text.ts";
import { safeText } from "./safe-text.ts";

/** A message as the API takes it: `content` is JSON as a string. */
export type Content = { msg_type: "interactive" | "post" | "image" | "file"; content: string };

/** The limit is 30 KB; a line break of JSON inside JSON weighs three bytes. */
const LARGEST_POST = 8000;

/** An answer without a card: rich text whose every line is plain text, so that nothing in it is read as markup. */
export function postsOf(answer: Answer): Content[] {
  return cutText(safeText(answer.text), LARGEST_POST).map((text) => post(wording.name, text));
}

/** What is left to say where the organisation's rules refuse the text: which proposal it is about, and that there is more. */
export function reducedPost({ proposals }: Answer): Content {
  const lines = proposals.map(({ number, title }) => [number, title].filter(Boolean).join(" "));
  return post(wording.name, [...lines, wording.sensitive].join("\n"));
}

function post(title: string, text: string): Content {
  const content = text.split("\n").map((line) => [{ tag: "text", text: line }]);
  return { msg_type: "post", content: JSON.stringify({ zh_cn: { title, content } }) };
}
