import type { Library } from "../../../../handlers/library.ts";
import type { ProposalId } from "../../../../index/proposal.ts";
import type { ProposalCard } from "../../../../index/search/proposal-index.ts";

const LONGEST_PAYLOAD = 64;

/** A link that opens the chat with the bot on one proposal; undefined where its identity is too long for a link. */
export function deepLink(bot: string, id: ProposalId): string | undefined {
  const payload = Buffer.from(id, "utf8").toString("base64url");
  return payload.length <= LONGEST_PAYLOAD ? `https://t.me/${bot}?start=${payload}` : undefined;
}

/** The question that opens the proposal of a link's payload; undefined when there is none such. */
export function questionOfPayload(payload: string, { index }: Library): string | undefined {
  if (!/^[\w-]{1,64}$/.test(payload)) return undefined;
  const id = Buffer.from(payload, "base64url").toString("utf8") as ProposalId; // looked up before it is trusted
  const card = index.card(id);
  return card && questionAbout(card, index.byNumber(card.number ?? "").exact.length > 1);
}

/** A proposal's number with as much beside it as tells it from others of that number. */
function questionAbout({ number, session, year, title }: ProposalCard, ambiguous: boolean): string {
  if (number === null) return title;
  if (!ambiguous) return `${number}号提案`;
  const { term, meeting } = session ?? {};
  if (term && meeting) return `${term}届${meeting}次${number}号提案`;
  return year === null ? `${number}号提案` : `${year}年${number}号提案`;
}
