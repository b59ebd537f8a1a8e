import { collectiveSpellings } from "./collective-name.ts";
import { soundOf, soundOfName } from "./pinyin.ts";
import { plainForm } from "./plain-form.ts";

/** Names by the ways they are asked for; every table maps a way to the recorded names. */
export type ProposerNames = {
  /** How many proposals have the name. */
  counts: Map<string, number>;
  exact: Map<string, Set<string>>;
  part: Map<string, Set<string>>;
  sound: Map<string, Set<string>>;
  /** A name with one character blanked out. */
  blank: Map<string, Set<string>>;
};

type Ways = Exclude<keyof ProposerNames, "counts">;

export function proposerNames(): ProposerNames {
  return { counts: new Map(), exact: new Map(), part: new Map(), sound: new Map(), blank: new Map() };
}

/** Enters the proposers of one proposal. */
export function enterNames(names: ProposerNames, proposers: readonly string[]): void {
  for (const name of proposers) {
    const count = names.counts.get(name) ?? 0;
    names.counts.set(name, count + 1);
    if (count > 0) continue;
    for (const [way, key] of waysTo(name)) names[way].set(key, (names[way].get(key) ?? new Set()).add(name));
  }
}

/** Takes the proposers of one proposal out; a name goes when its last proposal goes. */
export function dropNames(names: ProposerNames, proposers: readonly string[]): void {
  for (const name of proposers) {
    const count = (names.counts.get(name) ?? 0) - 1;
    names.counts.set(name, count);
    if (count > 0) continue;
    names.counts.delete(name);
    for (const [way, key] of waysTo(name)) forget(names[way], key, name);
  }
}

function forget(table: Map<string, Set<string>>, key: string, name: string): void {
  const found = table.get(key);
  found?.delete(name);
  if (found?.size === 0) table.delete(key);
}

function waysTo(name: string): [Ways, string][] {
  const plain = plainForm(name).replace(/\s+/gu, "");
  const spellings = collectiveSpellings(plain).map(({ text }): [Ways, string] => ["part", text]);
  if (spellings.length > 0) return [["exact", plain], ...spellings];
  const parts = plain.split(/[·•・.]/u).filter((part) => part.length > 1);
  const partial = parts.length > 1 ? parts : [];
  return [
    ["exact", plain],
    ["exact", parts.join("")],
    ...partial.map((part): [Ways, string] => ["part", part]),
    ...[soundOf(plain), soundOfName(plain), ...partial.map(soundOf)].map((key): [Ways, string] => [
      "sound",
      key,
    ]),
    ...blanksOf(plain).map((key): [Ways, string] => ["blank", key]),
  ];
}

/** 何静姝 gives ＊静姝, 何＊姝 and 何静＊; shorter names would match too much. */
export function blanksOf(name: string): string[] {
  if (name.length < 3) return [];
  return Array.from(name, (_, at) => `${name.slice(0, at)}＊${name.slice(at + 1)}`);
}
