import type { Outcome } from "../../../index/promise/outcome.ts";
import type { Bureau, Proposal, Reply } from "../../../index/proposal.ts";
import { seeded } from "../../bench/seeded.ts";
import { proposalWith } from "../../proposal-with.ts";

const NAMES = ["财政局", "教育局", "司法局", "公安局", "民政局", "商务局"];
const MARKS = ["A", "B", "B类", "B 类", "（B类）", null] as const;

type Pick = <One>(all: readonly One[]) => One;

/** Proposals of every kind of handling, the same at every run: roles, letters that answer or not, days known or not. */
export function corpus(size: number): Proposal[] {
  const { next: random } = seeded(7);
  const pick: Pick = (all) => all[Math.floor(random() * all.length)] as (typeof all)[number];
  return Array.from({ length: size }, (_, at) => {
    const bureaus = bureausOf(random);
    const day = random() < 0.8 ? `2026-0${1 + Math.floor(random() * 6)}-10` : null;
    const number = String(at).padStart(5, "0");
    const mark = MARKS[at % MARKS.length] ?? null;
    return proposalWith({
      id: `示例市政协/1.1/${number}`,
      number,
      bureaus,
      resultMark: mark === null ? null : { text: mark, letter: mark.includes("A") ? "A" : "B" },
      assignedOn: day === null ? null : { text: day, day },
      replies: bureaus.flatMap((bureau) => (random() < 0.6 ? [letter(bureau, pick)] : [])),
    });
  });
}

function bureausOf(random: () => number): Bureau[] {
  const first = Math.floor(random() * NAMES.length);
  const count = 1 + Math.floor(random() * 3);
  const separate = random() < 0.2;
  return Array.from({ length: count }, (_, place): Bureau => {
    const role = separate ? "separate" : place === 0 ? "lead" : "assisting";
    return { name: NAMES[(first + place) % NAMES.length] ?? "", role };
  });
}

function letter({ name, role }: Bureau, pick: Pick): Reply {
  const span = { start: 0, end: 1 };
  const kind = pick(["reply", "opinion", "cover-note"] as const);
  const to = pick(["proposer", "lead", "unknown"] as const);
  const day = pick([null, "2026-03-09", "2026-04-10", "2026-04-11", "2026-06-10", "2026-06-11"]);
  const date = day === null ? null : { text: day, day };
  return { bureau: name, role, to, kind, span, body: span, date, resultMark: null, documentNumber: null };
}

/** What came of them; of every third proposal nothing is known yet. */
export function outcomesFor(proposals: readonly Proposal[]): Map<Proposal["id"], Outcome> {
  const known = proposals.filter((_, at) => at % 3 > 0);
  return new Map(known.map((proposal, at) => [proposal.id, outcomeFor(proposal, at)]));
}

function outcomeFor({ bureaus }: Proposal, at: number): Outcome {
  const bureau = bureaus[0]?.name ?? "";
  const stances = (["adopted", "declined", "unanswered"] as const).slice(at % 3);
  const days = ["2026-05-31", "2026-06-30", "2026-12-31", null];
  return {
    stances: stances.map((stance, point) => ({ bureau, point: `${point + 1}`, stance })),
    promises: days.slice(at % 4).map((dueOn, place) => ({
      key: `${bureau}|${place}`,
      bureau,
      point: null,
      text: "将办",
      condition: null,
      due: dueOn,
      dueOn,
      answeredLater: (at + place) % 5 === 0,
    })),
  };
}
