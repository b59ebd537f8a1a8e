import { arabicDigits } from "../chinese-number.ts";

/** The kinds of list marks, each a level of its own in an outline. */
export type MarkerKind =
  | "一、"
  | "(一)"
  | "1."
  | "(1)"
  | "1)"
  | "1.1"
  | "①"
  | "第一"
  | "一是"
  | "一要"
  | "首先"
  | "其一"
  | "a."
  | "●"
  | "建议一"
  | "Ⅰ"
  | "1 ";

/** A list mark: its kind, what it counts (null for bullets), and its place in the plain text. */
export type Marker = {
  kind: MarkerKind;
  value: number | null;
  path: number[];
  start: number;
  end: number;
  atLine: boolean;
};

type Form = {
  kind: MarkerKind;
  pattern: RegExp;
  inline: boolean;
  value: (match: RegExpExecArray) => number | null;
};

const CN = "[一二三四五六七八九十]{1,3}";
const ORDER = ["首先", "其次", "再次", "又次", "此外", "最后"];
const ORDINAL = (match: RegExpExecArray) => Number(arabicDigits(match[1] ?? "") ?? Number.NaN) || null;
const BASES: readonly [number, number][] = [
  [0x2460, 0x2473],
  [0x2474, 0x2487],
  [0x2488, 0x249b],
  [0x2776, 0x277f],
  [0x24f5, 0x24fe],
  [0x3220, 0x3229],
];

function enclosed(match: RegExpExecArray): number | null {
  const code = (match[1] ?? "").charCodeAt(0);
  const base = BASES.find(([first, last]) => code >= first && code <= last);
  return base ? code - base[0] + 1 : null;
}

function roman(match: RegExpExecArray): number {
  return (match[1] ?? "Ⅰ").charCodeAt(0) - 0x215f;
}

function inOrder(match: RegExpExecArray): number | null {
  return ORDER.indexOf(match[1] ?? "") + 1 || null;
}

/** Tried in this order; every pattern is sticky. A digit after the mark makes it a date, an amount or a decimal. */
const FORMS: readonly Form[] = [
  {
    kind: "建议一",
    pattern:
      /[【〔[(]?\s*(?:具体|对策|意见)?(?:建议|办法|对策|措施)\s*[((]?\s*([一二三四五六七八九十]{1,3}|\d{1,2})\s*[))]?\s*(?:[】〕\])]\s*:?|[:、.,]|(?=\s))(?!\d)/y,
    inline: true,
    value: ORDINAL,
  },
  {
    kind: "建议一",
    pattern: /第\s*([一二三四五六七八九十]{1,3}|\d{1,2})\s*(?:条|项|点|个)?(?:建议|意见)\s*[:、,.]/y,
    inline: true,
    value: ORDINAL,
  },
  {
    kind: "第一",
    pattern: new RegExp(`第\\s*(${CN}|\\d{1,2})\\s*(?:条|点|项)?\\s*[,、:.;是]`, "y"),
    inline: true,
    value: ORDINAL,
  },
  { kind: "其一", pattern: new RegExp(`其(${CN})\\s*[,、:是]?`, "y"), inline: true, value: ORDINAL },
  { kind: "一要", pattern: new RegExp(`(${CN})要(?!求|素|么)\\s*[,:]?`, "y"), inline: true, value: ORDINAL },
  {
    kind: "一是",
    pattern: new RegExp(`(${CN})是(?!否)\\s*[,:]?`, "y"),
    inline: true,
    value: ORDINAL,
  },
  {
    kind: "(一)",
    pattern: new RegExp(`\\(\\s*(${CN})\\s*\\)\\s*[、.,:]?`, "y"),
    inline: true,
    value: ORDINAL,
  },
  { kind: "(一)", pattern: /([\u3220-\u3229])\s*[、.]?/y, inline: true, value: enclosed },
  {
    kind: "一、",
    pattern: new RegExp(`(${CN})\\s*[、.:,](?![、.]|${CN}[、线季级类产])`, "y"),
    inline: true,
    value: ORDINAL,
  },
  { kind: "(1)", pattern: /\(\s*(\d{1,2})\s*\)\s*[、.,:]?/y, inline: true, value: ORDINAL },
  { kind: "(1)", pattern: /([\u2474-\u2487])/y, inline: true, value: enclosed },
  {
    kind: "1.",
    pattern: /(\d{1,2})\s*[.、](?!\s*\d(?!\d{3}年))(?!\s*[%%])\s*/y,
    inline: true,
    value: ORDINAL,
  },
  { kind: "1.", pattern: /([\u2488-\u249b])/y, inline: true, value: enclosed },
  { kind: "1)", pattern: /(\d{1,2})\s*\)\s*[、.]?/y, inline: true, value: ORDINAL },
  {
    kind: "①",
    pattern: /([\u2460-\u2473\u2776-\u277f\u24f5-\u24fe])\s*[、.]?/y,
    inline: true,
    value: enclosed,
  },
  { kind: "首先", pattern: /(首先|其次|再次|又次|最后)\s*[,,、:是要]?/y, inline: true, value: inOrder },
  { kind: "Ⅰ", pattern: /([\u2160-\u2169])\s*[、.]?/y, inline: false, value: roman },
  {
    kind: "a.",
    pattern: /\(?([a-hA-H])\s*[.、)](?=\s*[\u4e00-\u9fff“《])/y,
    inline: false,
    value: (match) => (match[1] ?? "a").toLowerCase().charCodeAt(0) - 96,
  },
  {
    kind: "●",
    pattern: /(?:[●■◆◇★☆▪▲△►➢➤※□○◎√✓☑·*+]|[-—]{1,2}(?=\s|[\u4e00-\u9fff“《]))\s*/y,
    inline: false,
    value: () => null,
  },
  { kind: "1 ", pattern: /(\d{1,2})(?=\s{1,4}[\u4e00-\u9fff“《])/y, inline: false, value: ORDINAL },
];
const PATH = /(\d{1,2}(?:\.\d{1,2}){1,3})\s*[.、]?(?![\d%万亿元倍米公千个])/y;

