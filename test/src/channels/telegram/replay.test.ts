import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import type { FakeMessage } from "../../../fakes/telegram/chat-book.ts";
import { SCENARIO_LIBRARY } from "../scenario-library.ts";
import { groupLog } from "./group-log.ts";
import { hurriedClock } from "./hurried-clock.ts";
import { openTelegram } from "./open-telegram.ts";

const MESSAGES = 1000;
const SEED = 20260601;
/** A group of its own for every fifty messages: a group takes twenty answers a minute, however fast the log is read. */
const PER_GROUP = 50;

it(`speaks only when it is asked in a group's log of ${MESSAGES} messages`, { timeout: 60_000 }, async () => {
  const { fake, channel, answering, lines, close } = await openTelegram({
    library: SCENARIO_LIBRARY,
    clock: hurriedClock(200),
  });
  await channel.start(answering);
  const said = groupLog(MESSAGES, SEED).map((line, at) => {
    const chat = -(2000 + Math.floor(at / PER_GROUP));
    return { line, message: fake.say({ ...line.said, chat }) };
  });
  const decisions = () => lines.filter((line) => line.includes('"decision"')).length;
  const silentByNature = said.filter(({ line }) => line.what === "other bot's command").length;
  for (let wait = 0; wait < 300 && decisions() < MESSAGES - silentByNature; wait += 1) await sleep(50);
  await channel.stop();

  const groups = new Set(said.map(({ message }) => message.chat.id));
  const texts = [...groups].flatMap((chat) => fake.said(chat));
  const isPointer = ({ text }: FakeMessage) => text.includes("刚答过");
  const wanted = said.filter(({ line }) => line.wanted);
  const wantedIds = new Set(wanted.map(({ message }) => message.message_id));
  const answeredIds = new Set(texts.map(({ reply_to }) => reply_to));
  const pointers = texts.filter(isPointer).length;
  const unwanted = texts.filter((text) => !isPointer(text) && !wantedIds.has(Number(text.reply_to)));
  const unanswered = wanted.filter(({ message }) => !answeredIds.has(message.message_id));
  const missed = unanswered.length - pointers;
  await close();

  console.log(
    `${MESSAGES} messages, ${wanted.length} of them for the bot: ${wanted.length - unanswered.length} answered, ` +
      `${pointers} pointed to an answer above, ${missed} missed, ${unwanted.length} unwanted messages; ` +
      `${decisions()} decisions explained`,
  );
  if (missed > 0) console.log(unanswered.map(({ line }) => `${line.what}: ${line.said.text}`).join("\n"));
  expect(unwanted.map(({ text }) => text)).toEqual([]);
  expect(missed).toBe(0);
  expect(decisions()).toBe(MESSAGES - silentByNature);
});
