import { expect, it, onTestFinished } from "vitest";
import { openStore } from "../../../src/store/open-store.ts";
import { FAKE_TOKEN, type FakeTelegram, startFakeTelegram } from "../../fakes/telegram/fake-telegram.ts";
import { hasPostgres, newDatabase } from "../../postgres/shared-server.ts";
import { proposalWith, withReplies } from "../../proposal-with.ts";
import { soon } from "../../soon.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { type RunningProgram, runProgram } from "../running-program.ts";

const CHAT = 7;
const HOME = { channel: "telegram", chat: { id: String(CHAT), kind: "private" } } as const;
const EVERYTHING = { kind: "committee", committee: null } as const;

function startBot(databaseUrl: string, fake: FakeTelegram): RunningProgram {
  const bot = runProgram({
    DATA_DIR: temporaryFolder(),
    DATABASE_URL: databaseUrl,
    TELEGRAM_BOT_TOKEN: FAKE_TOKEN,
    TELEGRAM_API_ROOT: fake.apiRoot,
  });
  onTestFinished(() => void bot.process.kill("SIGKILL"));
  return bot;
}

/** What the process leads, by its own figures. */
async function led(bot: RunningProgram): Promise<string[]> {
  const text = await (await fetch(`${await bot.address}/metrics`)).text();
  return [...text.matchAll(/^tian_bot_leader\{work="([^"]+)"\} 1$/gm)].map(([, work = ""]) => work);
}

it.skipIf(!hasPostgres)(
  "where the process that polls and delivers is killed, another polls, answers and delivers",
  { timeout: 1_200_000 },
  async () => {
    const fake = await startFakeTelegram();
    onTestFinished(() => fake.stop());
    const databaseUrl = await newDatabase();
    const store = await openStore({ dataDir: "", databaseUrl });
    await store.importProposals([proposalWith()], { source: "a.txt", at: Date.now(), founding: true });
    await store.subscriptions.add(HOME, { followed: EVERYTHING, by: "7", now: Date.now() });

    const leader = startBot(databaseUrl, fake);
    const leads = expect.arrayContaining(["deliveries", expect.stringMatching(/^telegram\//)]);
    await soon(async () => expect(await led(leader)).toEqual(leads));
    const heir = startBot(databaseUrl, fake);
    await heir.address;
    fake.say({ chat: CHAT, from: CHAT, text: "帮助" });
    await soon(() => expect(fake.said(CHAT)).toHaveLength(1));
    expect(await led(heir)).not.toContain("deliveries");

    leader.process.kill("SIGKILL");
    await leader.exited;
    const killedAt = performance.now();
    const polls = fake.called("getUpdates").length;
    fake.say({ chat: CHAT, from: CHAT, text: "帮助" });
    const letter = withReplies(proposalWith(), "已更换路灯。");
    await store.importProposals([letter], { source: "b.txt", at: Date.now() });
    const after = async (what: string, reached: () => boolean) => {
      await soon(() => expect(reached()).toBe(true));
      console.log(`${what} after ${Math.round(performance.now() - killedAt)} ms`);
    };
    const told = () => fake.said(CHAT).some(({ text = "" }) => text.includes("新答复"));
    await Promise.all([
      after("polling again", () => fake.called("getUpdates").length > polls),
      after("answered", () => fake.said(CHAT).length >= 2),
      after("delivered", told),
    ]);
    await soon(async () => expect(await led(heir)).toEqual(leads));
    await store.close();
  },
);
