import type { Proposal, ProposalId, Span } from "../../index/proposal.ts";
import { type Seeded, seeded, zipf } from "./seeded.ts";

/** How proposals are generated; the real one that they are shaped after has about 3,300 characters. */
const CHARACTERS = 2_900;
const WORDS = 5_000;
const TOPICS = 400;
const TOPIC_WORDS = 60;
const BUREAUS = [
  "教育局",
  "财政局",
  "公安局",
  "住建局",
  "卫生健康局",
  "交通运输局",
  "民政局",
  "水务局",
  "工信局",
];
const GLUE = [
  "的",
  "和",
  "是",
  "在",
  "为",
  "对",
  "将",
  "与",
  "已",
  "应",
  "可",
  "由",
  "等",
  "要",
  "及",
] as const;
const GENERAL = [
  "建设",
  "发展",
  "管理",
  "工作",
  "服务",
  "加强",
  "推进",
  "完善",
  "提高",
  "我市",
  "问题",
] as const;

/** The 3,755 characters in common use (the first level of GB 2312), in their order. */
const COMMON = [...commonHan()];

function* commonHan(): Generator<string> {
  const decoder = new TextDecoder("gbk");
  for (let row = 0xb0; row <= 0xd7; row += 1) {
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell += 1) {
      yield decoder.decode(Uint8Array.of(row, cell));
    }
  }
}

/** Words of invented Han text: a Zipf vocabulary, so that its pairs are distributed as in real text. */
type Vocabulary = { words: readonly string[]; topics: readonly (readonly string[])[] };

function vocabulary(seed = 7): Vocabulary {
  const random = seeded(seed);
  const han = () => COMMON[(zipf(random, COMMON.length) * 1_579) % COMMON.length] ?? "";
  const words = Array.from({ length: WORDS }, () => han() + han() + (random.next() < 0.15 ? han() : ""));
  const word = () => words[random.below(WORDS)] ?? "";
  return { words, topics: Array.from({ length: TOPICS }, () => Array.from({ length: TOPIC_WORDS }, word)) };
}

/** Proposals like real ones in shape and length: title, background, five recommendations, two replies. */
export function* corpus(count: number, { words, topics } = vocabulary(), seed = 11): Generator<Proposal> {
  const random = seeded(seed);
  for (let at = 0; at < count; at += 1) {
    const topic = topics[random.below(topics.length)] ?? [];
    yield proposal(at, { random, words, topic });
  }
}

type Source = { random: Seeded; words: readonly string[]; topic: readonly string[] };

function proposal(at: number, source: Source): Proposal {
  const { random } = source;
  const title = `关于${phrase(source, 4)}的建议`;
  const year = 2010 + (at % 16);
  const number = `${year}${String(Math.floor(at / 16) + 1).padStart(4, "0")}`;
  const parts = [
    title,
    text(source, 900),
    ...Array.from({ length: 5 }, () => text(source, 90)),
    text(source, 900),
    text(source, 550),
  ];
  const spans = spansOf(parts);
  const [lead, assisting] = [BUREAUS[random.below(5)] ?? "", BUREAUS[5 + random.below(4)] ?? ""];
  return {
    ...BLANK,
    id: `bench-${at}` as ProposalId, // made here, as proposalId would
    number,
    numbers: [number],
    title,
    year,
    proposers: [name(source)],
    proposerCount: 1,
    background: spans[1] ?? null,
    recommendations: spans
      .slice(2, 7)
      .map((span, index) => ({ label: String(index + 1), span, children: [] })),
    bureaus: [
      { name: lead, role: "lead" },
      { name: assisting, role: "assisting" },
    ],
    replies: [reply(lead, spans[7]), reply(assisting, spans[8])],
    text: parts.join("\n").slice(0, CHARACTERS),
  };
}

const BLANK = {
  source: "bench.txt",
  committee: null,
  session: null,
  category: null,
  kind: "individual" as const,
  filedOn: null,
  assignedOn: null,
  dueOn: null,
  recommendationOrigin: "proposal" as const,
  visibility: "public" as const,
  documentNumbers: [] as string[],
  votes: null,
  resultMark: null,
} satisfies Partial<Proposal>;

function reply(bureau: string, span: Span = { start: 0, end: 0 }): Proposal["replies"][number] {
  const letter = {
    to: "proposer",
    kind: "reply",
    date: null,
    resultMark: null,
    documentNumber: null,
  } as const;
  return { bureau, role: "lead", ...letter, span, body: span };
}

function spansOf(parts: readonly string[]): Span[] {
  const state = { at: 0 };
  return parts.map((part) => {
    const span = { start: state.at, end: state.at + part.length };
    state.at = span.end + 1;
    return span;
  });
}

/** Two in five words are the topic's, one in six is any proposal's, the rest are of the language. */
function word({ random, words, topic }: Source): string {
  const chance = random.next();
  if (chance < 0.4) return topic[zipf(random, topic.length)] ?? "";
  if (chance < 0.56) return random.pick(GENERAL);
  return words[zipf(random, words.length)] ?? "";
}

function phrase(source: Source, length: number): string {
  return Array.from({ length }, () => word(source)).join("");
}

function text(source: Source, characters: number): string {
  const { random } = source;
  const parts: string[] = [];
  for (let left = characters; left > 0; left -= 10) {
    parts.push(
      word(source),
      random.next() < 0.5 ? random.pick(GLUE) : word(source),
      word(source),
      random.next() < 0.3 ? "，" : word(source),
      random.next() < 0.1 ? "。" : word(source),
    );
  }
  return parts.join("").slice(0, characters);
}

function name({ random }: Source): string {
  const han = () => COMMON[random.below(COMMON.length)] ?? "";
  return random.pick(["王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴"]) + han() + han();
}
