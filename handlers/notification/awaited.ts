import { digestProposal } from "../../index/digest/digest-proposal.ts";
import { quote } from "../../index/proposal.ts";
import type { Block } from "../block.ts";
import { paragraph } from "../compose.ts";
import { shortened } from "./shortened.ts";
import type { Told } from "./told.ts";
import { notificationWording as words } from "./wording.ts";

/** So many promises are named; the others are in the letter. */
const MOST_PROMISES = 2;

/** Whether the chat waited for this until now. */
export function isAwaited({ reasons }: Pick<Told, "reasons">): boolean {
  return reasons.some((one) => one.kind === "proposal" && one.untilAnswered);
}

/** That the waiting is over, with what the letter promises: whether that is kept is what comes next. */
export function awaitedBlocks(told: Told): Block[] {
  return isAwaited(told) ? [paragraph(words.answered(promisesIn(told)))] : [];
}

function promisesIn({ proposal, letter }: Told): string[] {
  if (!letter) return [];
  const at = proposal.replies.indexOf(letter);
  const own = digestProposal(proposal).promises.filter(({ reply }) => reply === at);
  const quotes = own.map(({ span }) => shortened(quote(proposal, span).replace(/\s+/gu, " ").trim()));
  return [...new Set(quotes)].slice(0, MOST_PROMISES);
}
