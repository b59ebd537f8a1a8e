import type { CorrectedField } from "../../../index/queue/matter.ts";

/** What staff say of a matter; the proposal is as typed, or the place of a candidate from 1. */
export type Ruling =
  | { kind: "assigned"; proposal: string }
  | { kind: "assigned"; candidate: number }
  | { kind: "separate" }
  | { kind: "ignored" }
  | { kind: "corrected"; field: CorrectedField; value: string };

/** Looks at the queue, at one matter, or settles it. */
export type QueueCommand = { kind: "queue" } | { kind: "matter"; number: number; ruling?: Ruling };

const QUEUE = /^(?:待处理|queue)(?:事项|清单)?(?:\s*[第#]?(?<number>\d{1,9})号?(?:\s*(?<rest>\D.*))?)?$/isu;
const ASSIGNED = /^(?:归到|归入|属于)\s*(?<proposal>.+)$/u;
const CANDIDATE = /^第(?<place>\d)[个件项]$/u;
const CORRECTED = /^更正\s*(?<field>[\p{Script=Han}]{2,4}?)(?:\s+|\s*(?:为|:)\s*)(?<value>\S.*)$/u;

const FIELDS: Readonly<Record<string, CorrectedField>> = {
  编号: "number",
  案号: "number",
  题目: "title",
  案由: "title",
  提案人: "proposers",
  提案者: "proposers",
  主办: "lead",
  主办单位: "lead",
  会办: "assisting",
  会办单位: "assisting",
  协办单位: "assisting",
  交办日期: "assigned-on",
};

/** A command about the queue: 待处理, 待处理 12, 待处理 12 归到 20220015; undefined for everything else. */
export function readQueueCommand(text: string): QueueCommand | undefined {
  const found = QUEUE.exec(text)?.groups;
  if (!found) return undefined;
  if (found.number === undefined) return { kind: "queue" };
  const number = Number(found.number);
  if (found.rest === undefined) return { kind: "matter", number };
  const ruling = readRuling(found.rest.trim());
  return ruling && { kind: "matter", number, ruling };
}

function readRuling(words: string): Ruling | undefined {
  if (/^(?:忽略|不用管)$/u.test(words)) return { kind: "ignored" };
  if (/^(?:另立|单列|自成一件)$/u.test(words)) return { kind: "separate" };
  return readAssignment(words) ?? readCorrection(words);
}

function readAssignment(words: string): Ruling | undefined {
  const proposal = ASSIGNED.exec(words)?.groups?.proposal;
  if (proposal === undefined) return undefined;
  const place = CANDIDATE.exec(proposal)?.groups?.place;
  return { kind: "assigned", ...(place === undefined ? { proposal } : { candidate: Number(place) }) };
}

function readCorrection(words: string): Ruling | undefined {
  const { field = "", value = "" } = CORRECTED.exec(words)?.groups ?? {};
  const known = FIELDS[field];
  return known && { kind: "corrected", field: known, value };
}
