import type { InlineQueryResult } from "grammy/types";
import { answer } from "../../../../handlers/answer.ts";
import { NEW_CONVERSATION } from "../../../../handlers/conversation.ts";
import type { Library } from "../../../../handlers/library.ts";
import type { Speaker } from "../../../../handlers/speaker.ts";
import { STATUS_WORDS } from "../../../../handlers/wording.ts";
import type { ProposalId } from "../../../../index/proposal.ts";
import type { ProposalCard } from "../../../../index/search/proposal-index.ts";
import { escapeHtml } from "../layout/escape-html.ts";
import { telegramWording } from "../wording.ts";
import { deepLink } from "./deep-link.ts";

/** Fifty is the most; fewer keep the list quick. */
const PAGE = 20;

/** Results of an inline query are shown in a chat that is not told. */
const INLINE_SPEAKER: Speaker = {
  channel: "telegram",
  chat: { id: "inline", kind: "group" },
  person: { id: "inline" },
  staff: false,
};

export type InlineQuestion = { query: string; offset: string; now: number; day: string };
export type InlinePage = { results: InlineQueryResult[]; nextOffset: string };

/** Proposals to choose from while somebody types; without words the latest. */
export async function inlinePage(asked: InlineQuestion, library: Library, bot: string): Promise<InlinePage> {
  const cards = await cardsFor(asked, library);
  const from = /^\d{1,4}$/.test(asked.offset) ? Number(asked.offset) : 0;
  const page = cards.slice(from, from + PAGE);
  const nextOffset = from + PAGE < cards.length ? String(from + PAGE) : "";
  return { results: page.map((card, at) => resultOf(card, from + at, bot)), nextOffset };
}

async function cardsFor({ query, now, day }: InlineQuestion, library: Library): Promise<ProposalCard[]> {
  if (query.trim() === "") return library.index.cards({}).slice(0, PAGE);
  const said = { text: query, by: INLINE_SPEAKER, now, day };
  const { answer: given } = await answer(said, NEW_CONVERSATION, { library });
  const ids = given.listed.length > 0 ? given.listed : given.proposals.map(({ id }) => id as ProposalId); // ids of our own answer
  return ids.flatMap((id) => library.index.card(id) ?? []);
}

function resultOf(card: ProposalCard, at: number, bot: string): InlineQueryResult {
  const url = deepLink(bot, card.id);
  return {
    type: "article",
    id: String(at),
    title: card.title,
    description: lineOf(card),
    input_message_content: {
      message_text: `<b>${escapeHtml(card.title)}</b>\n${escapeHtml(lineOf(card))}`,
      parse_mode: "HTML",
      link_preview_options: { is_disabled: true },
    },
    ...(url ? { reply_markup: { inline_keyboard: [[{ text: telegramWording.inlineMore, url }]] } } : {}),
  };
}

/** 20170411 · 刘潜发 · 质监局 · 已答复 */
function lineOf({ number, proposers, bureaus, status }: ProposalCard): string {
  const people = proposers.slice(0, 3).join("、");
  const offices = bureaus.map(({ name }) => name).join("、");
  return [number ?? "", people, offices, STATUS_WORDS[status]].filter((part) => part !== "").join(" · ");
}
