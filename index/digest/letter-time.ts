import { withoutSpace } from "./bare.ts";
import { withDatesInDigits } from "./written-number.ts";

/** When a clause says that something happens, seen from the day of the letter. */
export type Tense = "past" | "future" | "none";

const YEAR_MONTH = /(20\d\d)年(?:底|末)?(?:(\d{1,2})月)?/g;
const MONTH =
  /(?<![明后来次翌去上前\d]年)(?<![\d个])(\d{1,2})月(?:\d{1,2}日|份|底|中旬|上旬|下旬|初|中)?(?!度|均|供|租)/;
const TO_COME =
  /(?:明|后|来)年|明后两年|(?:今后|往后|未来|接下来|后)[两二三四五几](?:年|个月)|下个?(?:月|学期|季度|礼拜)|(?<![去上前\d])年(?:底|末)(?!以来)|岁末|年内|下半年|下(?:个)?(?:学期|月|周|季度)|新学期|今冬明春|届时|不日|近期(?:将|内)|(?:春节|国庆|元旦|中秋|五一|开学|汛期|旺季|[\d一二三四]季度|月底|月中)(?:之)?前|前后|(?<![目之日此提以])前(?:完成|建成|完工|投|启用|开|实现|印发|出台|签|到位|整改|全部|竣工|通车|配)|(?<!前)第?[三四]季度(?!末?已)/;
const GONE =
  /去年|上年|前年|上半年|今年以来|近日|日前|上月|此前|先后|曾|截至|截止|以来|到现在|至今|迄今|到目前/;

function afterLetter(year: number, month: number | null, letter: string): boolean | null {
  const [letterYear = 0, letterMonth = 0] = letter.split("-").map(Number);
  if (year !== letterYear) return year > letterYear;
  if (month === null) return null;
  return month > letterMonth;
}

/** Seasons by the month in which they begin; one that has not begun by the letter's month is to come. */
const SEASONS: readonly (readonly [RegExp, number])[] = [
  [/(?<!去年|上年)(?:春季学期|春季开学)/, 3],
  [/(?<!去年|上年)(?:暑假|暑期)(?=期间|里|内|前|后|完|施|开|投|改|实|动|建)/, 7],
  [/(?<!去年|上年)(?:秋季学期|秋季开学|今秋)/, 9],
  [/(?<!去年|上年)(?:今冬|入冬|供暖季)/, 11],
];

function seasonTense(clause: string, letter: string): Tense {
  const month = Number(letter.slice(5, 7));
  const year = /(20\d\d)年/.exec(clause)?.[1];
  if (year && Number(year) < Number(letter.slice(0, 4))) return "past";
  const begins = SEASONS.find(([season]) => season.test(clause))?.[1];
  return begins !== undefined && month < begins ? "future" : "none";
}

/** A span of time (自2022年5月至2023年4月) counts from where it begins. */
const RANGE = /(自|从)([^,]{4,12}?)(?:至|到)[^,]{4,12}/;

function datedTense(clause: string, letter: string): Tense {
  const bare = clause.replace(RANGE, "$1$2");
  const dated = [...bare.matchAll(YEAR_MONTH)].map(([, year, month]) =>
    afterLetter(Number(year), month ? Number(month) : null, letter),
  );
  if (dated.includes(true)) return "future";
  if (dated.includes(false)) return "past";
  const month = MONTH.exec(bare)?.[1];
  if (!month || /去年|上年/.test(bare)) return "none";
  return afterLetter(Number(letter.slice(0, 4)), Number(month), letter) ? "future" : "past";
}

/**
 * Whether a clause speaks of time to come or gone: by its words (明年, 年底前, 去年), and by the dates it names where
 * the day of the letter (ISO) is known.
 */
export function tenseOf(clause: string, letter: string | null): Tense {
  const bare = withDatesInDigits(withoutSpace(clause).replace(/《[^》]*》/g, ""));
  const dated = letter ? datedTense(bare, letter) : "none";
  const seasonal = letter ? seasonTense(bare, letter) : "none";
  const gone = dated === "past" || seasonal === "past";
  if (dated === "future" || seasonal === "future" || (TO_COME.test(bare) && !gone)) return "future";
  return gone || GONE.test(bare) ? "past" : "none";
}
