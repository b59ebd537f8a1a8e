import { areBureauNames } from "./bureau-phrase.ts";
import { isHeadText, isTitleText, proposersAlone } from "./head-line.ts";
import { type Label, type LabelKey, labelsIn } from "./label.ts";
import type { Field, Layout, Scan, Section } from "./layout.ts";
import { isHeadLine, newLetter, restOf } from "./letter.ts";
import { letterHeadAt } from "./letter-head.ts";
import { announcesReply, opensLetter, placeInLetter } from "./letter-lines.ts";
import type { Line } from "./line.ts";
import { markerAt } from "./marker.ts";
import { endsPage, isNavigation } from "./navigation.ts";
import { withoutPageTop } from "./page-top.ts";

const ENDING = new Set<LabelKey>([
  "votes",
  "feedback",
  "bureaus",
  "lead",
  "assisting",
  "separate",
  "status",
  "proposer",
  "coProposer",
  "dueOn",
  "assignedOn",
  "submittedOn",
  "repliedOn",
  "filedOn",
  "category",
  "session",
]);
const NAMES = new Set<LabelKey>(["proposer", "coProposer"]);
const BUREAUS = new Set<LabelKey>(["lead", "assisting", "separate", "bureaus"]);
const REOPENING = /^(?:提案|案由|建议内容|原提案)/;

const LOOK_AHEAD = 4;

/** Splits a proposal's lines into head, printed fields, its own sections, and letters. */
export function layOut(printed: readonly Line[]): Layout {
  const lines = withoutPageTop(printed).flatMap(titleAndNames);
  const scan: Scan = {
    head: [],
    fields: [],
    sections: [],
    letters: [],
    zone: "head",
    awaited: null,
    next: undefined,
    after: [],
  };
  lines.forEach((line, index) => {
    scan.after = lines.slice(index + 1, index + 1 + LOOK_AHEAD);
    scan.next = scan.after[0];
    place(scan, line);
  });
  const { head, fields, sections, letters } = scan;
  return { head, fields, sections, letters };
}

/** 关于…的提案  提案人:某某 is two lines in one. */
function titleAndNames(line: Line): Line[] {
  const at = line.text.search(/\s{2,}[【[〔(]?(?:提案|提出|领衔|联名|附议|提交)(?:人|者|委员)[】\]〕)]? *:/);
  const names = at > 0 && isTitleText(line.text.slice(0, at)) ? restOf(line, at) : null;
  return names ? [{ ...line, text: line.text.slice(0, at), end: line.start + at }, names] : [line];
}

function place(scan: Scan, line: Line): void {
  if (scan.letters.length > 0 && endsPage(line.text, scan.next?.text)) scan.zone = "over";
  // A second letter may have been copied from a page of its own, behind the first one's buttons.
  else if (scan.zone === "over" && opensLetter(scan, line)) scan.zone = "replies";
  if (scan.zone === "over" || isNavigation(line.text)) return;
  const labels = labelsIn(line.text);
  if (takeAwaited(scan, line, labels)) return;
  const [label] = labels;
  if (label && (scan.zone !== "replies" || leavesLetter(scan, label)))
    for (const one of labels) placeLabel(scan, line, one);
  else if (scan.zone === "replies") placeInLetter(scan, line);
  else if (opensLetter(scan, line)) openReplies(scan, line);
  else placeText(scan, line);
}

/** A label without a value takes the next line for its value, a broken title or list the line that completes it. */
function takeAwaited(scan: Scan, line: Line, labels: readonly Label[]): boolean {
  const { field, open } = scan.awaited ?? {};
  scan.awaited = null;
  if (!field || labels.length > 0 || line.text.length > 200) return false;
  if (field.text !== "" && !goesOnIn(field, open === true, line.text)) return false;
  if (open) field.text += "、";
  field.span = { start: field.text === "" ? line.start : field.span.start, end: line.end };
  field.text += line.text;
  return true;
}

/** Whether a field's value goes on in the next line. */
function goesOnIn({ key, text }: Field, open: boolean, next: string): boolean {
  if (key === "title") return completesTitle(text, next);
  if (next.length > 60 || /[。:;!?]/.test(next)) return false;
  if (NAMES.has(key)) return open && proposersAlone(next) !== null;
  return BUREAUS.has(key) && areBureauNames(open ? next : text + next) && (open || !areBureauNames(text));
}

const WHOLE_TITLE = /(?:建议|提案|意见|议案|思考|报告|对策)[》”)]*$/;

/** Whether a title needs the next line: it ends nowhere, and that line ends it. */
function completesTitle(title: string, next: string): boolean {
  return !WHOLE_TITLE.test(title) && WHOLE_TITLE.test(next) && next.length <= 60 && !/[。;!?]/.test(next);
}

