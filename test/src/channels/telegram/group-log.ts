import { BOT_NAME } from "../../../fakes/telegram/fake-telegram.ts";
import type { Said } from "../../../fakes/telegram/speaking.ts";

/** One message of an invented group, and whether its author wants an answer of the bot. */
export type LogLine = { said: Omit<Said, "chat">; wanted: boolean; what: string };

type Maker = (pick: <T>(list: readonly T[]) => T, at: number) => Omit<LogLine, "what">;

const NUMBERS = ["20240001", "20240002", "20240003", "20240060", "20240070"];
const WORDS = ["养老", "学位", "路灯", "社区养老服务站", "管网"];
const TALK = [
  ...[
    "今天下午三点开会",
    "收到",
    "好的，谢谢",
    "哈哈哈",
    "材料发我一份",
    "我们的提案写好了吗？",
    "你那件提案有人联名吗",
  ],
  ...[
    "有没有谁去交提案？",
    "提案截止到几号？",
    "20240001号楼的停车位满了",
    "订餐 12 份",
    "验证码 483920",
    "👍",
    "2024",
    "1",
  ],
];

const bot = `@${BOT_NAME}`;
const unwanted = (text: string, more: Record<string, unknown> = {}) => ({
  said: { text, ...(Object.keys(more).length > 0 ? { more } : {}) },
  wanted: false,
});

/** What people do in a group, by how often in a hundred messages. */
const KINDS: readonly [number, string, Maker][] = [
  [60, "talk", (pick) => unwanted(pick(TALK))],
  [4, "other bot's command", (pick) => unwanted(`/weather@OtherBot ${pick(WORDS)}`)],
  [3, "unknown command", (pick) => unwanted(`/weather ${pick(WORDS)}`)],
  [3, "mention of others", (pick) => unwanted(`@colleague ${pick(NUMBERS)} 您看了吗`)],
  [3, "everyone", (pick) => unwanted(`@所有人 请看 ${pick(NUMBERS)} ${bot}`)],
  [
    3,
    "forward",
    (pick) => unwanted(`${bot} ${pick(NUMBERS)}`, { forward_origin: { type: "hidden_user", date: 1 } }),
  ],
  [
    3,
    "another bot",
    (pick) => unwanted(`${bot} ${pick(WORDS)}`, { from: { id: 99, is_bot: true, first_name: "机" } }),
  ],
  [3, "stale question", (pick) => ({ said: { text: `${bot} ${pick(NUMBERS)}`, ago: 3600 }, wanted: false })],
  [3, "hint to a colleague", (pick) => unwanted(`@colleague 可以问 ${bot}，比如 ${pick(WORDS)}`)],
  [5, "command", (pick) => ({ said: { text: `/find@${BOT_NAME} ${pick(WORDS)}` }, wanted: true })],
  [3, "bare command", (pick) => ({ said: { text: `/show ${pick(NUMBERS)}` }, wanted: true })],
  [2, "Chinese command", (pick) => ({ said: { text: `／提案 ${pick(WORDS)}` }, wanted: true })],
  [5, "mention", (pick) => ({ said: { text: `请问 ${bot} ${pick(NUMBERS)}` }, wanted: true })],
];

/** A group's log of so many messages, the same for the same seed. */
export function groupLog(count: number, seed: number): LogLine[] {
  const random = numbersFrom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T; // the lists are not empty
  const weighted = KINDS.flatMap((kind) => Array.from({ length: kind[0] }, () => kind));
  return Array.from({ length: count }, (_, at) => {
    const [, what, make] = pick(weighted);
    const line = make(pick, at);
    // Many people, so that nobody seems to flood.
    return { ...line, what, said: { from: 100 + Math.floor(random() * 60), ...line.said } };
  });
}

/** Numbers in [0, 1) from a seed: a linear congruential generator is random enough for talk. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}
