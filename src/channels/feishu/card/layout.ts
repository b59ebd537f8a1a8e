import type { Answer } from "../../../../handlers/answer-record.ts";
import type { Block } from "../../../../handlers/block.ts";
import { STATUS_WORDS } from "../../../../handlers/wording.ts";
import { fullTextButton } from "../../full-text-button.ts";
import { blockElements } from "./block-elements.ts";
import { type ButtonPlace, buttonRows, carried } from "./button.ts";
import { type Card, type CardHeader, card, type Frame, header } from "./card.ts";
import { pagesOf } from "./card-pages.ts";
import { CARD_LIMIT, sizeOf } from "./card-size.ts";
import { type Element, plainText } from "./element.ts";
import { searchForm } from "./search-form.ts";
import { shortenFolds } from "./shorten-folds.ts";

const STATUS_COLORS: Record<keyof typeof STATUS_WORDS, string> = {
  replied: "green",
  "partly-replied": "orange",
  "awaiting-reply": "red",
  unknown: "neutral",
};

const LONGEST_TITLE = 120;

/** Where an answer is shown, and to what question. */
export type Shown = { chat: ButtonPlace["chat"]; asked?: string | undefined };

/** An answer as cards: one wherever it fits, else as many as it needs, buttons on the last. */
export function cardsOf(answer: Answer, shown: Shown): Card[] {
  const frame: Frame = { header: headerOf(answer), summary: answer.text };
  const empty = sizeOf(card(frame, []));
  const controls = controlElements(answer, shown);
  const body = bodyBlocks(answer.blocks);
  const elements = body.flatMap(blockElements);
  const pages = pagesOf([...elements, ...controls], empty);
  if (pages.length === 1 || !hasLettersAside(answer)) return pages.map((page) => card(frame, page));
  const others = body.filter((block) => block.kind !== "fold").flatMap(blockElements);
  const room = CARD_LIMIT.bytes - empty.bytes - sizeOf([...others, ...controls]).bytes;
  const shorter = shortenFolds(body, room).flatMap(blockElements);
  return pagesOf([...shorter, ...controls], empty).map((page) => card(frame, page));
}

/** Letters behind a button only stand beside the answer: they are not worth a second card, least of all in a group. */
function hasLettersAside(answer: Answer): boolean {
  return fullTextButton(answer) !== undefined && answer.blocks.some((block) => block.kind === "fold");
}

/** The first title is the card's head, unless it is too long for one. */
function bodyBlocks(blocks: readonly Block[]): Block[] {
  const title = blocks.find((block) => block.kind === "title");
  if (!title || title.text.length > LONGEST_TITLE) return [...blocks];
  return blocks.filter((block) => block !== title);
}

/** What has no title, a word or two, reads best without a head. */
function headerOf({ blocks, proposals, kind }: Answer): CardHeader | undefined {
  const title = blocks.find((block) => block.kind === "title")?.text;
  if (title === undefined) return undefined;
  const [only, ...others] = proposals;
  const template = kind === "refused" ? "red" : kind === "nothing-found" ? "grey" : "blue";
  const head = header([...title].slice(0, LONGEST_TITLE).join(""), template);
  if (!only || others.length > 0) return head;
  const tag = {
    tag: "text_tag" as const,
    text: plainText(STATUS_WORDS[only.status]),
    color: STATUS_COLORS[only.status],
  };
  return { ...head, text_tag_list: [tag] };
}

function controlElements({ buttons, kind }: Answer, { chat, asked }: Shown): Element[] {
  const place: ButtonPlace = { on: kind, chat, ...carried(asked) };
  const rows = buttons.flatMap((row) => buttonRows(row, place));
  const offersForm = kind === "help" || kind === "nothing-found";
  return offersForm ? [...rows, searchForm({ v: 1, say: "", ...place })] : rows;
}
