import type { InlineQueryResultArticle } from "grammy/types";
import { describe, expect, it } from "vitest";
import { openMemoryStore } from "../../../../src/store/open-store.ts";
import { startFakeTelegram } from "../../../fakes/telegram/fake-telegram.ts";
import { SCHOOL } from "../scenario-library.ts";
import { openTelegram, said, soon, startTelegram } from "./open-telegram.ts";

type Registered = {
  scope: { type: string };
  language_code?: string;
  commands: { command: string; description: string }[];
};

const registered = (parameters: unknown) => parameters as Registered; // checked by the fake

describe("the command menus", () => {
  it("are registered for every kind of chat in Chinese by default and in English", async () => {
    const { fake } = await startTelegram();
    const calls = fake.called("setMyCommands").map(({ parameters }) => registered(parameters));
    const places = calls.map(({ scope, language_code = "zh" }) => `${scope.type} ${language_code}`);
    const scopes = ["default", "all_private_chats", "all_group_chats", "all_chat_administrators"];
    expect(places).toEqual(scopes.flatMap((scope) => [`${scope} zh`, `${scope} en`]));
    expect(calls[0]?.commands.map(({ command }) => command)).toEqual([
      "find",
      "show",
      "status",
      "sub",
      "subs",
      "help",
    ]);
    const admins = calls.filter(({ commands }) => commands.some(({ command }) => command === "unasked"));
    expect(admins.map(({ scope }) => scope.type)).toEqual([
      "all_chat_administrators",
      "all_chat_administrators",
    ]);
  });

  it("are registered again only when they have changed", async () => {
    const fake = await startFakeTelegram();
    const store = await openMemoryStore();
    for (let start = 0; start < 2; start += 1) {
      const { channel, answering } = await openTelegram({ telegram: fake, store });
      await channel.start(answering);
      await channel.stop();
    }
    expect(fake.called("setMyCommands")).toHaveLength(8);
    await store.close();
    await fake.stop();
  });

  it("that cannot be registered keep nobody from asking", async () => {
    const open = await openTelegram();
    open.fake.fail({ method: "setMyCommands", how: "refused", code: 400, description: "Bad Request: x" });
    await open.channel.start(open.answering);
    open.fake.say({ chat: 7, text: "你好" });
    await said(open, 7, 1);
    await open.close();
  });
});

describe("an inline query", () => {
  async function ask(query: string, offset = "") {
    const open = await startTelegram();
    open.fake.inline(query, offset);
    await soon(() => expect(open.fake.called("answerInlineQuery")).toHaveLength(1));
    const given = open.fake.called("answerInlineQuery")[0]?.parameters ?? {};
    return { open, results: given.results as InlineQueryResultArticle[], next: given.next_offset, given };
  }

  it("gets the proposals that it asks for, to be sent with a link to the point-by-point answer", async () => {
    const { results, given } = await ask("学位");
    expect(results.map(({ title }) => title)).toEqual([SCHOOL.title]);
    expect(JSON.stringify(results[0]?.reply_markup)).toContain("https://t.me/ZxTestBot?start=");
    expect(given.cache_time).toBeLessThanOrEqual(60);
  });

  it("without words gets something useful", async () => {
    expect((await ask("")).results.length).toBeGreaterThan(3);
  });

  it("gets at most fifty results with short ids, and nothing for a page that is not there", async () => {
    const { results } = await ask("养老");
    expect(results.length).toBeGreaterThan(5);
    expect(results.length).toBeLessThanOrEqual(50);
    expect((await ask("养老", "50")).results).toEqual([]);
    expect((await ask("养老", "'; DROP")).results.length).toBeGreaterThan(5);
  });

  it("that nobody waits for any more is no trouble", async () => {
    const open = await startTelegram();
    open.fake.fail({
      method: "answerInlineQuery",
      how: "refused",
      code: 400,
      description: "Bad Request: query is too old",
    });
    open.fake.inline("学位");
    open.fake.say({ chat: 7, text: "20240070" });
    await said(open, 7, 1);
    expect(open.lines.filter((line) => line.includes('"level":50'))).toEqual([]);
  });
});

describe("a link to the bot", () => {
  const payload = Buffer.from(SCHOOL.id).toString("base64url");

  it("with a proposal opens it", async () => {
    expect(payload.length).toBeLessThanOrEqual(64);
    const open = await startTelegram();
    open.fake.say({ chat: 7, text: `/start ${payload}` });
    expect((await said(open, 7, 1))[0]?.text).toContain(SCHOOL.title);
  });

  it("without anything says what one can ask", async () => {
    const open = await startTelegram();
    open.fake.say({ chat: 7, text: "/start" });
    expect((await said(open, 7, 1))[0]?.text).toContain("可以这样问我");
  });

  it.each(["AAAA", "x".repeat(64), "../..", "5ZCD"])(
    "with %s, which is no proposal's, says so",
    async (other) => {
      const open = await startTelegram();
      open.fake.say({ chat: 7, text: `/start ${other}` });
      expect((await said(open, 7, 1))[0]?.text).toMatch(/过期|重新查询/);
    },
  );
});
