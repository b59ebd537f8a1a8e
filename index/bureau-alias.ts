import { BUREAUS } from "./bureau-aliases.ts";
import type { BureauEntry } from "./bureau-entry.ts";

/**
 * A bureau's name in parts: 示例市教委 has place 示例, level 市, `written` 教委 and unit 教育局 (the table's full name, or the
 * rest as written).
 */
type BureauParts = { place: string; level: string; unit: string; written: string; listed: boolean };

/** What a list of aliases makes of names; `spellings` holds every listed spelling with its full name. */
export type BureauAliases = {
  spellings: ReadonlyMap<string, string>;
  parts(name: string): BureauParts;
  /** Whether two full names stand for one office: equal, or one took over from the other. */
  sameUnit(a: string, b: string): boolean;
};

const LEVELS = "省市县区州旗盟";
const PLACED = new RegExp(
  `^(?<place>[^${LEVELS}局厅委办]{0,7}?)(?<level>自治区|自治州|自治县|新区|地区|[${LEVELS}])(?<rest>.{2,})$`,
  "u",
);

/** Makes a list of bureaus ready to look names up in; a customer's list replaces the usual one. */
export function bureauAliases(entries: readonly BureauEntry[] = BUREAUS): BureauAliases {
  const spellings = new Map(entries.flatMap((entry) => spellingsOf(entry).map((one) => [one, entry.name])));
  const fullName = (name: string) => spellings.get(name) ?? name;
  const heirs = new Map(entries.map(({ name, now = [] }) => [name, now.map(fullName)]));
  const cache = new Map<string, BureauParts>();
  return {
    spellings,
    parts(name) {
      const parts = cache.get(name) ?? partsOf(name, spellings);
      cache.set(name, parts);
      return parts;
    },
    sameUnit: (a, b) => a === b || inherits(heirs, a, b) || inherits(heirs, b, a),
  };
}

function spellingsOf(entry: BureauEntry): string[] {
  return [entry.name, ...(entry.short ?? [])].flatMap(withHall);
}

/** A province's bureau is a hall (厅): 教育厅 is the 教育局 of a province. */
function withHall(name: string): string[] {
  return name.endsWith("局") ? [name, `${name.slice(0, -1)}厅`] : [name];
}

function inherits(heirs: ReadonlyMap<string, readonly string[]>, old: string, heir: string): boolean {
  return (heirs.get(old) ?? []).some((one) => one === heir || (one !== old && inherits(heirs, one, heir)));
}

/** A listed name ends the search for a place, so that the 市 of 市场监督管理局 is none. */
function partsOf(name: string, spellings: ReadonlyMap<string, string>): BureauParts {
  const unit = spellings.get(name);
  if (unit !== undefined) return { place: "", level: "", unit, written: name, listed: true };
  const { place = "", level = "", rest } = PLACED.exec(name)?.groups ?? {};
  if (rest === undefined || rest.startsWith("场"))
    return { place: "", level: "", unit: name, written: name, listed: false };
  const inner = partsOf(rest, spellings);
  if (inner.place !== "") return inner;
  // 广州市 is a place by this name, not a market of a prefecture 广.
  if (level === "州" && place !== "" && inner.level !== "") return { ...inner, place: `${place}${level}` };
  return { ...inner, place, level: inner.level || level };
}
