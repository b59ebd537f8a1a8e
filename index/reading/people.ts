import type { ProposalKind } from "../proposal.ts";
import type { Layout } from "./layout.ts";
import { kindOf, printedKind } from "./proposer-name.ts";
import { type Proposers, proposersIn } from "./proposers.ts";
import { namesAbove } from "./settled-layout.ts";

/** Who proposes, how many they are, and of which kind. */
export type People = { proposers: string[]; count: number; kind: ProposalKind };

function fromFields(layout: Layout): Proposers {
  const own = layout.fields.filter(
    ({ key, text }) => (key === "proposer" || key === "coProposer") && text !== "",
  );
  const found = own.map(({ text }) => proposersIn(text));
  const names = [...new Set(found.flatMap((one) => one.names))];
  return { names, count: Math.max(names.length, ...found.map(({ count }) => count)) };
}

function fromLetters(layout: Layout): Proposers {
  const address = layout.letters.find(({ addressee }) => addressee?.to === "proposer")?.addressee;
  return address ? proposersIn(address.name) : { names: [], count: 0 };
}

const NAME = "[\\u4e00-\\u9fff]{2,4}|[\\u4e00-\\u9fff]{1,12}·[\\u4e00-\\u9fff·]{1,16}";
const NAMES = `(?:${NAME})(?:[、,](?:${NAME}))*`;
const TOLD: readonly RegExp[] = [
  new RegExp(`提案(?:人|者|委员)\\s*[:为是]?\\s*(${NAMES})(?=[)),。;等]|委员)`),
  new RegExp(
    `(?:^|[,。;:(]|政协委员|市?委员)(${NAMES})(?:等\\d*[名位]?)?委员(?:在[^,。;]{2,24})?(?:提出|提交|所提)的?`,
  ),
];

/** An opinion for the lead bureau addresses no proposer, but often says who proposed. */
function fromOpenings(layout: Layout): Proposers {
  const openings = layout.letters.map(({ lines }) =>
    lines
      .slice(0, 4)
      .map(({ text }) => text)
      .join(""),
  );
  const told = openings.flatMap((text) => TOLD.map((form) => form.exec(text)?.[1])).find((names) => names);
  return told ? proposersIn(told) : { names: [], count: 0 };
}

/** A letter that names the other proposers by number only: 您与其他4名委员联名. */
function othersToldBy(text: string): number {
  const counted = /(?:其他|另外|等)\s*(\d{1,2}|[一二三四五六七八九十])\s*(?:位|名)委员/.exec(text)?.[1];
  return counted
    ? "〇一二三四五六七八九十".indexOf(counted) > 0
      ? "〇一二三四五六七八九十".indexOf(counted)
      : Number(counted)
    : 0;
}

function printed(layout: Layout): ProposalKind | null {
  const own = layout.fields.filter(({ key, word }) => key === "kind" || (key === "proposer" && word !== ""));
  const kinds = own.map(({ key, text }) =>
    printedKind(key === "kind" ? text : (/\(([^)]*)\)/.exec(text)?.[1] ?? "")),
  );
  return kinds.find((kind) => kind !== null) ?? null;
}

/** Who proposes: by label, else by the names under the title, else by whom the letters address. */
export function peopleOf(layout: Layout): People {
  const byLabel = fromFields(layout);
  const alone = byLabel.names.length > 0 ? null : namesAbove(layout);
  const byLine = alone ? proposersIn(alone) : byLabel;
  const found =
    [byLine, fromLetters(layout), fromOpenings(layout)].find(({ names }) => names.length > 0) ?? byLine;
  const opening = layout.letters[0]?.lines[0]?.text ?? "";
  const others = othersToldBy(opening);
  const count = Math.max(found.count, others > 0 ? found.names.length + others : 0);
  return { proposers: found.names, count, kind: printed(layout) ?? kindOf(found.names, count) };
}
