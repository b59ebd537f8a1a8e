import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, describe, expect, it, vi } from "vitest";
import { createLog } from "../../../src/log/log.ts";
import { type Program, startProgram } from "../../../src/program.ts";
import { readSettings } from "../../../src/settings/settings.ts";
import { openSqliteStore } from "../../../src/store/open-store.ts";
import { subscriberId } from "../../../src/store/subscription/subscriber-rows.ts";
import { FAKE_TOKEN, type FakeTelegram, startFakeTelegram } from "../../fakes/telegram/fake-telegram.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { ANSWERED, ASKED, bring, OTHER } from "./bus-stop.ts";
import { EVERYTHING, HOME } from "./told-chats.ts";

let fake: FakeTelegram;
let program: Program;
const folder = temporaryFolder();

afterEach(async () => {
  await program.stop(5_000);
  await fake.stop();
});

async function start(): Promise<void> {
  const read = readSettings({
    DATA_DIR: folder,
    TELEGRAM_BOT_TOKEN: FAKE_TOKEN,
    TELEGRAM_API_ROOT: fake.apiRoot,
  });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const log = createLog(read.settings, { write: () => undefined });
  program = await startProgram({ ...read.settings, port: 0 }, { now: Date.now, log });
}

/** What the bot said last in the chat, once it has said so much. */
async function saidLast(count: number) {
  await vi.waitFor(() => expect(fake.said(7).length).toBeGreaterThanOrEqual(count), { timeout: 120_000 });
  const last = fake.said(7).at(-1);
  if (!last) throw new Error("expected the bot to say something");
  return last;
}

/** The bot has noted what it sent, so that its buttons work: nobody presses sooner than that. */
async function settled(): Promise<void> {
  const database = new DatabaseSync(join(folder, "tian-bot.sqlite"));
  const open = database.prepare("SELECT COUNT(*) AS n FROM delivery WHERE state <> 'sent'");
  await vi.waitFor(() => expect(open.get()).toEqual({ n: 0 }), { timeout: 120_000 });
  database.close();
}

describe("the running bot", () => {
  it("follows a proposal by a button, tells its answer, and shows the letter by a button of the notification", async () => {
    fake = await startFakeTelegram();
    await bring(folder, OTHER);
    await bring(folder, ASKED);
    await start();
    fake.say({ chat: 7, from: 7, text: "20230099" });
    const shown = await saidLast(1);
    fake.press(shown, "答复了告诉我");
    expect((await saidLast(2)).text).toContain("主办单位一答复就告诉您");

    await bring(folder, ANSWERED);
    const told = await saidLast(3);
    expect(told.text).toContain("新答复");
    expect(told.text).toContain("东门公交站已于5月建成使用");
    expect(told.text).toContain("直到答复");

    await settled();
    fake.press(told, "答复全文");
    expect((await saidLast(4)).text).toContain("您提出的第20230099号提案收悉");
    fake.press(told, "逐条答复");
    expect((await saidLast(5)).text).toContain("1 在东门增设公交站");
    fake.say({ chat: 7, from: 7, text: "/sync" });
    const proof = (await saidLast(6)).text;
    expect(proof).toContain("已发");
    expect(proof).toContain("bus.txt");
  });

  it("takes up at once what a killed bot had on its way, long before its lease ends", async () => {
    fake = await startFakeTelegram();
    fake.book.state(7);
    await bring(folder, OTHER);
    const store = await openSqliteStore(join(folder, "tian-bot.sqlite"));
    await store.subscriptions.add(HOME, { followed: EVERYTHING, by: "7", now: 1 });
    await bring(folder, OTHER.replaceAll("20230098", "20230097"));
    const killedAt = Date.now();
    const ids = (await store.outbox.dueFor(subscriberId(HOME), killedAt)).map(({ id }) => id);
    const lease = { now: killedAt, leaseUntil: killedAt + 3_600_000 };
    expect(await store.outbox.claim({ ids, bundle: "b1", owner: "killed", ...lease })).toBe(true);
    await store.close();
    await start();
    expect((await saidLast(1)).text).toContain("［补发］");
  });
});
