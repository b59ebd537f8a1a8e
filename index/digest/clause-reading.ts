import type { Ask } from "./ask.ts";
import { withoutSpace } from "./bare.ts";
import { ALTERNATIVE, BACKGROUND, CONSEQUENCE, LATER_IF, PASSED_ON, REASON } from "./clause-cue.ts";
import type { Cue } from "./cue-words.ts";
import { DONE, PREPARATION, TO_BE_DONE } from "./deed-cue.ts";
import { tenseOf } from "./letter-time.ts";
import { COMING, CONCRETE, GOES_ON, VAGUE } from "./plan-cue.ts";
import { refuses, withoutAsked } from "./refusal.ts";
import { AGAINST, HARMLESS, UNKNOWN_NO } from "./refusal-cue.ts";
import { withDatesInDigits } from "./written-number.ts";

/** What a clause says about an action: refused, done, coming, or nothing of these. */
export type Polarity = "refused" | "done" | "planned" | "none";

/** A clause as the stance rules read it. */
export type ClauseReading = {
  text: string;
  polarity: Polarity;
  concrete: boolean;
  background: boolean;
  /** Happened years before the letter, and is not said to last. */
  longAgo: boolean;
  reason: boolean;
  /** Offered in place of something, or for a later time. */
  alternative: boolean;
  goesOn: boolean;
  /** Speaks against something without a no. */
  against: boolean;
  /** Says no to something in words that no rule understands. */
  unknownNo: boolean;
};

/** What a clause is read against: the day of its letter (ISO), where known, and what was asked. */
export type Reading = { letter: string | null; ask?: Ask | undefined };

const some = (cues: readonly Cue[], text: string): boolean => cues.some((cue) => cue.pattern.test(text));

/** The words of the clause itself: titles emptied, harmless negations taken out. */
function core(clause: string): string {
  return withDatesInDigits(withoutSpace(clause))
    .replace(/《[^》]{0,60}》/g, "《》")
    .replace(BY_NAME, "〓")
    .replace(HARMLESS, "〓");
}

/** 没人认的就拖, 一个没留: a no that says which things, or that none is left. */
const BESIDE_THE_POINT =
  /[不没未无][^,。;不没未的]{1,10}的(?=[一-龥])|不(?:用|需|必|再|收|花)|一(?:[个条户处分块只件]|天|次)?(?:都|也)?[不没]/g;

const STEPS: readonly RegExp[] = [
  /列入|纳入/,
  /调查|普查|摸底|排查|调研/,
  /编制|制定|制订|起草|拟定|规划|修订/,
  /委托|招标|购买/,
  /启动|动工|开工/,
  /公示|公开|公布/,
  /成立|组建|建立/,
  /申报|争取|上报/,
  /签约|签订|承诺/,
  /协商|对接|沟通|会商|约谈/,
];

/** Whether the step taken is the very thing that was asked: a survey where a survey was asked for. */
function wasAsked(bare: string, ask: Ask | undefined): boolean {
  if (!ask) return false;
  return STEPS.some((step) => step.test(bare) && step.test(ask.text));
}

const FROM_A_DAY =
  /^(?:自|从).{2,16}起|^20\d\d年[^,]{0,8}起|(?:自|从).{0,5}\d{1,2}月(?:份)?起|自.{0,5}\d{1,2}月\d{1,2}日起|^(?:今年|去年|前年|本月|即日|\d{1,2}月(?:\d{1,2}日)?)起/;
/** 去年启动的清查, 正在做的工作: what a thing is called by, not what is said of it. */
const BY_NAME = /(?:正在|启动|动工|开工|委托|立项)[^,的]{0,4}的(?=[一-龥]{2})/g;
const PERFECT = /已|了(?!解)|业已/;
const INTENDED = /将|拟|计划|预计|力争|正在/;

/** Whether a clause without a refusal is about what is under way or to come. */
function comes(bare: string, letter: string | null): boolean {
  if (PERFECT.test(bare) && !INTENDED.test(bare)) return false;
  return some(COMING, bare) || tenseOf(bare, letter) === "future";
}