/** Inside the letters a label ends the letter only where it is a page's own: contacts and marks are the letter's. */
function leavesLetter(scan: Scan, label: Label): boolean {
  const { key, word } = label;
  if (ENDING.has(key) || key === "answering") return true;
  if (key === "reply") return (scan.letters.at(-1)?.lines.length ?? 0) === 0 || announcesReply(word);
  return (key === "content" || key === "suggestion" || key === "title") && REOPENING.test(word);
}

function placeLabel(scan: Scan, line: Line, label: Label): void {
  const value = labelValue(line, label);
  const { key, word } = label;
  if (key === "noise") return;
  if (key === "attachment") scan.zone = scan.zone === "body" ? "end" : scan.zone;
  else if (key === "content" || key === "problem" || key === "suggestion")
    openSection(scan, { key, word }, value);
  else if (key === "reply") openReplyZone(scan, value);
  else if (key === "answering" && !listsPoints(scan.next)) openAnswering(scan, line, value);
  else if (key === "number" && value) addNumber(scan, label, line);
  else addField(scan, label, value, line);
}

function labelValue(line: Line, label: Label): Line | null {
  const rest = restOf({ ...line, text: line.text.slice(0, label.value.end) }, label.value.start);
  if (!rest) return null;
  const text = rest.text.replace(/[\s|;,]+$/, "");
  return text ? { ...rest, text, end: rest.start + text.length } : null;
}

function openSection(scan: Scan, { key, word }: Pick<Section, "key" | "word">, value: Line | null): void {
  scan.zone = "body";
  scan.sections.push({ key, word, lines: value ? [value] : [] });
}

function openReplyZone(scan: Scan, value: Line | null): void {
  scan.zone = "replies";
  const last = scan.letters.at(-1);
  if (last && last.lines.length > 0)
    scan.letters.push(newLetter(value?.start ?? last.lines.at(-1)?.end ?? last.start));
  if (value) placeInLetter(scan, value);
}

/** Whether a line is the first of what a proposal recommends: then who answers is still a line of its head. */
function listsPoints(line: Line | undefined): boolean {
  return line !== undefined && markerAt(line.text, 0, true)?.kind === "建议一";
}

const NUMBER_AND_TITLE = /^[^\s(,;。]{1,24}\s+(?=关于)/;

/** A number, and the title where that follows in its line. */
function addNumber(scan: Scan, label: Label, line: Line): void {
  const { start, end } = label.value;
  const number = NUMBER_AND_TITLE.exec(line.text.slice(start, end).trimStart())?.[0].trimEnd();
  const titleAt = number ? line.text.indexOf("关于", start) : end;
  const title = line.text.slice(titleAt, end);
  const split = number && isTitleText(title) ? titleAt : end;
  const numbered = { ...label, value: { start, end: split } };
  addField(scan, numbered, labelValue(line, numbered), line);
  if (split === end) return;
  const titled: Label = { key: "title", word: "", at: split, value: { start: split, end } };
  addField(scan, titled, labelValue(line, titled), line);
}

function openAnswering(scan: Scan, line: Line, value: Line | null): void {
  scan.zone = "replies";
  const letter = newLetter(line.start);
  letter.head = value ? letterHeadAt(`${value.text}:`) : null;
  scan.letters.push(letter);
}

function addField(scan: Scan, label: Label, value: Line | null, line: Line): void {
  const at = line.start + label.value.start;
  const span = value ? { start: value.start, end: value.end } : { start: at, end: at };
  const field: Field = {
    key: label.key,
    word: label.word,
    text: value?.text ?? "",
    span,
    inLetters: scan.zone === "replies",
  };
  scan.fields.push(field);
  scan.awaited = { field, open: value !== null && /[、,]$/.test(line.text) };
  if (scan.zone === "replies") scan.zone = "end";
  if (scan.zone === "body" && ENDING.has(label.key)) scan.zone = "end";
}

/** The lines just above a letter's first line that are its title and document number go with it. */
function openReplies(scan: Scan, line: Line): void {
  const titles: Line[] = [];
  const above = scan.sections.at(-1)?.lines ?? scan.head;
  while (isHeadLine(above.at(-1)?.text ?? "")) titles.unshift(...above.splice(-1));
  scan.zone = "replies";
  if (titles.length > 0) scan.letters.push({ ...newLetter(titles[0]?.start ?? line.start), titles });
  placeInLetter(scan, line);
}

function placeText(scan: Scan, line: Line): void {
  if (scan.zone === "head" && (isHeadText(line.text) || continuesTitle(scan, line))) {
    scan.head.push(line);
    return;
  }
  if (scan.zone === "end" || scan.zone === "head") scan.sections.push({ key: "plain", word: "", lines: [] });
  scan.zone = "body";
  scan.sections.at(-1)?.lines.push(line);
}

/** The second line of a title that was too long for one. */
function continuesTitle(scan: Scan, line: Line): boolean {
  const above = scan.head.at(-1)?.text ?? "";
  const open = /^(?:《|“)?(?:关于|对)/.test(above) && !/(?:建议|提案|意见|议案|答复|函|》)$/.test(above);
  return open && line.text.length <= 60 && !/[。;!?]/.test(line.text);
}
