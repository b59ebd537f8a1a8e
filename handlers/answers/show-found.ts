import type { Proposal } from "../../index/proposal.ts";
import { plainForm } from "../../index/search/plain-form.ts";
import { tokens } from "../../index/search/tokens.ts";
import type { Answer } from "../answer-record.ts";
import type { SameBureau } from "../same-bureau.ts";
import { showAsked, showAskedFirst } from "./show-asked.ts";
import { showBureau } from "./show-bureau.ts";
import { showProposal } from "./show-proposal.ts";

const TITLE_SHARE = 0.6;
/** Words that nearly all stand in the title, and are not just a topic. */
const TITLE_WORDS = { share: 0.9, least: 7 };
/** Forms of a question that wants one thing of a proposal. */
const ASKS =
  /[吗呢么?？]|没有?$|了没|有没有|能不能|可不可以|是不是|是否|多少|几[个家条处所台年]|什么|怎么|如何|何时|哪|为何|谁/u;

/** Forms of a question that wants what a bureau says. */
const SAYS =
  /怎么(?:说|回|答|看|讲|办)|咋(?:说|回)|如何(?:说|答复|回复|看)|什么(?:态度|意见|说法|答复)|(?:表态|态度|意见)(?:呢|是|如何|$)|(?:答复|回复|回|答)了?(?:没有?|吗)/u;

/** Of a proposal found, what was asked about: `bureau` where one was named. */
export type Wanted = { words: string; asked: string; bureau?: string | undefined; same: SameBureau };

/** A proposal found by words, as far as it was asked about: one bureau's words, whole for its title, one point for a question about one. */
export function showFound(proposal: Proposal, { words, asked, bureau, same }: Wanted): Answer {
  if (bureau !== undefined && words !== "" && SAYS.test(asked))
    return showBureau({ proposal, bureau: nameIn(proposal, bureau, same), words, same });
  if (words === "" || namesWhole(words, proposal.title)) return showProposal(proposal);
  return ASKS.test(asked) ? showAsked(proposal, words) : showAskedFirst(proposal, words);
}

/** A bureau's name as the proposal has it. */
function nameIn({ bureaus, replies }: Proposal, bureau: string, same: SameBureau): string {
  const names = [...bureaus.map(({ name }) => name), ...replies.map((reply) => reply.bureau)];
  return names.find((name) => same(name, bureau)) ?? bureau;
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
