import { describe, expect, it } from "vitest";
import { openMemoryStore } from "../../../../src/store/open-store.ts";
import type { Failure } from "../../../fakes/telegram/failures.ts";
import { startFakeTelegram } from "../../../fakes/telegram/fake-telegram.ts";
import { openTelegram, said, soon, startTelegram } from "./open-telegram.ts";

const GROUP = -1001;
const CONFLICT: Failure = {
  method: "getUpdates",
  how: "refused",
  code: 409,
  description: "Conflict: terminated by other getUpdates request",
};

describe("a group that lets the bot in", () => {
  it("is greeted once, with what works there while the bot sees everything", async () => {
    const open = await startTelegram();
    open.fake.member(GROUP, "member");
    open.fake.member(GROUP, "administrator");
    const [greeting] = await said(open, GROUP, 1);
    expect(greeting?.text).toMatch(/\/find[\s\S]*@我[\s\S]*回复我/);
    open.fake.say({ chat: GROUP, text: "/show 20240070" });
    expect(await said(open, GROUP, 2)).toHaveLength(2);
  });

  it("is greeted without what its privacy mode does not let through", async () => {
    const open = await startTelegram({ fake: { privacy: true } });
    open.fake.member(GROUP, "member");
    const [greeting] = await said(open, GROUP, 1);
    expect(greeting?.text).toContain("/find");
    expect(greeting?.text).toContain("回复我");
    expect(greeting?.text).not.toMatch(/@我|unasked/);
  });

  it("is greeted as one that sees everything where the bot is an admin", async () => {
    const open = await startTelegram({ fake: { privacy: true } });
    open.fake.member(GROUP, "administrator");
    expect((await said(open, GROUP, 1))[0]?.text).toContain("@我");
  });

  it("is greeted again after the bot was taken out, and is told of as lost and returned", async () => {
    const open = await startTelegram();
    for (const status of ["member", "kicked", "member"]) open.fake.member(GROUP, status);
    expect(await said(open, GROUP, 2)).toHaveLength(2);
    await soon(() =>
      expect(open.changes.map(({ change }) => change)).toEqual(["returned", "lost", "returned"]),
    );
  });

  it("finds commands in its greeting that it can use", async () => {
    const open = await startTelegram();
    open.fake.member(GROUP, "member");
    const [greeting] = await said(open, GROUP, 1);
    for (const [command = ""] of greeting?.text.matchAll(/\/(?:find|show) \S+/g) ?? []) {
      open.fake.say({ chat: GROUP, text: command });
    }
    expect((await said(open, GROUP, 3)).slice(1).map(({ text }) => text)).toHaveLength(2);
  });
});

describe("receiving from Telegram", () => {
  it("goes on after another poller was there for a moment", async () => {
    const open = await startTelegram();
    open.fake.fail(CONFLICT);
    open.fake.say({ chat: 7, text: "20240070" });
    open.fake.updates.hangUp();
    await said(open, 7, 1);
    expect(open.channel.health().state).toBe("running");
  });

  it("says that another instance is running while that lasts, and recovers", async () => {
    const open = await startTelegram();
    open.fake.fail({ ...CONFLICT, times: 3 });
    open.fake.updates.hangUp();
    await soon(() =>
      expect(open.channel.health()).toMatchObject({
        state: "failed",
        detail: expect.stringContaining("另一个实例"),
      }),
    );
    await soon(() => expect(open.channel.health().state).toBe("running"));
    open.fake.say({ chat: 7, text: "20240070" });
    await said(open, 7, 1);
  });

  it("waits out a proxy's error page and a lost connection", async () => {
    const open = await startTelegram();
    for (const how of ["page", "reset-before"] as const) open.fake.fail({ method: "getUpdates", how });
    open.fake.updates.hangUp();
    open.fake.say({ chat: 7, text: "20240070" });
    await said(open, 7, 1);
  });

  it("says that the token is wrong, and tries no further", async () => {
    const fake = await startFakeTelegram({ token: "1111111111:anothertokenanothertokenanothertoken12" });
    const open = await openTelegram({
      telegram: fake,
      token: "4242424242:CANARYabcdefghijklmnopqrstuvwxyz0123456",
    });
    await open.channel.start(open.answering);
    expect(open.channel.health()).toMatchObject({ state: "failed", detail: expect.stringContaining("401") });
    expect(fake.called("getUpdates")).toEqual([]);
    await open.close();
    await fake.stop();
  });

  it("begins although nothing is there yet, and works when something is", async () => {
    const open = await openTelegram();
    open.fake.fail({ method: "getMe", how: "reset-before", times: 2 });
    await open.channel.start(open.answering);
    expect(open.channel.health()).toMatchObject({
      state: "failed",
      detail: expect.stringContaining("连不上"),
    });
    await soon(() => expect(open.channel.health().state).toBe("running"));
    await open.close();
  });

  it("deletes a webhook that an earlier bot left", async () => {
    const open = await startTelegram();
    expect(open.fake.called("deleteWebhook")).toHaveLength(1);
  });

  it("stopped in the middle of five questions and started again answers each of them once", async () => {
    const fake = await startFakeTelegram({ answerAfterMs: 20 });
    const store = await openMemoryStore();
    const first = await startTelegram({ telegram: fake, store });
    for (let n = 0; n < 5; n += 1) fake.say({ chat: 10 + n, from: 10 + n, text: "20240070" });
    await said(first, 10, 1);
    await first.channel.stop();
    const second = await startTelegram({ telegram: fake, store });
    for (let n = 0; n < 5; n += 1) expect(await said(second, 10 + n, 1)).toHaveLength(1);
    expect(fake.called("sendMessage")).toHaveLength(5);
    await second.channel.stop();
    await store.close();
    await fake.stop();
  });
});
