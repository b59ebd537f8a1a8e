import { plainForm } from "./plain-form.ts";

/** What a library records of places and times: how many proposals each committee has in each year. */
export type YearCounts = Map<string | null, Map<number | null, number>>;

type Dated = { committee: string | null; year: number | null };

/** Counts a proposal in, or out again by -1. */
export function countYear(counts: YearCounts, { committee, year }: Dated, by: 1 | -1): void {
  const years = counts.get(committee) ?? new Map<number | null, number>();
  counts.set(committee, years.set(year, (years.get(year) ?? 0) + by));
  if (years.get(year) === 0) years.delete(year);
  if (years.size === 0) counts.delete(committee);
}

/** The years with proposals, the latest first; of the committees whose name has a part where one is given. */
export function yearsOf(counts: YearCounts, committee = ""): { year: number; count: number }[] {
  const sums = new Map<number, number>();
  for (const [name, years] of counts) {
    if (committee !== "" && !name?.includes(committee)) continue;
    for (const [year, count] of years) if (year !== null) sums.set(year, (sums.get(year) ?? 0) + count);
  }
  return Array.from(sums, ([year, count]) => ({ year, count })).sort((a, b) => b.year - a.year);
}

/** A place by itself is meant only where words of asking follow: not in 澄湖大桥. */
const AFTER_PLACE = /^(?:$|[\P{Script=Han}]|的|有|政协|今年|去年|前年|那边|提案|哪些|几件|多少)/u;

/** The committees that a text names, the longest spelling first. */
export function committeesIn(counts: YearCounts, written: string): { asked: string; name: string }[] {
  const text = plainForm(written);
  const spellings = [...counts.keys()].flatMap((name) => (name === null ? [] : spellingsOf(name)));
  const found = spellings.filter(({ asked, bare }) => {
    const at = text.indexOf(asked);
    return at >= 0 && (!bare || AFTER_PLACE.test(text.slice(at + asked.length)));
  });
  const named = found.sort((a, b) => b.asked.length - a.asked.length);
  return [...named.map(({ asked, name }) => ({ asked, name })), ...levelIn(counts, text)];
}

/** 县里的, 省政协: the committees of a level. */
function levelIn(counts: YearCounts, text: string): { asked: string; name: string }[] {
  const match = /(?<!\p{Script=Han})([省市县区州])(?:里|政协)/u.exec(text);
  const name = `${match?.[1] ?? ""}政协`;
  const known = [...counts.keys()].some((committee) => committee?.endsWith(name));
  return match && known ? [{ asked: match[0], name }] : [];
}

function spellingsOf(name: string): { asked: string; name: string; bare: boolean }[] {
  const place = name.replace(/政协.*$/u, "");
  const bare = place.replace(/(?:自治[州县区旗]|新区|[省市县区州旗盟])$/u, "");
  return [
    { asked: name, name, bare: false },
    ...(place.length > 2 ? [{ asked: place, name, bare: place === bare }] : []),
    ...(bare.length > 1 && bare !== place ? [{ asked: bare, name, bare: true }] : []),
  ].filter(({ asked }) => asked !== "");
}
