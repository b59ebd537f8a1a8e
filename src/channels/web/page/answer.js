import { layOutBlock } from "./block.js";
import { copyButton } from "./copy.js";
import { element } from "./element.js";
import { wording } from "./wording.js";

/** @typedef {import("../shown-answer.ts").ShownAnswer} Answer */
/** @typedef {import("../../../../handlers/block.ts").Button} Button */
/** @typedef {import("../about.ts").About["stances"]} Stances */

/**
 * The answer's parts as elements: its blocks, its files, its buttons, then what can be done with it.
 *
 * @param {Answer} answer
 * @param {{ stances: Stances, say: (text: string) => void }} page
 * @returns {HTMLElement[]}
 */
export function layOutAnswer(answer, { stances, say }) {
  if (answer.blocks.length === 0) return [element("p", { class: "note" }, answer.text || wording.silence)];
  const blocks = answer.blocks.map((block) => layOutBlock(block, stances));
  const files = (answer.attachments ?? []).map(attachment);
  const rows = answer.buttons.map((row) => buttonRow(row, say));
  const tools = element("div", { class: "tools" }, copyButton(answer.text));
  return [...blocks, ...files, ...rows, tools];
}

/**
 * A picture is shown, a document is there to be saved.
 *
 * @param {import("../shown-answer.ts").ShownAttachment} file
 */
function attachment({ kind, name, href }) {
  if (kind === "picture") return element("img", { class: "attachment", src: href, alt: name });
  const link = element("a", { href, download: name }, wording.download(name));
  return element("p", { class: "attachment" }, link);
}

/**
 * @param {Button[]} row
 * @param {(text: string) => void} say
 */
function buttonRow(row, say) {
  const buttons = row.map(({ label, text, style }) => {
    const button = element("button", { type: "button", class: style ?? "plain" }, label);
    button.addEventListener("click", () => say(text));
    return button;
  });
  return element("div", { class: "buttons" }, ...buttons);
}
