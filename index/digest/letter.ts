import { sameBureau } from "../bureau-name.ts";
import type { Proposal, Reply } from "../proposal.ts";
import { answeredByItem, type Match, matchLetter, pointsCorrected } from "./match.ts";
import { type ReplyUnit, unitsOf } from "./reply-unit.ts";
import type { Subject } from "./subject.ts";
import { inOrderGiven } from "./verdict.ts";

/** One reply taken apart: its units, and which points they answer. */
export type Letter = { reply: Reply; units: readonly ReplyUnit[]; matches: readonly Match[] };

/** The letters of a proposal, in its order of replies; each is read after the earlier ones, so that a correction finds what it corrects. */
export function readLetters(proposal: Proposal, plain: string, subjects: readonly Subject[]): Letter[] {
  const read = new Map<Reply, Letter>();
  for (const reply of inOrderGiven(proposal.replies)) {
    const before = [...read.values()].filter((letter) => sameBureau(letter.reply.bureau, reply.bureau));
    const earlier = before.flatMap((letter) => letter.matches);
    read.set(reply, readLetter({ proposal, plain, subjects, earlier }, reply));
  }
  return proposal.replies.flatMap((reply) => read.get(reply) ?? []);
}

type Known = { proposal: Proposal; plain: string; subjects: readonly Subject[]; earlier: readonly Match[] };

function readLetter({ proposal, plain, subjects, earlier }: Known, reply: Reply): Letter {
  if (reply.kind === "cover-note") return { reply, units: [], matches: [] };
  const units = unitsOf(plain, reply, proposal.replies.indexOf(reply));
  const answered = answeredByItem(subjects, earlier);
  const text = plain.slice(reply.body.start, reply.body.end);
  const about = earlier.length > 0 ? pointsCorrected(subjects, text, answered) : [];
  const answersAll = reply.to !== "lead" && reply.kind === "reply";
  const letter = { title: proposal.title, units, answersAll, about, answered };
  return { reply, units, matches: matchLetter(subjects, letter) };
}
