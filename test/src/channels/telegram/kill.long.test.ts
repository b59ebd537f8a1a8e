import { expect, it } from "vitest";
import { FAKE_TOKEN, startFakeTelegram } from "../../../fakes/telegram/fake-telegram.ts";
import { killBot, times } from "../kill/kill-bot.ts";

/** `TELEGRAM_KILLS=20 TELEGRAM_QUESTIONS=200` is the long form. */
const KILLS = Number(process.env["TELEGRAM_KILLS"] ?? 4);
const QUESTIONS = Number(process.env["TELEGRAM_QUESTIONS"] ?? 24);
/** One of the shipped samples; its answer is one message. */
const QUESTION = "20250103";
const FIRST_CHAT = 5000;

it(`answers every one of ${QUESTIONS} questions on Telegram once or twice although the bot is killed ${KILLS} times`, {
  timeout: 3_600_000,
}, async () => {
  const fake = await startFakeTelegram({ answerAfterMs: 40 });
  const chatOf = (question: number) => FIRST_CHAT + question;
  const platform = {
    settings: { TELEGRAM_BOT_TOKEN: FAKE_TOKEN, TELEGRAM_API_ROOT: fake.apiRoot },
    comings: () => fake.called("getUpdates").length,
    ask: (question: number) => fake.say({ chat: chatOf(question), from: chatOf(question), text: QUESTION }),
    said: (question: number) => fake.said(chatOf(question)).map(({ text }) => text),
  };
  const counts = await killBot(platform, { kills: KILLS, questions: QUESTIONS, answer: /20250103/ });
  await fake.stop();
  const unheard = counts.answers.filter((count, at) => count === 0 && counts.words[at] === 0);
  const told = counts.words.filter((count) => count > 0).length;
  console.log(
    `Telegram, killed ${KILLS} times over ${QUESTIONS} questions: ${unheard.length} unanswered, ` +
      `${times(counts, 1)} answered once, ${times(counts, 2)} twice because a kill lost the response, ` +
      `${counts.answers.filter((count) => count > 2).length} more often; ` +
      `${told} were told after two kills that the answer may not have arrived`,
  );
  expect(unheard).toEqual([]);
  expect(counts.answers.filter((count) => count > 2)).toEqual([]);
});
