import { sql } from "kysely";
import { expect, it, onTestFinished } from "vitest";
import { createLog } from "../../src/log/log.ts";
import { startProgram } from "../../src/program.ts";
import { readSettings } from "../../src/settings/settings.ts";
import { botEnvironment } from "../fakes/bot-environment.ts";
import { messageEvent } from "../fakes/feishu/event.ts";
import { startFakeFeishu } from "../fakes/feishu/open-platform.ts";
import { shownText } from "../fakes/feishu/shown-text.ts";
import { startFakeTelegram } from "../fakes/telegram/fake-telegram.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { until } from "./channels/until.ts";
import { tablesAt } from "./store/tables-at.ts";

const TELEGRAM_PERSON = 777_000_777;
const FEISHU_PERSON = "ou_forgotten";
const WORDS = ["20220015", "加装电梯", "订阅 财政局 确认", "删除我的数据", "确认删除我的数据"];

/** Every table of a store, as one text. */
async function everything(dataDir: string): Promise<string> {
  const { db, close } = tablesAt({ dataDir });
  const tables = (await db.introspection.getTables()).filter(({ name }) => !name.startsWith("deep_"));
  const rows = await Promise.all(tables.map(({ name }) => sql`select * from ${sql.table(name)}`.execute(db)));
  await close();
  return JSON.stringify(rows.map((one) => one.rows));
}

it("“删除我的数据” leaves no row about the person on Telegram and Feishu, its own question and answer neither", async () => {
  const [telegram, feishu] = await Promise.all([startFakeTelegram(), startFakeFeishu()]);
  onTestFinished(async () => void (await Promise.all([telegram.stop(), feishu.stop()])));
  const dataDir = temporaryFolder();
  const read = readSettings({ DATA_DIR: dataDir, ...botEnvironment(telegram, feishu) });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const log = createLog(read.settings, { write: () => undefined });
  const program = await startProgram({ ...read.settings, port: 0 }, { now: Date.now, log });

  for (const [at, text] of WORDS.entries()) {
    telegram.say({ chat: TELEGRAM_PERSON, from: TELEGRAM_PERSON, text });
    await feishu.push(messageEvent({ text, from: FEISHU_PERSON }));
    await until(() => {
      expect(telegram.said(TELEGRAM_PERSON)).toHaveLength(at + 1);
      expect(feishu.sent()).toHaveLength(at + 1);
    });
    if (at > 0) continue;
    expect(await everything(dataDir)).toMatch(
      new RegExp(`${TELEGRAM_PERSON}.*${FEISHU_PERSON}|${FEISHU_PERSON}.*${TELEGRAM_PERSON}`),
    );
  }
  expect(telegram.said(TELEGRAM_PERSON).at(-1)?.text).toContain("已删除");
  expect(feishu.sent().map(shownText).at(-1)).toContain("已删除");
  await program.stop(5000);
  const left = await everything(dataDir);
  expect([left.includes(String(TELEGRAM_PERSON)), left.includes(FEISHU_PERSON)]).toEqual([false, false]);
});
