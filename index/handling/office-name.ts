import { type BureauAliases, bureauAliases } from "../bureau-alias.ts";
import type { ProposalCard } from "../search/proposal-index.ts";

/** Gives the name under which a bureau of a proposal is counted. */
export type OfficeName = (bureau: string, committee: string | null) => string;

/** What is known of names: the full name of a bureau that stands in one, and a name's parts, as the usual list has them unless given. */
export type OfficeNaming = { canonical(name: string): string; parts?: BureauAliases["parts"] };

const usual = bureauAliases();

const LEVEL = /[省市县区州旗盟](?=政协)/u;
/** 住建局 and 卫健委 are short for something. */
const SHORTEST_FULL = 4;

/**
 * One name for all spellings of a bureau: its full name as the proposals mostly write it, without the place where that is
 * the committee's own. Where the proposals are of committees of several places, its level stays before it, so that the
 * city's and the county's 财政局 are two. Renamed bureaus stay apart: figures of a year are under the name of that year.
 */
export function officeNames(cards: readonly ProposalCard[], naming: OfficeNaming): OfficeName {
  const severalCommittees = new Set(cards.map(({ committee }) => committee).filter(Boolean)).size > 1;
  const known = new Map<string | null, Map<string, Office>>();
  const officeOf = (bureau: string, committee: string | null): Office => {
    const offices = known.get(committee) ?? new Map<string, Office>();
    known.set(committee, offices);
    const office = offices.get(bureau) ?? readOffice(bureau, committee, { ...naming, severalCommittees });
    offices.set(bureau, office);
    return office;
  };
  const spellings = spellingsIn(cards, officeOf);
  return (bureau, committee) => {
    const office = officeOf(bureau, committee);
    return `${office.front}${spellings.get(keyOf(office)) ?? office.unit}`;
  };
}

/** A bureau as it is told from others: what stands before its name, the full name, and the name as written. */
type Office = { front: string; unit: string; written: string };

type Naming = OfficeNaming & { severalCommittees: boolean };

function readOffice(
  bureau: string,
  committee: string | null,
  { canonical, parts = usual.parts, severalCommittees }: Naming,
): Office {
  const { place, level, unit, written, listed } = parts(bureau);
  const full = listed ? unit : parts(canonical(bureau)).unit;
  const home = committee === null ? "" : (LEVEL.exec(committee)?.[0] ?? "");
  const isHome = (level === "" || level === home) && (place === "" || (committee ?? "").includes(place));
  const front = isHome ? (severalCommittees ? home : "") : `${place}${level}`;
  return { front, unit: full, written };
}

function keyOf({ front, unit }: Office): string {
  return `${front}${unit}`;
}

/** How each office's name is mostly written in full; the longest where two are written as often. */
function spellingsIn(
  cards: readonly ProposalCard[],
  officeOf: (bureau: string, committee: string | null) => Office,
): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const { bureaus, committee } of cards)
    for (const { name } of bureaus) {
      const office = officeOf(name, committee);
      if (office.written.length < Math.min(SHORTEST_FULL, office.unit.length)) continue;
      const own = counts.get(keyOf(office)) ?? new Map<string, number>();
      counts.set(keyOf(office), own.set(office.written, (own.get(office.written) ?? 0) + 1));
    }
  return new Map([...counts].map(([key, own]) => [key, mostWritten(own)]));
}

function mostWritten(counts: ReadonlyMap<string, number>): string {
  const [first] = [...counts].toSorted(
    ([a, often], [b, other]) => other - often || b.length - a.length || (a < b ? -1 : 1),
  );
  return first?.[0] ?? "";
}
