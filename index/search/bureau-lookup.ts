import { type BureauNames, type BureauSpellings, bureauSounds, bureauSpellings } from "./bureau-names.ts";
import { soundOf } from "./pinyin.ts";
import { plainForm } from "./plain-form.ts";

/** A bureau found in a text: as asked, and the name to filter by. */
export type FoundBureau = { asked: string; name: string };

const LONGEST_TEXT = 400;
/** After a name without 局 (财政怎么说) these words tell that an office is meant. */
const OFFICE_CUE =
  /^(?:部门|系统|那边|方面(?=[怎咋说答回])|怎么[说答回看办]|咋说|(?:是)?如何(?:回|答)|的?(?:答复|回复|复函)|有没有(?:回|答))/u;

/** Bureaus that stand in a text under any of their names, longest first; a place narrows only where the data has several. */
export function findBureaus(names: BureauNames, written: string): FoundBureau[] {
  const text = plainForm(written).slice(0, LONGEST_TEXT);
  const spellings = bureauSpellings(names);
  const found: FoundBureau[] = [];
  for (let start = 0; start < text.length; start += 1) {
    const hit = longestAt(spellings, text, start);
    if (!hit) continue;
    found.push(placed(names, { text, start, ...hit }));
    start += hit.length - 1;
  }
  return found.sort((a, b) => b.asked.length - a.asked.length);
}

/** What goes on after the name of an office, so that a longer word is not taken for one (教育剧目). */
const AFTER_OFFICE = /^(?:$|\P{Script=Han}|[的还有没未逾超欠差办答回承主会怎咋手该要都现被牵负])/u;
const LONGEST_HEARD = 8;

/** A bureau written with other characters of the same sound (财证局), where it stands as an office's name does. */
export function hearBureaus(names: BureauNames, written: string): FoundBureau[] {
  const text = plainForm(written).slice(0, LONGEST_TEXT);
  const sounds = bureauSounds(names);
  for (let length = LONGEST_HEARD; length >= 3; length -= 1) {
    for (let start = 0; start + length <= text.length; start += 1) {
      const asked = text.slice(start, start + length);
      if (!/^\p{Script=Han}+$/u.test(asked) || !AFTER_OFFICE.test(text.slice(start + length))) continue;
      const unit = sounds.get(soundOf(asked));
      if (unit !== undefined) return [{ asked, name: unit }];
    }
  }
  return [];
}

/** The offices that stand in a text, by what was asked, each with its full name and its recorded names without places. */
export function recordedBureaus(names: BureauNames, text: string): Map<string, string[]> {
  const { recorded } = bureauSpellings(names);
  return new Map(
    findBureaus(names, text).map(({ asked, name }) => {
      const { unit } = names.aliases.parts(name);
      const same = recorded.filter((one) => names.aliases.sameUnit(one.unit, unit));
      return [asked, [...new Set([unit, ...same.map((one) => one.name.slice(one.place.length))])]];
    }),
  );
}

type Spelling = { length: number; unit: string };

function longestAt({ units, longest }: BureauSpellings, text: string, start: number): Spelling | undefined {
  for (let length = Math.min(longest, text.length - start); length >= 2; length -= 1) {
    const part = text.slice(start, start + length);
    const unit = units.get(part) ?? stemUnit(units, part, text.slice(start + length));
    if (unit !== undefined) return { length, unit };
  }
  return undefined;
}

function stemUnit(units: ReadonlyMap<string, string>, stem: string, after: string): string | undefined {
  if (!OFFICE_CUE.test(after)) return undefined;
  return units.get(`${stem}局`) ?? units.get(`${stem}委`) ?? units.get(`${stem}支队`);
}

type Hit = Spelling & { text: string; start: number };

/** Takes the place before a bureau into what was asked, and into the name where it tells the recorded ones apart. */
function placed(names: BureauNames, { text, start, length, unit }: Hit): FoundBureau {
  const { places, recorded } = bureauSpellings(names);
  const head = text.slice(0, start);
  const known = places.filter((place) => head.endsWith(place)).sort((a, b) => b.length - a.length)[0];
  const place = known ?? /[省市区县]$/u.exec(head)?.[0] ?? "";
  const same = recorded.filter((one) => names.aliases.sameUnit(one.unit, unit));
  const inPlace = same.filter((one) => one.place === place);
  const narrows = place !== "" && inPlace.length > 0 && inPlace.length < same.length;
  return {
    asked: text.slice(start - place.length, start + length),
    name: narrows ? `${place}${unit}` : unit,
  };
}
