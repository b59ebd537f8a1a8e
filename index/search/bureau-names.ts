import type { BureauAliases } from "../bureau-alias.ts";
import { soundOf } from "./pinyin.ts";

/** What a library records of bureaus: how many proposals each name handles, and what follows from the names. */
export type BureauNames = {
  aliases: BureauAliases;
  counts: Map<string, number>;
  found: BureauSpellings | undefined;
  /** The units by the sound of their spellings. */
  sounds: ReadonlyMap<string, string> | undefined;
};

/** All spellings to look for with their units, the places before recorded names, and the recorded names by unit. */
export type BureauSpellings = {
  units: ReadonlyMap<string, string>;
  places: readonly string[];
  recorded: readonly { name: string; place: string; unit: string }[];
  longest: number;
};

/** A listed name that does not end like an office (妇联) is looked for only where such a bureau is recorded. */
const OFFICE = /[局厅委办院馆部处站队]$|中心$|公司$|集团$|政府$|街道$/u;

export function bureauNames(aliases: BureauAliases): BureauNames {
  return { aliases, counts: new Map(), found: undefined, sounds: undefined };
}

export function enterBureaus(names: BureauNames, recorded: readonly { name: string }[]): void {
  for (const { name } of recorded) {
    const count = names.counts.get(name) ?? 0;
    if (count === 0) forget(names);
    names.counts.set(name, count + 1);
  }
}

export function dropBureaus(names: BureauNames, recorded: readonly { name: string }[]): void {
  for (const { name } of recorded) {
    const left = (names.counts.get(name) ?? 0) - 1;
    if (left > 0) names.counts.set(name, left);
    else names.counts.delete(name);
    if (left <= 0) forget(names);
  }
}

function forget(names: BureauNames): void {
  names.found = undefined;
  names.sounds = undefined;
}

/** Made once after a name came or went, for it looks at every listed name. */
export function bureauSpellings(names: BureauNames): BureauSpellings {
  names.found ??= spellingsOf(names);
  return names.found;
}

/** Made when a bureau is first looked for by its sound; a sound of two units is none. */
export function bureauSounds(names: BureauNames): ReadonlyMap<string, string> {
  names.sounds ??= soundsOf(bureauSpellings(names).units);
  return names.sounds;
}

function soundsOf(units: ReadonlyMap<string, string>): Map<string, string> {
  const sounds = new Map<string, string>();
  const shared = new Set<string>();
  for (const [spelling, unit] of units) {
    if (spelling.length < 3 || !OFFICE.test(spelling)) continue;
    const sound = soundOf(spelling);
    if ((sounds.get(sound) ?? unit) !== unit) shared.add(sound);
    sounds.set(sound, unit);
  }
  for (const sound of shared) sounds.delete(sound);
  return sounds;
}

function spellingsOf({ aliases, counts }: BureauNames): BureauSpellings {
  const recorded = Array.from(counts.keys(), (name) => {
    const { place, level, unit } = aliases.parts(name);
    return { name, place: `${place}${level}`, unit };
  });
  const present = [...new Set(recorded.map(({ unit }) => unit))];
  const isPresent = new Map<string, boolean>();
  for (const unit of new Set(aliases.spellings.values())) {
    isPresent.set(
      unit,
      present.some((one) => aliases.sameUnit(one, unit)),
    );
  }
  const listed = [...aliases.spellings].filter(
    ([spelling, unit]) => OFFICE.test(spelling) || isPresent.get(unit),
  );
  const taken = new Set(listed.filter(([, unit]) => isPresent.get(unit)).map(([spelling]) => spelling));
  const firms = present
    .flatMap((unit) => firmSpellings(unit).map((one): [string, string] => [one, unit]))
    .filter(([spelling]) => !taken.has(spelling));
  const units = new Map([...listed, ...firms, ...present.map((unit): [string, string] => [unit, unit])]);
  const places = [...new Set(recorded.map(({ place }) => place))].filter((place) => place !== "");
  return { units, places, recorded, longest: Math.max(0, ...Array.from(units.keys(), (one) => one.length)) };
}

const FIRM = /^(.{2,}?)(?:集团)?(?:(?:股份)?有限(?:责任)?公司|公司|集团)$/u;

/** A firm is spoken of without its form, and by its trade alone: 示例轨道集团 is the 示例轨道公司, and the 轨道公司. */
function firmSpellings(unit: string): string[] {
  const stem = FIRM.exec(unit)?.[1];
  if (stem === undefined) return [];
  return [stem, stem.slice(-3), stem.slice(-2)].flatMap((one) => [
    `${one}公司`,
    `${one}集团`,
    `${one}集团公司`,
  ]);
}