/** 3月31日收工, 去年以来放款217笔: a time gone by and a figure need no other sign that something was done. */
function isDatedDeed(bare: string, letter: string | null): boolean {
  return /\d/.test(bare) && !/答复|来函|提案|更正|率|仅|占|均/.test(bare) && tenseOf(bare, letter) === "past";
}

/** 对暂不纳入改造的村,: a clause that only says of what the next one speaks. */
const TOPIC_CLAUSE = /^(?:对于?|针对|关于|至于)(?!.*(?:做到|已|了|实行|免))[^,]*的[^,不未无没]{1,14}[,:]$/;

/** 《…(修订草案)》规定…: what a draft says is not in force yet. */
const DRAFT = /《[^》]*(?:草案|征求意见|送审稿|讨论稿|初稿)[^》]*》|修订稿|送审稿/;

function polarityOf(bare: string, reading: Reading): Polarity {
  if (TOPIC_CLAUSE.test(bare)) return "none";
  if (refuses(bare, reading.ask)) return "refused";
  if (PASSED_ON.test(bare) || CONSEQUENCE.test(bare)) return "none";
  if (FROM_A_DAY.test(bare) && !INTENDED.test(bare))
    return tenseOf(bare, reading.letter) === "future" ? "planned" : "done";
  if (comes(bare, reading.letter)) return "planned";
  if (TO_BE_DONE.test(bare) && !PERFECT.test(bare) && !wasAsked(bare, reading.ask)) return "planned";
  return deedIn(bare, reading);
}

/** What a clause that looks forward to nothing says was done: the thing itself, or a step that only prepares it. */
function deedIn(bare: string, { letter, ask }: Reading): Polarity {
  if (!some(DONE, bare) && !isDatedDeed(bare, letter)) return "none";
  const prepares =
    PREPARATION.test(bare) &&
    (PERFECT.test(bare) || tenseOf(bare, letter) === "past" || /通过|完成/.test(bare));
  return prepares && !/工作日内|小时内/.test(bare) && !wasAsked(bare, ask) ? "planned" : "done";
}

function inDraft(text: string, polarity: Polarity): Polarity {
  return polarity === "done" && DRAFT.test(text) && !/印发|施行|颁布|公布|出台/.test(text)
    ? "planned"
    : polarity;
}

const LONG_AGO = 4;

function isLongAgo(bare: string, letter: string | null): boolean {
  const years = [...bare.matchAll(/(?:19|20)\d\d(?=年)/g)].map(([year]) => Number(year));
  if (!letter || years.length === 0 || /起|以来|至今/.test(bare)) return false;
  return Math.max(...years) <= Number(letter.slice(0, 4)) - LONG_AGO;
}

/** Reads one clause of a letter. */
export function readClause(clause: string, reading: Reading): ClauseReading {
  const text = withoutSpace(clause);
  const bare = core(clause);
  return {
    text,
    polarity: inDraft(text, polarityOf(bare, reading)),
    concrete: CONCRETE.test(text.replace(VAGUE, "")) || tenseOf(text, reading.letter) === "future",
    background: BACKGROUND.test(text),
    longAgo: isLongAgo(bare, reading.letter),
    reason: REASON.test(text) || CONSEQUENCE.test(text),
    alternative: ALTERNATIVE.test(text) || LATER_IF.test(text),
    goesOn: GOES_ON.test(text),
    against: AGAINST.test(bare),
    unknownNo: UNKNOWN_NO.test(withoutAsked(bare, reading.ask).replace(BESIDE_THE_POINT, "〓")),
  };
}

/** Whether a text by itself takes any position. */
export function speaks(text: string): boolean {
  return polarityOf(core(text), { letter: null }) !== "none";
}

/** Whether a text takes a position with a step, figure or day in it that can be checked. */
export function tells(text: string): boolean {
  const polarity = polarityOf(core(text), { letter: null });
  if (polarity === "refused") return true;
  return polarity !== "none" && CONCRETE.test(withoutSpace(text).replace(VAGUE, ""));
}

/** Whether a text by itself refuses something. */
export function isRefusal(text: string): boolean {
  return polarityOf(core(text), { letter: null }) === "refused";
}
