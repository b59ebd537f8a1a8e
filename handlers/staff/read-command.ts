import { arabicDigits } from "../../index/chinese-number.ts";
import type { Evaluation } from "../../index/staff/deed.ts";
import { askedNumbers } from "../question/asked-number.ts";
import { askedDay } from "./asked-day.ts";
import type { Note, StaffCommand } from "./command.ts";
import { readExport } from "./export-board.ts";
import { readFileCommand } from "./files/obey-files.ts";
import { readQueueCommand } from "./queue/queue-command.ts";
import { readDigestCommand } from "./read-digest-command.ts";

/** What stands after a command's word: a day, a proposal's number, and the words that are left. */
type Given = { day?: string; words: string; today: string };

type ReadNote = (given: Given) => Note | undefined;

const EVALUATIONS: Readonly<Record<string, Evaluation>> = {
  满意: "satisfied",
  基本满意: "mostly-satisfied",
  理解: "understanding",
  不满意: "dissatisfied",
  未反馈: "no-feedback",
  未表态: "no-feedback",
};

const NOTES: readonly [RegExp, ReadNote][] = [
  [/^(?:登记)?交办(?:日期|时间)?/u, readAssignment],
  [/^改(?:交|派)(?:给|办)?/u, readAssignment],
  [/^(?:登记|批准|同意)?延期/u, readExtension],
  [/^(?:设为|列为|标为|登记)重点(?:提案)?/u, ({ words }) => bare(words, { kind: "key", key: true })],
  [/^取消重点(?:提案)?/u, ({ words }) => bare(words, { kind: "key", key: false })],
  [/^(?:登记)?(?:委员|提案人|提案者)?评价/u, readEvaluation],
  [
    /^(?:登记)?(?:二次|重新)办理/u,
    ({ day, today, words }) => bare(words, { kind: "second-handling", day: day ?? today }),
  ],
  [/^(?:登记)?(?:承诺)?(?:已)?(?:兑现|了结)(?:承诺)?/u, readClosing],
];

const PLAIN: readonly [RegExp, StaffCommand][] = [
  [/^(?:查看)?操作(?:记录|日志)$/u, { kind: "log" }],
  [/^工作人员(?:名单|有谁|是谁)?$/u, { kind: "staff-list" }],
  [/^本群(?:可以?看|公开|显示)登记$/u, { kind: "open-group" }],
  [/^本群不(?:可?看|公开|显示)登记$/u, { kind: "close-group" }],
];

const PERSON =
  /^(?<verb>撤销授权|取消授权|授权)(?:给)?\s*(?:(?<channel>telegram|feishu|web)[:]\s*)?(?<person>[\w-]{3,64})$/iu;
const UNDO =
  /^(?:.{0,12}?(?:记|登|弄|搞|写|输)错了?(?:的)?[\s,，。!！]*)?撤回(?:登记)?\s*#?(?<number>\d{1,9})?$/u;

/** A staff command; undefined for everything else, questions about the same things too (交办日期是哪天). */
export function readCommand(written: string, today: string): StaffCommand | undefined {
  const text = written
    .replace(/^\//u, "")
    .replace(/[。！!]+$/u, "")
    .trim();
  const plain = PLAIN.find(([pattern]) => pattern.test(text));
  if (plain) return plain[1];
  return (
    readExport(text, today) ??
    readQueueCommand(text) ??
    readFileCommand(text) ??
    readDigestCommand(text) ??
    readPerson(text) ??
    readUndo(text) ??
    readRecord(text, today)
  );
}

function readPerson(text: string): StaffCommand | undefined {
  const { verb, channel, person } = PERSON.exec(text)?.groups ?? {};
  if (!person) return undefined;
  const kind = verb === "授权" ? "grant" : "revoke";
  return { kind, person, ...(channel ? { channel: channel.toLowerCase() } : {}) };
}

function readUndo(text: string): StaffCommand | undefined {
  const found = UNDO.exec(text);
  if (!found) return undefined;
  return { kind: "undo", ...(found.groups?.number ? { number: Number(found.groups.number) } : {}) };
}

/** 20250107 交办 2025-03-01, 把20250107设为重点: a number, and maybe a promise's place, before the command's word. */
const NUMBER_FIRST =
  /^(?:请?[把将])?\s*(?<number>第?(?:\d{4}年第?)?\d{2,10}\s*号?)(?:这?[件份]?提案)?[\s,:]*(?<item>第?[\d一二三四五六七八九十]{1,3}[项条个])?\s*(?<deed>\p{Script=Han}.*)$/su;

/** The command with its word first, as it is read. */
function wordFirst(text: string): string {
  const { number, item = "", deed } = NUMBER_FIRST.exec(text)?.groups ?? {};
  return deed === undefined ? text : `${deed} ${item} ${number}`;
}

function readRecord(written: string, today: string): StaffCommand | undefined {
  const text = wordFirst(written);
  const found = NOTES.find(([pattern]) => pattern.test(text));
  if (!found) return undefined;
  const [pattern, read] = found;
  const { day, rest } = askedDay(text.replace(pattern, " "), today);
  const { numbers, rest: unnumbered } = numberIn(rest);
  const words = unnumbered.replace(/[\s,，、:：《》"“”]+/gu, "");
  const note = numbers.length > 1 ? undefined : read({ words, today, ...(day ? { day } : {}) });
  if (!note) return undefined;
  return { kind: "record", note, ...(numbers[0] ? { number: numbers[0] } : {}) };
}

/** A number of few digits stands alone in a command (交办 047 3月5日) where in a question it would need its 号. */
function numberIn(text: string): ReturnType<typeof askedNumbers> {
  const found = askedNumbers(text);
  const short = /(?<![\d第])(\d{2,4})(?!\d|\s*[项条个])/u.exec(found.rest);
  if (found.numbers.length > 0 || !short?.[1]) return found;
  return { numbers: [{ asked: short[1] }], rest: found.rest.replace(short[1], " ") };
}

function bare(words: string, note: Note): Note | undefined {
  return words === "" ? note : undefined;
}

/** 交办给谁了 and 是…吗 ask; no bureau is called so. */
const ASKS = /[吗呢谁哪]/u;

function readAssignment({ day, words }: Given): Note | undefined {
  const bureau = words.replace(/^(?:给|由)|(?:办理|承办)$/gu, "");
  if (day === undefined || !/^\p{Script=Han}{0,24}$/u.test(bureau) || ASKS.test(bureau)) return undefined;
  return { kind: "assigned", day, ...(bureau ? { bureau } : {}) };
}

function readExtension({ day, words }: Given): Note | undefined {
  if (!/^[到至]?$/u.test(words)) return undefined;
  return { kind: "extended", ...(day ? { day } : {}) };
}

function readEvaluation({ words }: Given): Note | undefined {
  const evaluation = EVALUATIONS[words.replace(/^[是为]/u, "")];
  return evaluation && { kind: "evaluated", evaluation };
}

function readClosing({ words }: Given): Note | undefined {
  const position = arabicDigits(/^第?([\d一二三四五六七八九十]{1,3})[项条个]?$/u.exec(words)?.[1] ?? "");
  return position ? { kind: "promise-closed", position: Number(position) } : undefined;
}
