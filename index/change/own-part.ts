import { type Bureau, type Proposal, pointsOf, quote, type WrittenDate } from "../proposal.ts";
import { plainText } from "../reading/plain-text.ts";
import { UNSIGNED } from "../reading/reply.ts";
import { isMarkLine, markBeside } from "../reading/result-mark.ts";
import { sameOffice } from "../same-office.ts";
import { essenceOf } from "./words/essence.ts";
import { substanceOf } from "./words/substance.ts";

/** A proposal's text without its letters. */
export function ownText({ text, replies }: Proposal): string {
  const parts: string[] = [];
  let at = 0;
  for (const { span } of [...replies].sort((one, other) => one.span.start - other.span.start)) {
    parts.push(text.slice(at, Math.max(at, span.start)));
    at = Math.max(at, span.end);
  }
  return [...parts, text.slice(at)].join("\n");
}

/**
 * Whether the proposal itself changed, not its letters: its title, words, proposers, bureaus, mark or dates. Its text has
 * to differ, and what was read of it has to be something that the other text does not say at all, so that neither a
 * page's frame nor another way of reading it counts.
 */
export function ownPartChanged(before: Proposal, after: Proposal): boolean {
  if (before.text === after.text) return false;
  if (proposersChanged(before, after) || markChanged(before, after)) return true;
  if (substanceOf(ownText(before)) === substanceOf(ownText(after))) return false;
  return (
    statesMore(after, before) ||
    statesMore(before, after) ||
    saysMore(after, before) ||
    saysMore(before, after) ||
    rolesChanged(before, after) ||
    stateChanged(before, after) ||
    datesChanged(before, after)
  );
}

/** A letter alone names the proposer only in its address, which is no part of what it says. */
function proposersChanged(before: Proposal, after: Proposal): boolean {
  const counted = `等${after.proposerCount}`;
  const joined = after.proposerCount !== before.proposerCount && essenceOf(after.text).includes(counted);
  return (
    (joined && !essenceOf(before.text).includes(counted)) ||
    (namesAnother(after, before) && namesAnother(before, after))
  );
}

/** A mark of the page; one that stands in a letter is the letter's, and one that is left out no change. */
function markChanged(before: Proposal, after: Proposal): boolean {
  if (after.replies.some(({ resultMark }) => resultMark)) return false;
  const known = marksOf(before);
  return marksOf(after).some((mark) => !known.includes(mark));
}

function marksOf({ text, resultMark }: Proposal): string[] {
  const lines = plainText(text)
    .split("\n")
    .map((line) => line.trim());
  const printed = lines.filter(isMarkLine).map((line) => markBeside(line)?.letter);
  return [resultMark?.letter, ...printed].filter((letter) => typeof letter === "string");
}

/** Whether one text has a whole sentence of its own that the other does not say anywhere. */
function statesMore(one: Proposal, other: Proposal): boolean {
  const said = substanceOf(other.text);
  const sentences = ownText(one).match(/[^。\n]{8,}。/g) ?? [];
  return sentences.some((sentence) => !said.includes(substanceOf(sentence)));
}

function namesAnother(one: Proposal, other: Proposal): boolean {
  const said = essenceOf(other.text);
  const known = other.proposers.map(essenceOf);
  const names = one.proposers.map(essenceOf).filter((name) => !known.includes(name));
  return names.some((name) => !said.includes(name));
}

/** Whether one reading has something that the other text does not say. */
function saysMore(one: Proposal, other: Proposal): boolean {
  const said = substanceOf(other.text);
  const bare = essenceOf(other.text);
  const known = namesIn(other);
  const named = namesIn(one).filter((name) => !known.includes(name));
  return (
    named.some((name) => !bare.includes(name)) ||
    askedIn(one).some((words) => !said.includes(words)) ||
    printed(one.bureaus).some(
      ({ name }) =>
        !bare.includes(essenceOf(name)) && !other.bureaus.some((known) => sameOffice(known.name, name)),
    )
  );
}

function namesIn({ title, proposers, resultMark }: Proposal): string[] {
  return [title, ...proposers, resultMark?.text ?? ""].map(essenceOf);
}

/** What stands for a letter's writer where nobody signed is no bureau of the text. */
function printed(bureaus: readonly Bureau[]): Bureau[] {
  return bureaus.filter(({ name }) => name !== UNSIGNED);
}

function askedIn(proposal: Proposal): string[] {
  const { background, recommendations, recommendationOrigin } = proposal;
  const points = recommendationOrigin === "proposal" ? pointsOf(recommendations) : [];
  const spans = [...(background ? [background] : []), ...points.map(({ span }) => span)];
  return spans.map((span) => substanceOf(quote(proposal, span)));
}

const STATE = /办理(?:状态|进度|进展|情况)[】\])]?[:\s]{1,3}([\u4e00-\u9fff]{2,8})/;

/** How far the handling is, where both pages print it. */
function stateChanged(before: Proposal, after: Proposal): boolean {
  const [one, other] = [before, after].map((proposal) => STATE.exec(plainText(ownText(proposal)))?.[1]);
  return one !== undefined && other !== undefined && one !== other;
}

function rolesChanged(before: Proposal, after: Proposal): boolean {
  return after.bureaus.some((bureau) => {
    const known = before.bureaus.find(({ name }) => sameOffice(name, bureau.name));
    return known !== undefined && !sameRole(known, bureau);
  });
}

function sameRole(one: Bureau, other: Bureau): boolean {
  return one.role === other.role || one.role === "unknown" || other.role === "unknown";
}

function datesChanged(before: Proposal, after: Proposal): boolean {
  const pairs: [WrittenDate | null, WrittenDate | null][] = [
    [before.filedOn, after.filedOn],
    [before.assignedOn, after.assignedOn],
    [before.dueOn, after.dueOn],
  ];
  return pairs.some(([one, other]) => one?.day && other?.day && one.day !== other.day);
}
