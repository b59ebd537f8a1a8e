import type { ProposalCard, ProposalIndex } from "../../index/search/proposal-index.ts";
import type { Followed } from "../../index/subscription/followed.ts";
import type { Ground } from "../question/ground.ts";
import { readSlots } from "../question/slots.ts";

/** What is to be followed, or why that cannot be told. */
export type ReadFollowed =
  | { kind: "followed"; followed: Followed }
  | { kind: "several"; cards: ProposalCard[] }
  | { kind: "no-such-proposal"; asked: string }
  | { kind: "no-such-committee"; asked: string }
  | { kind: "nothing" };

const WITHOUT = /(?:[,\s]*(?:但?不(?:含|要|包括)|除了|除去|排除)\s*|\s-)(?<word>[^\s,]+)/gu;
const DANGLING = /[,\s]*(?:但?不(?:含|要|包括)|除了|除去|排除)\s*$/u;
const THIS = /^(?:这件|它|这个|这份|该|本)?(?:提案|件)?$/u;
const ALL = /^(?:全部|所有|一切)(?:的?(?:提案|答复|消息))?$/u;
const COMMITTEE = /^(\S{2,20}政协)(?:的?(?:全部|所有)?(?:提案|答复)?)$/u;

/** Reads what 订阅 … is about: the proposal talked about, a number, everything, or people, bureaus and words. */
export function readFollowed(written: string, untilAnswered: boolean, ground: Ground): ReadFollowed {
  const text = written.normalize("NFKC").replace(DANGLING, "").trim();
  const { open, index } = ground;
  if (THIS.test(text)) {
    return open ? proposalFollowed(open, untilAnswered) : { kind: "nothing" };
  }
  if (ALL.test(text)) return { kind: "followed", followed: { kind: "committee", committee: null } };
  const committee = COMMITTEE.exec(text)?.[1];
  if (committee) return ofCommittee(committee, index);
  const without = [...text.matchAll(WITHOUT)].map(({ groups }) => groups?.["word"] ?? "");
  const slots = readSlots(text.replace(WITHOUT, " ").trim(), ground);
  const [number] = slots.numbers;
  if (number) return byNumber(index.byNumber(number.asked, number.year).exact, number.asked, untilAnswered);
  const words = slots.words.split(/[\s、,]+/u).filter((word) => word !== "");
  const { proposers = [], bureaus = [] } = slots.filter;
  if (proposers.length + bureaus.length + words.length === 0) return { kind: "nothing" };
  const search = {
    kind: "search" as const,
    proposers: [...proposers],
    bureaus: [...bureaus],
    words,
    without,
  };
  return { kind: "followed", followed: search };
}

/** Committees are compared whole: 示例政协 stands for 示例市政协 where the data says so. */
function ofCommittee(asked: string, index: ProposalIndex): ReadFollowed {
  const [card] = index.cards({ committee: asked });
  if (!card) return { kind: "no-such-committee", asked };
  return { kind: "followed", followed: { kind: "committee", committee: card.committee ?? asked } };
}

function byNumber(cards: ProposalCard[], asked: string, untilAnswered: boolean): ReadFollowed {
  const [only, ...others] = cards;
  if (!only) return { kind: "no-such-proposal", asked };
  return others.length > 0 ? { kind: "several", cards } : proposalFollowed(only, untilAnswered);
}

function proposalFollowed(
  { id, title }: Pick<ProposalCard, "id" | "title">,
  untilAnswered: boolean,
): ReadFollowed {
  return { kind: "followed", followed: { kind: "proposal", id, title, untilAnswered } };
}
