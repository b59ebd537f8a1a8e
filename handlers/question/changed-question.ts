import type { ProposalFilter } from "../../index/search/proposal-index.ts";
import { NEW_CONVERSATION } from "../conversation.ts";
import { askedRole } from "./asked-role.ts";
import type { Ground } from "./ground.ts";
import { overMany } from "./over-many.ts";
import type { Condition, OverMany } from "./question.ts";
import { readSlots } from "./slots.ts";

/** Conditions that speak of one thing: a new one takes the place of all of its group. */
const GROUPS: readonly (readonly (keyof ProposalFilter)[])[] = [
  ["year", "years", "session"],
  ["replied", "status"],
];

/** Reads a condition (教育类, 质监局主办的, 没答复的); undefined where it names nothing. */
export function readCondition(text: string, ground: Ground): Condition | undefined {
  const { filter, words: written, stances, asked } = readSlots(text, ground);
  const words = written.replace(/类$/u, "");
  const { role } = askedRole(text);
  if (Object.keys(filter).length === 0 && words === "" && stances.length === 0 && !role) return undefined;
  return { filter, words, stances, asked, ...(role ? { role } : {}) };
}

/** The question that a list answers: its own text, then the conditions that were added, in order. */
export function questionOf(asked: readonly string[], ground: Ground): OverMany | undefined {
  const [text, ...conditions] = asked;
  if (text === undefined) return undefined;
  const anew = { ...ground, conversation: NEW_CONVERSATION, open: undefined };
  const question = overMany(text, readSlots(text, anew), anew);
  return conditions
    .flatMap((condition) => readCondition(condition, anew) ?? [])
    .reduce<OverMany>(changedQuestion, question);
}

/** The question under a further condition; of the same kind as one that it has, the new one counts. */
export function changedQuestion(question: OverMany, condition: Condition): OverMany {
  const filter = withConditions(question.filter, conditionsFor(question.filter, condition));
  if (question.kind === "owing" || question.kind === "answered")
    return { ...question, filter, ...(condition.role ? { role: condition.role } : {}) };
  if (question.kind !== "find" && question.kind !== "count") return { ...question, filter };
  const words = condition.words || question.words;
  const stances = condition.stances.length > 0 ? condition.stances : question.stances;
  const asked = condition.words === "" ? question.asked : condition.asked;
  const changed = { ...question, filter, words, stances, asked };
  return changed.kind === "find" ? { ...changed, set: true } : changed;
}

/** Whether the condition speaks of something that the question already has a condition or words about. */
export function speaksOfTheSame(question: OverMany, condition: Condition): boolean {
  const taken = keysTaken(conditionsFor(question.filter, condition));
  if (
    taken.some(
      (key) => key !== "role" && question.filter[key] !== undefined && isChanged(key, question, condition),
    )
  )
    return true;
  return condition.words !== "" && (!("words" in question) || question.words !== "");
}

/** 会办的 alone is about the bureaus that the question names. */
export function conditionsFor(filter: ProposalFilter, { filter: added, role }: Condition): ProposalFilter {
  return role && filter.bureaus && !added.bureaus ? { ...added, role } : added;
}

function isChanged(key: keyof ProposalFilter, { filter }: OverMany, condition: Condition): boolean {
  return JSON.stringify(filter[key]) !== JSON.stringify(condition.filter[key]);
}

function withConditions(filter: ProposalFilter, added: ProposalFilter): ProposalFilter {
  const taken = new Set<string>(keysTaken(added));
  const kept = Object.entries(filter).filter(([key]) => !taken.has(key));
  return { ...Object.fromEntries(kept), ...added };
}

function keysTaken(added: ProposalFilter): (keyof ProposalFilter)[] {
  const keys = Object.keys(added) as (keyof ProposalFilter)[]; // a filter has no other keys
  const groups = GROUPS.filter((group) => group.some((key) => keys.includes(key)));
  return [...new Set([...keys, ...groups.flat()])];
}
