import { soundOf, soundOfName } from "./pinyin.ts";
import { plainForm } from "./plain-form.ts";
import { blanksOf, type ProposerNames } from "./proposer-names.ts";

/** A name found in a text: as asked, as recorded (or as asked, where it stands for several), and whether spelled so. */
export type FoundName = { asked: string; name: string; exact: boolean };

type Window = { start: number; text: string; before: string; after: string };
type Way = {
  length: [number, number];
  exact: boolean;
  find: (window: Window, names: ProposerNames) => Set<string> | undefined;
};

const LONGEST_TEXT = 400;
const AFTER_NAME =
  /^(?:委员|代表|主席|副主席|先生|女士|老师|教授|同志|等|的?(?:提案|建议|联名)|提(?:的|过|出|了|案)|写的|联名|领衔)/u;
const BEFORE_NAME = /(?:委员|代表|提案(?:人|者)|提出者|作者)[:：]?$/u;
const EDGE_AFTER = /^(?:$|[\P{Script=Han}]|的|和|与|跟|及|今年|去年|前年|同|提|在|有|都|还|名下|委员|代表)/u;
const EDGE_BEFORE = /(?:^|[\P{Script=Han}]|和|与|跟|及|找|查|看|问|请问|关于|由|是|有|年|位)$/u;

const WAYS: readonly Way[] = [
  { length: [3, 40], exact: true, find: exactly },
  { length: [2, 20], exact: true, find: partly },
  { length: [2, 2], exact: true, find: exactly },
  { length: [2, 8], exact: false, find: byEar },
  { length: [3, 8], exact: false, find: oneWrong },
];

/** The recorded names that stand in a text, longest first; surer ways are tried first, and no character is used twice. */
export function findNames(names: ProposerNames, written: string): FoundName[] {
  const text = plainForm(written).slice(0, LONGEST_TEXT);
  const used = new Set<number>();
  return WAYS.flatMap((way) => findBy(way, { text, used, names })).sort(
    (a, b) => b.asked.length - a.asked.length,
  );
}

/** The recorded names that a name in a filter stands for: itself, or every one with that part or sound. */
export function recordedNames(names: ProposerNames, asked: string): ReadonlySet<string> {
  if (names.counts.has(asked)) return new Set([asked]);
  const plain = plainForm(asked).replace(/\s+/gu, "");
  const found = names.exact.get(plain) ?? names.part.get(plain) ?? soundingLike(names, plain);
  return found ?? new Set([asked]);
}

type Scan = { text: string; used: Set<number>; names: ProposerNames };

function findBy(way: Way, { text, used, names }: Scan): FoundName[] {
  const found: FoundName[] = [];
  for (const window of windows(text, way.length)) {
    const places = Array.from(window.text, (_, at) => window.start + at);
    if (places.some((at) => used.has(at))) continue;
    const recorded = way.find(window, names);
    if (!recorded || recorded.size === 0) continue;
    for (const at of places) used.add(at);
    const [only = window.text] = recorded;
    found.push({ asked: window.text, name: recorded.size === 1 ? only : window.text, exact: way.exact });
  }
  return found;
}

/** Longer windows first, so that a long name wins over a name within it. */
function* windows(text: string, [shortest, longest]: [number, number]): Generator<Window> {
  for (let length = Math.min(longest, text.length); length >= shortest; length -= 1) {
    for (let start = 0; start + length <= text.length; start += 1) {
      const end = start + length;
      yield {
        start,
        text: text.slice(start, end),
        before: text.slice(Math.max(0, start - 6), start),
        after: text.slice(end, end + 6),
      };
    }
  }
}

/** A name of two characters may be a word (高峰): it counts only where words end around it. */
function exactly({ text, before, after }: Window, names: ProposerNames): Set<string> | undefined {
  const found = names.exact.get(text);
  if (!found || text.length > 2) return found;
  return isNamed(before, after) || (EDGE_AFTER.test(after) && EDGE_BEFORE.test(before)) ? found : undefined;
}

function partly({ text, before, after }: Window, names: ProposerNames): Set<string> | undefined {
  const found = names.part.get(text);
  if (!found || isPlainlyNamed(text)) return found;
  return isNamed(before, after) || EDGE_AFTER.test(after) ? found : undefined;
}

/** Democratic parties are hardly ever a topic, so their names need no context. */
function isPlainlyNamed(text: string): boolean {
  return /民革|民盟|民建|民进|农工|致公|九三|台盟|·/u.test(text);
}

function byEar({ text, before, after }: Window, names: ProposerNames): Set<string> | undefined {
  if (!/^[\p{Script=Han}·]+$/u.test(text)) return undefined;
  const whole = EDGE_BEFORE.test(before) && EDGE_AFTER.test(after);
  const enough = isNamed(before, after) || (whole && (text.length > 2 || (before === "" && after === "")));
  return enough ? soundingLike(names, text) : undefined;
}

function soundingLike(names: ProposerNames, text: string): Set<string> | undefined {
  return names.sound.get(soundOf(text)) ?? names.sound.get(soundOfName(text));
}

/** One wrong character needs a word beside it that says that this is a person. */
function oneWrong({ text, before, after }: Window, names: ProposerNames): Set<string> | undefined {
  if (!isNamed(before, after)) return undefined;
  for (const blank of blanksOf(text)) {
    const found = names.blank.get(blank);
    if (found) return found;
  }
  return undefined;
}

function isNamed(before: string, after: string): boolean {
  return AFTER_NAME.test(after) || BEFORE_NAME.test(before);
}
