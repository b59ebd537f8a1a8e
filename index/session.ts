import { arabicDigits } from "./chinese-number.ts";
import type { Session } from "./proposal.ts";

const NUMERAL = "[〇○零一二三四五六七八九十\\d]{1,3}";
const FULL = new RegExp(
  `第?\\s*(${NUMERAL})\\s*届([^届。,,;:\\n]{0,24}?)第?\\s*(${NUMERAL})\\s*次\\s*(?:全体|全委)?\\s*(?:会议|全会|全委会|会|委员|$|(?=[^数]))`,
);
const TERM_ONLY = new RegExp(`第?\\s*(${NUMERAL})\\s*届`);
const MEETING_ONLY = new RegExp(`第?\\s*(${NUMERAL})\\s*次\\s*(?:全体|全委)?\\s*(?:会议|全会|全委会)`);
const CHINESE = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

/** A small number in Chinese: 13 gives 十三. For terms and meetings, below one hundred. */
function chinese(value: number): string {
  if (value <= 10) return CHINESE[value] ?? String(value);
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  return `${tens > 1 ? CHINESE[tens] : ""}十${ones ? CHINESE[ones] : ""}`;
}

function counted(written: string | undefined): number | null {
  const value = Number(arabicDigits((written ?? "").trim()));
  return Number.isInteger(value) && value > 0 && value < 100 ? value : null;
}

function session(term: number | null, meeting: number | null): Session | null {
  if (term === null && meeting === null) return null;
  const text = `${term === null ? "" : `${chinese(term)}届`}${meeting === null ? "" : `${chinese(meeting)}次会议`}`;
  return { text, term, meeting };
}

/**
 * The meeting a text names, in its normal spelling: 第十三届委员会第一次会议 and 13届1次 both give 十三届一次会议.
 * Expects plain text (half-width, simplified); null where none is named.
 */
export function sessionIn(text: string): Session | null {
  const full = FULL.exec(text);
  if (full) return session(counted(full[1]), counted(full[3]));
  const term = TERM_ONLY.exec(text);
  if (term) return session(counted(term[1]), null);
  return session(null, counted(MEETING_ONLY.exec(text)?.[1]));
}