/** The list mark that begins at a place of the plain text. `atLine` tells whether the place opens a line. */
export function markerAt(plain: string, at: number, atLine: boolean): Marker | null {
  const path = atLine ? pathAt(plain, at) : null;
  if (path) return path;
  for (const { kind, pattern, inline, value } of FORMS) {
    if (!inline && !atLine) continue;
    pattern.lastIndex = at;
    const match = pattern.exec(plain);
    const counted = match && value(match);
    if (!match || (counted === null && kind !== "●")) continue;
    return { kind, value: counted, path: [], start: at, end: at + match[0].length, atLine };
  }
  return null;
}

function pathAt(plain: string, at: number): Marker | null {
  PATH.lastIndex = at;
  const match = PATH.exec(plain);
  if (!match) return null;
  const path = (match[1] ?? "").split(".").map(Number);
  return {
    kind: "1.1",
    value: path.at(-1) ?? null,
    path,
    start: at,
    end: at + match[0].length,
    atLine: true,
  };
}

/** Places inside a line after which a list may go on or begin. */
const INLINE = /(?:[。;:!?)”】》|,]|(?<=[\u4e00-\u9fff])\.)\s*/g;
/** Marks that need no stop before them when they go on with a list already open. */
const RUN_ON = new RegExp(
  `(?<=[\\u4e00-\\u9fff])(?:\\(${CN}\\)|(?<!第)${CN}、(?!${CN})|(?<![之其唯第统同])${CN}是(?!否))`,
  "g",
);

function inlinePlaces(text: string): number[] {
  const stops = [...text.matchAll(INLINE)].map((match) => match.index + match[0].length);
  const runOns = [...text.matchAll(RUN_ON)].map((match) => match.index);
  return [...new Set([...stops, ...runOns])].sort((a, b) => a - b);
}

/** Everything in a line that looks like a list mark, in order: at its start, and after stops inside it. */
export function markersIn(plain: string, line: { start: number; end: number }): Marker[] {
  const first = markerAt(plain, line.start, true);
  const markers = first ? [first] : [];
  for (const place of inlinePlaces(plain.slice(line.start, line.end))) {
    const at = line.start + place;
    if (at < (markers.at(-1)?.end ?? line.start + 1) && at !== first?.end) continue;
    const marker = markerAt(plain, at, false);
    if (marker && mayFollow(plain, at, marker)) markers.push(marker);
  }
  return markers;
}

const AFTER_COMMA: ReadonlySet<string> = new Set(["一是", "一要", "其一", "首先", "(1)", "(一)", "①"]);

/** After a comma only 一是…二是, 其一, 首先 and closed marks as (1) go on; everything else there is part of the sentence. */
function mayFollow(plain: string, at: number, marker: Marker): boolean {
  const before = plain
    .slice(Math.max(0, at - 8), at)
    .trimEnd()
    .at(-1);
  return before !== "," || AFTER_COMMA.has(marker.kind);
}
