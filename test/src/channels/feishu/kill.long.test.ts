import { expect, it } from "vitest";
import { messageEvent } from "../../../fakes/feishu/event.ts";
import { APP, startFakeFeishu } from "../../../fakes/feishu/open-platform.ts";
import { shownText } from "../../../fakes/feishu/shown-text.ts";
import { killBot, times } from "../kill/kill-bot.ts";

/** `FEISHU_KILLS=20 FEISHU_QUESTIONS=200` is the long form. */
const KILLS = Number(process.env["FEISHU_KILLS"] ?? 3);
const QUESTIONS = Number(process.env["FEISHU_QUESTIONS"] ?? 18);
/** One of the shipped samples. */
const QUESTION = "20250103";

it(`answers every one of ${QUESTIONS} questions on Feishu exactly once although the bot is killed ${KILLS} times`, {
  timeout: 3_600_000,
}, async () => {
  const fake = await startFakeFeishu({ answerAfterMs: 40 });
  const personOf = (question: number) => `ou_asker${question}`;
  /** Again until it is acknowledged, as the platform does. */
  const ask = async (event: Record<string, unknown>): Promise<void> => {
    await fake.push(event).catch(() => ask(event));
  };
  const platform = {
    settings: { FEISHU_APP_ID: APP.id, FEISHU_APP_SECRET: APP.secret, FEISHU_DOMAIN: fake.address },
    comings: () => fake.gateway.state.connections,
    ask: (question: number) =>
      void ask(messageEvent({ text: QUESTION, from: personOf(question), chat: `oc_private${question}` })),
    said: (question: number) => {
      const messages = fake.sent().filter(({ chat }) => chat === personOf(question));
      return messages.map(shownText);
    },
  };
  const counts = await killBot(platform, { kills: KILLS, questions: QUESTIONS, answer: /20250103/ });
  await fake.stop();
  const tries = fake.requestsTo(/\/im\/v1\/messages$/, "POST").length;
  console.log(
    `Feishu, killed ${KILLS} times over ${QUESTIONS} questions: ${times(counts, 0)} unanswered, ` +
      `${times(counts, 1)} answered once, ${counts.answers.filter((count) => count > 1).length} more often; ` +
      `${tries - QUESTIONS} sends were repeated under their uuid`,
  );
  expect(counts.answers).toEqual(Array.from({ length: QUESTIONS }, () => 1));
  expect(counts.words.filter((count) => count > 0)).toEqual([]);
});
