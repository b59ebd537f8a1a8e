import { plainText } from "../reading/plain-text.ts";
import { askOf } from "./ask.ts";
import { withoutSpace } from "./bare.ts";
import type { ClauseReading } from "./clause-reading.ts";
import type { Stance } from "./point.ts";
import { readPiece } from "./read-piece.ts";
import { clausesIn } from "./sentence.ts";

/** How long a quotation in the table may be: three lines of a telephone. */
export const BRIEF_LIMIT = 80;

/** Fewer characters than this say too little by themselves: 目前会签中. */
const SHORTEST = 20;

const REFUSED = ["refused"] as const;
/** What a clause has to say to carry a stance; for each of these one clause has to stay. */
const CARRIES: Record<Stance, readonly (readonly ClauseReading["polarity"][])[]> = {
  adopted: [["done"]],
  planned: [["planned"]],
  declined: [REFUSED],
  partial: [REFUSED, ["done", "planned"]],
  unclear: [],
  unanswered: [],
};
/** After such a word comes what takes back or limits what was said: the two are not parted. */
const CONTRAST = /^(?:但|不过|然而|只是|除外|其余|剩余|可是)/;

/** What opens so speaks of what stands before it. */
const DANGLING = /^(?:该(?!局|委|办|市|县)|这|此(?!外)|其(?![他中余次])|如(?!今|果)|并|且|也)/;
/** After such an end comes what it leads up to. */
const UNFINISHED = /[后时前的下],$/;

/** A run of clauses: which kinds of clause it has of those that carry the stance, how many, how many sentence bounds it begins and ends at. */
type Window = { start: number; end: number; kinds: number; carriers: number; bounds: number };

/** The clauses of a quotation that carry its stance, in one piece cut at their ends; all of it where it is brief. */
export function briefQuotation(
  quotation: string,
  stance: Stance,
  asked: string,
  limit = BRIEF_LIMIT,
): string {
  if (quotation.length <= limit) return quotation;
  const whole = windowsOf(quotation, stance, asked);
  const kinds = Math.max(0, ...whole.map((one) => one.kinds));
  const telling = whole.filter((one) => one.kinds === kinds);
  const short = telling.filter((one) => lengthOf(one) <= limit);
  const full = short.filter((one) => lengthOf(one) >= SHORTEST);
  const brief = full.length > 0 ? full : short;
  const best =
    brief.length > 0 ? brief.sort(better)[0] : telling.sort((a, b) => lengthOf(a) - lengthOf(b))[0];
  return best ? quotation.slice(best.start, best.end).trim() : quotation;
}

const lengthOf = ({ start, end }: Window): number => end - start;

/** More that carries the stance, then one made of whole sentences, then the shorter; the longer where nothing carries it. */
function better(a: Window, b: Window): number {
  const longer = lengthOf(b) - lengthOf(a);
  return b.carriers - a.carriers || b.bounds - a.bounds || (a.carriers > 0 ? -longer : longer);
}

/** Every run of clauses that can be understood by itself. */
function windowsOf(quotation: string, stance: Stance, asked: string): Window[] {
  const plain = plainText(quotation);
  const spans = clausesIn(plain, { start: 0, end: plain.length });
  const texts = spans.map(({ start, end }) => withoutSpace(plain.slice(start, end)));
  const read = readPiece(plain, null, askOf(asked));
  const ends = (at: number): boolean => at < 0 || /[。.!?;]$/.test(texts[at] ?? "");
  return spans.flatMap(({ start }, from) =>
    spans.slice(from).flatMap(({ end }, more) => {
      const to = from + more;
      if (!standsAlone(texts, from, to)) return [];
      const bounds = Number(ends(from - 1)) + Number(ends(to));
      return [{ start, end, bounds, ...carriedBy(read.slice(from, to + 1), stance) }];
    }),
  );
}

function standsAlone(texts: readonly string[], from: number, to: number): boolean {
  if (from > 0 && DANGLING.test(texts[from] ?? "")) return false;
  if (to + 1 === texts.length) return true;
  return !CONTRAST.test(texts[to + 1] ?? "") && !UNFINISHED.test(texts[to] ?? "");
}

function carriedBy(clauses: readonly ClauseReading[], stance: Stance): { kinds: number; carriers: number } {
  const carriers = CARRIES[stance].map(
    (kind) => clauses.filter(({ polarity, background }) => !background && kind.includes(polarity)).length,
  );
  return {
    kinds: carriers.filter((count) => count > 0).length,
    carriers: carriers.reduce((sum, count) => sum + count, 0),
  };
}
