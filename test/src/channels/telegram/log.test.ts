import { expect, it } from "vitest";
import { notice } from "../../../../handlers/compose.ts";
import type { Failure } from "../../../fakes/telegram/failures.ts";
import { notification } from "../notification.ts";
import { openTelegram, said, soon, startTelegram } from "./open-telegram.ts";

const WORDS = "王小明的手机号是多少";

/** Every way in which something goes wrong, one after the other. */
const TROUBLES: readonly Failure[] = [
  { method: "sendMessage", how: "reset-before" },
  { method: "sendMessage", how: "reset-after" },
  { method: "sendMessage", how: "page" },
  { method: "sendMessage", how: "hang" },
  { method: "sendMessage", how: "refused", code: 400, description: "Bad Request: can't parse entities: x" },
  { method: "sendMessage", how: "refused", code: 403, description: "Forbidden: bot was blocked by the user" },
  { method: "getUpdates", how: "page" },
  { method: "getUpdates", how: "reset-before" },
  { method: "answerCallbackQuery", how: "reset-before" },
  { method: "getFile", how: "reset-before" },
  {
    method: "deleteMessages",
    how: "refused",
    code: 400,
    description: "Bad Request: message can't be deleted",
  },
];

it("the log at its lowest level holds neither the token nor what people say, whatever goes wrong", async () => {
  const open = await startTelegram({
    callTimeoutMs: 200,
    answering: async ({ text, files }) => {
      await files?.[0]?.read();
      if (text.includes("故障")) throw new Error("a fault");
      return notice(`${WORDS}：${text}`);
    },
  });
  for (const [at, trouble] of TROUBLES.entries()) {
    open.fake.fail(trouble);
    open.fake.say({ chat: 20 + at, from: 20 + at, text: `${WORDS} 故障` });
    await open.channel.send({ id: `${20 + at}`, kind: "private" }, notice(WORDS), notification(`k${at}`));
  }
  open.fake.sendFile({ chat: 7, name: "a.txt", bytes: Buffer.from(WORDS) });
  open.fake.say({ chat: 7, text: WORDS });
  const [message] = await said(open, 7, 1);
  if (message) open.fake.press(message, { data: "s:更多" });
  if (message) open.fake.say({ chat: 7, text: "撤回", replyTo: message });
  await soon(() => expect(open.fake.called("deleteMessages").length).toBeGreaterThan(0));
  await open.channel.stop();
  expect(open.lines.length).toBeGreaterThan(TROUBLES.length);
  const log = open.lines.join("");
  expect(log).not.toContain("CANARY");
  expect(log).not.toContain("4242424242:");
  expect(log).not.toContain("王小明");
});

it("the log tells of a token that is wrong without it", async () => {
  const open = await openTelegram({ token: "9999999999:CANARYwrongwrongwrongwrongwrongwrongwro" });
  await open.channel.start(open.answering);
  expect(open.channel.health().detail).toContain("TELEGRAM_BOT_TOKEN");
  expect(open.lines.join("")).not.toContain("CANARY");
  await open.close();
});
