import { cover, type Weighed, weighed } from "../digest/overlap.ts";
import type { Promised } from "../digest/point.ts";
import { type ReplyUnit, unitsOf } from "../digest/reply-unit.ts";
import { type Terms, termsOf, weightsFrom } from "../digest/term.ts";
import type { Proposal, Reply } from "../proposal.ts";
import { plainText } from "../reading/plain-text.ts";
import { sameOffice } from "../same-office.ts";

/** A sentence that has so much of a promise's own words, by weight, speaks of the same thing. */
const SAME_WORDS = 0.4;
/** Under a heading like the promise's, or on its point, a few of its words are enough. */
const SOME_WORDS = 0.15;
const SAME_HEADING = 0.6;
/** 该项工作, 上述事项: under the same heading it is what the heading names. */
const POINTS_BACK = /^(?:该|此|上述|前述|这[一项个])(?:项|事|工作|问题|任务|承诺)?/;

/** Whether the bureau has written again since about what it promised: another matter leaves the promise as it is. */
export function isSpokenOfLater(
  proposal: Proposal,
  promised: Promised,
  onPoint: ReadonlySet<number>,
): boolean {
  const letter = proposal.replies[promised.reply];
  const later = letter ? laterLetters(proposal, letter) : [];
  if (!letter || later.length === 0) return false;
  const plain = plainText(proposal.text);
  const own = unitsOf(plain, letter, promised.reply);
  const units = later.flatMap((reply) => unitsOf(plain, reply, proposal.replies.indexOf(reply)));
  const promise = own.find(({ start, end }) => start === promised.span.start && end === promised.span.end);
  if (!promise) return units.length > 0; // a promise is a unit of its letter; what cannot be compared counts as answered
  const weight = weightsFrom([...own, ...units].map(({ text }) => matterOf(text)));
  const heard = (text: string) => weighed(matterOf(text), weight);
  return units.some((unit) => isAbout(unit, promise, { heard, onPoint: onPoint.has(unit.reply) }));
}

type Comparing = { heard(text: string): Weighed; onPoint: boolean };

function isAbout(unit: ReplyUnit, promise: ReplyUnit, { heard, onPoint }: Comparing): boolean {
  const matter = heard(promise.text);
  const words = cover(matter, heard([unit.text, unit.subject ?? ""].join("\n")));
  if (words >= SAME_WORDS) return true;
  const [heading, other] = [promise.topics.join("\n"), unit.topics.join("\n")];
  const together = heading !== "" && cover(heard(heading), heard(other)) >= SAME_HEADING;
  if (together && POINTS_BACK.test(unit.text)) return true;
  return (together || onPoint) && words >= SOME_WORDS;
}

/** What a sentence is about, without its dates: two promises for the same year are not the same promise. */
function matterOf(text: string): Terms {
  return new Set([...termsOf(text)].filter((term) => !/^\d+(?:年|月|日|$)/.test(term)));
}

/** Later by its day, or further down in the source where a day is missing. */
function laterLetters({ replies }: Proposal, letter: Reply): Reply[] {
  const [at, day] = [replies.indexOf(letter), letter.date?.day];
  return replies.filter((other, place) => {
    if (other === letter || other.kind === "cover-note" || !sameOffice(other.bureau, letter.bureau))
      return false;
    const otherDay = other.date?.day;
    return day && otherDay ? otherDay > day : place > at;
  });
}
