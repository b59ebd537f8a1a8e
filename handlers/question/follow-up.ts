import type { Proposal } from "../../index/proposal.ts";
import { type SameBureau, sameBureauBy } from "../same-bureau.ts";
import { asksOverAll } from "./asked-board.ts";
import { aspectOf } from "./aspect.ts";
import type { Ground } from "./ground.ts";
import type { Aspect, Question } from "./question.ts";
import type { Slots } from "./slots.ts";
import { topicOrFollowUp } from "./topic-or-follow-up.ts";

/** The question as one about the proposal talked about; undefined when it plainly leaves that proposal. */
export function followUp(
  text: string,
  slots: Slots,
  ground: Ground & { open: Proposal },
): Question | undefined {
  if (aspectOf(text)?.kind !== "similar" && leaves(text, slots, ground)) return undefined;
  const aspect = aspectFor(text, slots, ground);
  return aspect && { kind: "about", proposal: ground.open.id, aspect };
}

/** A number, another person, another year, a count or a bureau that the proposal never mentions begins anew. */
function leaves(text: string, slots: Slots, { open, index, day }: Ground & { open: Proposal }): boolean {
  if (slots.numbers.length > 0 || slots.counts) return true;
  if (slots.asked.stranger !== undefined || isNameAlone(text, slots)) return true;
  if (slots.filter.proposers?.some((name) => !open.proposers.includes(name))) return true;
  if (slots.filter.year !== undefined && slots.filter.year !== open.year) return true;
  if (slots.filter.session !== undefined || slots.filter.years !== undefined) return true;
  if (isOverMany(slots)) return true;
  if (slots.filter.committee !== undefined && !open.committee?.includes(slots.filter.committee)) return true;
  if (asksOverAll(text, day)) return true;
  if (/提案(?:有哪些|列表)|(?:所有|全部|还有哪些)提案|的提案$/u.test(text)) return true;
  const same = sameBureauBy(index);
  return (slots.filter.bureaus ?? []).some((bureau) => !mentions(open, bureau, same));
}

/** Nothing but a person's name asks for all that the person proposed, also beside one of these. */
function isNameAlone(text: string, { filter: { proposers = [] }, asked: { homophones } }: Slots): boolean {
  const written = [...proposers, ...homophones.map(({ asked }) => asked)];
  return proposers.length === 1 && written.includes(text.replace(/(?:委员|代表)?[\s。!！]*$/u, ""));
}

/** Conditions that only many proposals can be asked by. */
function isOverMany({
  filter: { kind, resultMark, votes, status, category, corrected, titled, numberTail, lacks },
  document,
}: Slots): boolean {
  return [kind, resultMark, votes, status, category, corrected, titled, numberTail, lacks, document].some(
    (one) => one !== undefined,
  );
}

/** Whether a bureau handles a proposal, answered it or is named in it. */
export function mentions(proposal: Proposal, bureau: string, same: SameBureau): boolean {
  return bureauOf(proposal, bureau, same) !== undefined || proposal.text.includes(bureau);
}

function bureauOf(proposal: Proposal, name: string, same: SameBureau): string | undefined {
  const names = [...proposal.bureaus.map((one) => one.name), ...proposal.replies.map((one) => one.bureau)];
  return names.find((one) => same(one, name));
}

function aspectFor(
  text: string,
  slots: Slots,
  { open, index }: Ground & { open: Proposal },
): Aspect | undefined {
  const bureau = slots.filter.bureaus?.[0];
  const aspect = aspectOf(text);
  if (bureau !== undefined)
    return bureauAspect(aspect, bureauOf(open, bureau, sameBureauBy(index)) ?? bureau, slots.words);
  if (aspect) return aspect;
  return slots.words === "" ? { kind: "whole" } : aspectOfWords(text, slots.words, open);
}

function aspectOfWords(text: string, words: string, open: Proposal): Aspect | undefined {
  const meant = topicOrFollowUp(text, words, open);
  if (meant === "topic") return undefined;
  return { kind: "words", words, ...(meant === "both" ? { topic: true } : {}) };
}

/** 财政局全文 wants one letter; whatever else names a bureau wants what that bureau says. */
function bureauAspect(aspect: Aspect | undefined, bureau: string, words: string): Aspect {
  return aspect?.kind === "full-text" ? { kind: "full-text", bureau } : { kind: "bureau", bureau, words };
}
