import { syllables } from "./pinyin.ts";

const SYLLABLE =
  /^(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|an|ao|ei|en|ia|ie|in|iu|ou|ua|ue|ui|un|uo|van|ve|a|e|i|o|u|v)|ang|eng|ai|an|ao|ei|en|er|ou|a|e|o)$/u;
const LONGEST_SYLLABLE = 6;
const LONGEST_WORD = 60;
/** xiaoquan may be 小圈 or 小区安: so many readings are tried. */
const READINGS = 8;
/** Initials are typed from the start of what a title is about. */
const INITIALS = 12;
const OPENING =
  /^(?:关于|对于)?(?:(?:进一步|切实|全面|加快|加强|推进|推动|促进|完善|加大|大力|积极|持续)(?:和|、)?)*/u;

/** The terms by which a title is found when typed in letters: pairs of syllables, and runs of three initials. */
export function titleSounds(title: string): string[] {
  const sounds = syllables(title).filter((syllable) => /^[a-z]+$/u.test(syllable));
  const core = syllables(title.replace(OPENING, "")).slice(0, INITIALS);
  return [...pairs(sounds), ...initialRuns(core.map((syllable) => syllable.charAt(0)).join(""))];
}

/** What letters may stand for: syllables of a title (zhiliangqiangshi), or its initials (zlqs). */
export function soundsOfLetters(letters: string): string[][] {
  if (!/^[a-z]+$/u.test(letters) || letters.length < 3 || letters.length > LONGEST_WORD) return [];
  const readings = firstOf(splits(letters, new Set()), READINGS).map(pairs);
  return [...readings, initialRuns(letters)].filter((terms) => terms.length > 0);
}

function pairs(sounds: readonly string[]): string[] {
  return sounds.slice(1).map((sound, at) => `${sounds[at]}'${sound}`);
}

function initialRuns(initials: string): string[] {
  return Array.from(
    { length: Math.max(0, initials.length - 2) },
    (_, at) => `!${initials.slice(at, at + 3)}`,
  );
}

/** All ways to part letters into syllables, the longest first; `dead` holds the lengths of rests that do not part. */
function* splits(letters: string, dead: Set<number>): Generator<string[]> {
  if (letters === "") yield [];
  if (letters === "" || dead.has(letters.length)) return;
  const seen = { any: false };
  for (let length = Math.min(LONGEST_SYLLABLE, letters.length); length > 0; length -= 1) {
    const syllable = letters.slice(0, length);
    if (!SYLLABLE.test(syllable)) continue;
    for (const rest of splits(letters.slice(length), dead)) {
      seen.any = true;
      yield [syllable, ...rest];
    }
  }
  if (!seen.any) dead.add(letters.length);
}

function firstOf<T>(items: Iterable<T>, count: number): T[] {
  const first: T[] = [];
  for (const item of items) {
    if (first.push(item) >= count) break;
  }
  return first;
}
