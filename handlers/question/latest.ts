import type { ProposalFilter, ProposalIndex } from "../../index/search/proposal-index.ts";
import type { AskedPeriod } from "./asked-period.ts";

type Latest = Pick<ProposalFilter, "year" | "session"> & { latest?: string };

/** What 上次会议 or 最新的 means among the proposals at hand: the last session where all of the last year are of one. */
export function latestFilter(
  period: AskedPeriod,
  committee: string | undefined,
  index: ProposalIndex,
): Latest {
  if (period.latest === undefined) return {};
  const place = committee === undefined ? {} : { committee };
  const year = index.years(place)[0]?.year;
  if (year === undefined) return {};
  const sessions = new Map(
    index.cards({ ...place, year }).flatMap(({ session }) => (session ? [[session.text, session]] : [])),
  );
  const [only, ...others] = sessions.values();
  if (period.latest === "year" || !only || others.length > 0) return { year, latest: `${year}年` };
  const { term, meeting, text } = only;
  return {
    year,
    session: { ...(term === null ? {} : { term }), ...(meeting === null ? {} : { meeting }) },
    latest: text,
  };
}
