import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { type Answer, AnswerRecord } from "../../../handlers/answer-record.ts";
import type { Library } from "../../../handlers/library.ts";
import { createAnswering } from "../../../src/answering.ts";
import type { Answering, Channel } from "../../../src/channels/channel.ts";
import { createTerminalChannel } from "../../../src/channels/terminal/terminal-channel.ts";
import { openMemoryStore } from "../../../src/store/open-store.ts";
import type { Store } from "../../../src/store/store.ts";
import { messageEvent } from "../../fakes/feishu/event.ts";
import { smallTown } from "../../handlers/small-town.ts";
import { openFeishu } from "./feishu/open-feishu.ts";
import { openTelegram } from "./telegram/open-telegram.ts";
import { until } from "./until.ts";
import { openWeb, postChat } from "./web/open-web.ts";

/** Ten conversations of five questions, with follow-ups, slips and things that are not there. */
const CONVERSATIONS: readonly (readonly string[])[] = [
  ["20210018", "城管局怎么说", "财政局怎么说", "第2条", "全文"],
  ["甘若棠", "1", "哪些没采纳", "支持票多少", "提案者是谁"],
  ["第7号", "教育局的答复", "办到哪一步了", "类似提案", "第1条"],
  ["路灯", "全文", "附件里写了什么", "什么时候答复的", "有没有更正"],
  ["财政局", "更多", "2", "哪些采纳了", "更多"],
  ["课后托管", "补贴给了吗", "谁提的", "第9条", "谢谢"],
  ["２０２１００１８", "二〇二一年第十八号", "2021-0018", "20210081", "2021oo18"],
  ["甘若堂", "民盟", "祝南星2022年", "教育局2019年的提案", "没有这个人"],
  ["2021年多少件", "城管局还有几件没回", "支持票最多的", "2022年的提案", "统计一下"],
  ["你好", "怎么用", "？！", "<b>路灯</b>", "'; DROP TABLE proposal; --"],
];

/** Plays a conversation on a channel and gives back what was answered. */
type Player = (questions: readonly string[]) => Promise<Answer[]>;

/** The program's answering, with everything that it gave. */
function recording(store: Store, library: Library): { answering: Answering; given: Answer[] } {
  const given: Answer[] = [];
  const report = (fault: unknown) => {
    throw fault;
  };
  const answer = createAnswering({
    store,
    services: { library },
    standingOf: () => ({ staff: false }),
    timeZone: "Asia/Shanghai",
    report,
  });
  const answering: Answering = async (incoming) => {
    const answered = await answer(incoming);
    if (answered) given.push(answered);
    return answered;
  };
  return { answering, given };
}

async function played(
  channel: Channel,
  questions: readonly string[],
  say: (text: string) => unknown,
): Promise<Answer[]> {
  const store = await openMemoryStore();
  const { answering, given } = recording(store, smallTown());
  await channel.start(answering);
  for (const [at, text] of questions.entries()) {
    await say(text);
    await until(() => expect(given).toHaveLength(at + 1));
  }
  await channel.stop();
  await store.close();
  return given;
}

const onTerminal: Player = (questions) => {
  const input = new PassThrough();
  const output = new PassThrough().resume();
  const look = () => ({ colours: false });
  const channel = createTerminalChannel({ input, output, interactive: false, look, now: Date.now });
  return played(channel, questions, (text) => input.write(`${text}\n`));
};

/** The web's API gives the answer itself, so that is what is compared. */
const onWeb: Player = async (questions) => {
  const store = await openMemoryStore();
  const { channel, address } = await openWeb(recording(store, smallTown()).answering);
  const answers: Answer[] = [];
  for (const text of questions)
    answers.push((await (await postChat(address, { chat: "golden", text })).json()) as Answer);
  await channel.stop();
  await store.close();
  return answers;
};

const onTelegram: Player = async (questions) => {
  const { channel, fake, close } = await openTelegram();
  fake.book.state(7);
  const given = await played(channel, questions, (text) => fake.say({ chat: 7, from: 7, text }));
  await close();
  return given;
};

const onFeishu: Player = async (questions) => {
  const { channel, platform, store } = await openFeishu();
  const given = await played(channel, questions, (text) => platform.push(messageEvent({ text })));
  await Promise.all([platform.stop(), store.close()]);
  return given;
};

/** What an answer says: the data, and the parts that layouts show. */
function said(answer: Answer) {
  return { ...AnswerRecord.parse(answer), blocks: answer.blocks, buttons: answer.buttons };
}

describe("the same fifty questions", () => {
  it("are fifty", () => {
    expect(CONVERSATIONS.flat()).toHaveLength(50);
  });

  it.each(CONVERSATIONS.map((questions) => [questions[0], questions] as const))(
    "get the same answers on every channel, beginning with “%s”",
    async (_first, questions) => {
      const expected = (await onTerminal(questions)).map(said);
      expect(expected).toHaveLength(questions.length);
      for (const play of [onWeb, onTelegram, onFeishu])
        expect((await play(questions)).map(said)).toEqual(expected);
    },
  );
});
