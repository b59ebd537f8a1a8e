import { bureauAliases } from "../bureau-alias.ts";
import type { ProposalCard } from "../search/proposal-index.ts";

/** Gives the name under which a bureau of a proposal is counted. */
export type OfficeName = (bureau: string, committee: string | null) => string;

const aliases = bureauAliases();
const LEVEL = /[省市县区州旗盟](?=政协)/u;

/**
 * One name for all spellings of a bureau: its full name without the place where that is the committee's own. Where the
 * proposals are of committees of several places, its level stays before it, so that the city's and the county's
 * 财政局 are two. Renamed bureaus stay apart: figures of a year are under the name of that year.
 */
export function officeNames(cards: readonly ProposalCard[], canonical: (name: string) => string): OfficeName {
  const severalCommittees = new Set(cards.map(({ committee }) => committee).filter(Boolean)).size > 1;
  const known = new Map<string | null, Map<string, string>>();
  return (bureau, committee) => {
    const names = known.get(committee) ?? new Map<string, string>();
    known.set(committee, names);
    const name = names.get(bureau) ?? nameFor(bureau, committee, { canonical, severalCommittees });
    names.set(bureau, name);
    return name;
  };
}

type Naming = { canonical(name: string): string; severalCommittees: boolean };

function nameFor(bureau: string, committee: string | null, { canonical, severalCommittees }: Naming): string {
  const { place, level, unit, listed } = aliases.parts(bureau);
  const full = listed ? unit : aliases.parts(canonical(bureau)).unit;
  const home = committee === null ? "" : (LEVEL.exec(committee)?.[0] ?? "");
  const isHome = (level === "" || level === home) && (place === "" || (committee ?? "").includes(place));
  if (!isHome) return `${place}${level}${full}`;
  return severalCommittees ? `${home}${full}` : full;
}
