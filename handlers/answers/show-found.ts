import type { Proposal } from "../../index/proposal.ts";
import { plainForm } from "../../index/search/plain-form.ts";
import { tokens } from "../../index/search/tokens.ts";
import type { Answer } from "../answer-record.ts";
import { showAsked, showAskedFirst } from "./show-asked.ts";
import { showProposal } from "./show-proposal.ts";

const TITLE_SHARE = 0.6;
/** Words that nearly all stand in the title, and are not just a topic. */
const TITLE_WORDS = { share: 0.9, least: 7 };
/** Forms of a question that wants one thing of a proposal. */
const ASKS =
  /[吗呢么?？]|没有?$|了没|有没有|能不能|可不可以|是不是|是否|多少|几[个家条处所台年]|什么|怎么|如何|何时|哪|为何|谁/u;

/** A proposal found by words, as far as it was asked about: whole for its title, one point for a question about one. */
export function showFound(proposal: Proposal, words: string, asked: string): Answer {
  if (words === "" || namesWhole(words, proposal.title)) return showProposal(proposal);
  return ASKS.test(asked) ? showAsked(proposal, words) : showAskedFirst(proposal, words);
}

function namesWhole(words: string, title: string): boolean {
  const [asked, named] = [tokens(plainForm(words)), tokens(plainForm(title))];
  if (asked.length >= TITLE_WORDS.least && sharedBy(asked, named) >= TITLE_WORDS.share) return true;
  return sharedBy(named, asked) >= TITLE_SHARE;
}

/** The share of some terms that others have too. */
function sharedBy(terms: readonly string[], others: readonly string[]): number {
  const known = new Set(others);
  return terms.filter((term) => known.has(term)).length / Math.max(1, terms.length);
}
