import type { BureauAliases } from "../bureau-alias.ts";
import { plainForm } from "./plain-form.ts";

/** A bureau found in a text: as asked, and the name to filter by. */
export type FoundBureau = { asked: string; name: string };

const LONGEST_TEXT = 400;
/** After a name without 局 (财政怎么说) these words tell that an office is meant. */
const OFFICE_CUE =
  /^(?:部门|系统|那边|方面(?=[怎咋说答回])|怎么[说答回看办]|咋说|(?:是)?如何(?:回|答)|的?(?:答复|回复|意见|复函)|有没有(?:回|答))/u;
const OFFICE = /局|厅|委|办|院|馆|部|处|站|队|中心|公司|集团|政府|街道|社$/u;

/** The recorded bureau names, each with how many proposals it handles. */
export type BureauCounts = Map<string, number>;

/** Bureaus that stand in a text under any of their names, longest first; a place narrows only where the data has several. */
export function findBureaus(aliases: BureauAliases, recorded: BureauCounts, written: string): FoundBureau[] {
  const text = plainForm(written).slice(0, LONGEST_TEXT);
  const spellings = spellingsFor(aliases, recorded);
  const found: (FoundBureau & { start: number })[] = [];
  for (let start = 0; start < text.length; start += 1) {
    const hit = longestAt(spellings, text, start);
    if (!hit) continue;
    found.push({ start, ...placed(aliases, recorded, { text, start, ...hit }) });
    start += hit.length - 1;
  }
  return found.map(({ asked, name }) => ({ asked, name })).sort((a, b) => b.asked.length - a.asked.length);
}

type Spelling = { length: number; unit: string };

function spellingsFor(aliases: BureauAliases, recorded: BureauCounts): Map<string, string> {
  const present = [...recorded.keys()].map((name) => aliases.parts(name));
  const listed = [...aliases.spellings].filter(
    ([spelling, unit]) =>
      OFFICE.test(spelling.slice(-1)) || present.some((one) => aliases.sameUnit(one.unit, unit)),
  );
  return new Map([...listed, ...present.map((one): [string, string] => [one.unit, one.unit])]);
}

function longestAt(
  spellings: ReadonlyMap<string, string>,
  text: string,
  start: number,
): Spelling | undefined {
  for (let length = Math.min(20, text.length - start); length >= 2; length -= 1) {
    const part = text.slice(start, start + length);
    const unit = spellings.get(part) ?? stemUnit(spellings, part, text.slice(start + length));
    if (unit !== undefined) return { length, unit };
  }
  return undefined;
}

function stemUnit(spellings: ReadonlyMap<string, string>, stem: string, after: string): string | undefined {
  if (!OFFICE_CUE.test(after)) return undefined;
  return spellings.get(`${stem}局`) ?? spellings.get(`${stem}委`) ?? spellings.get(`${stem}支队`);
}

type Hit = Spelling & { text: string; start: number };

/** Takes the place before a bureau into what was asked, and into the name where it tells the recorded ones apart. */
function placed(
  aliases: BureauAliases,
  recorded: BureauCounts,
  { text, start, length, unit }: Hit,
): FoundBureau {
  const same = [...recorded.keys()].filter((name) => aliases.sameUnit(aliases.parts(name).unit, unit));
  const head = text.slice(0, start);
  const prefixes = [...new Set([...recorded.keys()].map((name) => prefixOf(aliases, name)))];
  const place =
    longest(prefixes.filter((one) => one !== "" && head.endsWith(one))) ??
    /[省市区县]$/u.exec(head)?.[0] ??
    "";
  const inPlace = same.filter((name) => prefixOf(aliases, name) === place);
  const narrows = place !== "" && inPlace.length > 0 && inPlace.length < same.length;
  return {
    asked: text.slice(start - place.length, start + length),
    name: narrows ? `${place}${unit}` : unit,
  };
}

function prefixOf(aliases: BureauAliases, name: string): string {
  const { place, level } = aliases.parts(name);
  return `${place}${level}`;
}

function longest(texts: readonly string[]): string | undefined {
  return [...texts].sort((a, b) => b.length - a.length)[0];
}
