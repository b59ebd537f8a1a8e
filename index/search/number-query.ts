import { arabicDigits } from "../chinese-number.ts";
import { plainForm } from "./plain-form.ts";

/** A number as asked for: its digits as typed, and the year or session said with it. */
export type NumberQuery = { digits: string; year?: number; term?: number; meeting?: number };

const SESSION = /第?(\d{1,3})届\D{0,12}?(\d{1,2})次(?:全?体?会议?)?/u;
const YEAR = /(?<!\d)((?:19|20)\d\d)\s*(?:年度?|[-—–_/.·〕\])】]|\s)\D{0,4}(?=\d)/u;

/**
 * Reads a number in any usual writing: 第20170411号, 2017-0411, 2017年第411号, 〇四一一, 十三届一次会议第411号,
 * full width, the letter o for 0. It is never read as a date. Undefined where no digit is left.
 */
export function numberQuery(written: string): NumberQuery | undefined {
  const text = withDigits(plainForm(written));
  const session = SESSION.exec(text);
  const sessionless = session ? text.replace(session[0], " ") : text;
  const year = YEAR.exec(sessionless);
  const digits = digitsIn(year ? sessionless.replace(year[0], " ") : sessionless);
  if (digits === "") return undefined;
  return {
    digits,
    ...(year ? { year: Number(year[1]) } : {}),
    ...(session ? { term: Number(session[1]), meeting: Number(session[2]) } : {}),
  };
}

/** The run before 号 is the number; without 号 all runs are (2017 0411). */
function digitsIn(text: string): string {
  const marked = /(\d[\d\s-]*)号/u.exec(text)?.[1] ?? text;
  return marked.replace(/\D/gu, "").slice(0, 20);
}

/** Letters that look like digits are digits where digits are (2o17o411, 20l7), and Han digits are digits. */
function withDigits(text: string): string {
  const latin = text.replace(/(?<![a-z])[\do○l|]{2,}(?![a-z])/gu, (run) =>
    /\d/u.test(run) ? run.replace(/[o○]/gu, "0").replace(/[l|]/gu, "1") : run,
  );
  return latin.replace(/[〇零幺一二三四五六七八九十百千]+/gu, (run) => arabicDigits(run) ?? run);
}
