import { describe, expect, it } from "vitest";
import { notice } from "../../../../handlers/compose.ts";
import type { Failure } from "../../../fakes/telegram/failures.ts";
import { notification } from "../notification.ts";
import { hurriedClock } from "./hurried-clock.ts";
import { type OpenedTelegram, said, soon, startTelegram } from "./open-telegram.ts";

const MINUTE = 60_000;
const chatOf = (id: number) => ({ id: String(id), kind: id < 0 ? "group" : "private" }) as const;

function refused(code: number, description: string, more: Partial<Failure> = {}): Failure {
  return { method: "sendMessage", how: "refused", code, description, ...more } as Failure; // a refusal
}

function notify({ channel, fake }: OpenedTelegram, chat: number, text: string) {
  fake.book.state(chat);
  return channel.send(chatOf(chat), notice(text), notification(text));
}

/** The most calls in any stretch of so many milliseconds. */
function busiest(times: readonly number[], perMs: number): number {
  return Math.max(...times.map((from) => times.filter((at) => at >= from && at < from + perMs).length));
}

const sendTimes = ({ fake }: OpenedTelegram) => fake.called("sendMessage").map(({ at }) => at);

describe("Telegram's limits", () => {
  it("of twenty messages a minute in a group hold for notifications, and an answer overtakes them", async () => {
    const open = await startTelegram({ clock: hurriedClock(400) });
    const sending = Array.from({ length: 25 }, (_, at) => notify(open, -5, `通知${at}`));
    open.fake.say({ chat: -5, text: "/show 20240070", ago: -86_400 }); // fresh, however the clock hurries
    expect((await Promise.all(sending)).every(({ ok }) => ok)).toBe(true);
    const texts = open.fake.said(-5).map(({ text }) => text);
    expect(texts.findIndex((text) => text.includes("小学学位"))).toBeLessThan(20);
    expect(busiest(sendTimes(open), MINUTE)).toBeLessThanOrEqual(20);
  });

  it("of thirty messages a second in all hold for a hundred chats", async () => {
    const open = await startTelegram({ clock: hurriedClock(10) });
    await Promise.all(Array.from({ length: 100 }, (_, at) => notify(open, 100 + at, "有新的答复")));
    expect(busiest(sendTimes(open), 1000)).toBeLessThanOrEqual(30);
  });

  it("that are told by 429 hold back that chat alone, and then the message goes once", async () => {
    const open = await startTelegram();
    open.fake.fail(
      refused(429, "Too Many Requests: retry after 3", { chat: "11", parameters: { retry_after: 3 } }),
    );
    const slow = notify(open, 11, "慢");
    await notify(open, 12, "快");
    expect(open.fake.said(11)).toEqual([]);
    expect(await slow).toMatchObject({ ok: true });
    const [first = 0, second = 0] = open.fake
      .called("sendMessage")
      .filter(({ parameters }) => parameters.chat_id === "11")
      .map(({ at }) => at);
    expect(second - first).toBeGreaterThanOrEqual(3000);
    expect(open.fake.said(11)).toHaveLength(1);
  });
});

describe("a chat that Telegram refuses", () => {
  it.each([
    [403, "Forbidden: bot was blocked by the user"],
    [403, "Forbidden: bot was kicked from the supergroup chat"],
    [403, "Forbidden: user is deactivated"],
    [403, "Forbidden: bot is not a member of the supergroup chat"],
    [403, "Forbidden: the group chat was deleted"],
    [400, "Bad Request: chat not found"],
  ])("with %i “%s” is lost: it is told of, and no further call is made", async (code, description) => {
    const open = await startTelegram();
    open.fake.fail(refused(code, description));
    expect(await notify(open, 11, "一")).toMatchObject({ failure: { kind: "gone" } });
    expect(await notify(open, 11, "二")).toMatchObject({ failure: { kind: "gone" } });
    expect(open.fake.called("sendMessage")).toHaveLength(1);
    await soon(() => expect(open.changes).toEqual([{ channel: "telegram", chat: "11", change: "lost" }]));
  });

  it("is tried again where somebody asked for that since, and is not lost any more once that arrived", async () => {
    const open = await startTelegram();
    open.fake.fail(refused(403, "Forbidden: bot was blocked by the user"));
    await notify(open, 11, "一");
    const again = { ...notification("k"), anew: true };
    const chat = { id: "11", kind: "private" } as const;
    expect(await open.channel.send(chat, notice("二"), again)).toMatchObject({ ok: true });
    expect(await notify(open, 11, "三")).toMatchObject({ ok: true });
  });

  it("is not lost any more when somebody speaks there", async () => {
    const open = await startTelegram();
    open.fake.fail(refused(403, "Forbidden: bot was blocked by the user"));
    await notify(open, 7, "一");
    open.fake.say({ chat: 7, text: "20240070" });
    await said(open, 7, 1);
    await soon(() => expect(open.changes.map(({ change }) => change)).toEqual(["lost", "returned"]));
    expect(await notify(open, 7, "二")).toMatchObject({ ok: true });
  });

  it.each([
    "Bad Request: not enough rights to send text messages to the chat",
    "Bad Request: have no rights to send a message",
    "Bad Request: CHAT_WRITE_FORBIDDEN",
  ])("for the moment, “%s”, is muted and can be sent to later", async (description) => {
    const open = await startTelegram();
    open.fake.fail(refused(400, description));
    expect(await notify(open, -5, "一")).toMatchObject({ failure: { kind: "muted" } });
    expect(open.changes).toEqual([]);
    expect(await notify(open, -5, "二")).toMatchObject({ ok: true });
  });

  it("because the token was withdrawn is not given up: nothing was sent, it can be later", async () => {
    const open = await startTelegram();
    open.fake.fail(refused(401, "Unauthorized", { times: 9 }));
    expect(await notify(open, 11, "一")).toMatchObject({ failure: { kind: "unreachable" } });
    expect(open.changes).toEqual([]);
  });
});

describe("a slow network", () => {
  it("ends a call that is never answered, and goes on with the chat and with others", async () => {
    const open = await startTelegram({ callTimeoutMs: 400 });
    open.fake.fail({ method: "sendMessage", how: "hang", chat: "7" });
    open.fake.say({ chat: 7, from: 7, text: "20240060" });
    open.fake.say({ chat: 7, from: 7, text: "20240070" });
    open.fake.say({ chat: 8, from: 8, text: "20240070" });
    await said(open, 8, 1);
    expect((await said(open, 7, 1)).map(({ text }) => text)).toEqual([expect.stringContaining("小学学位")]);
    expect(open.lines.join("")).toContain('"kind":"unknown"');
  });

  it.each<[string, Failure]>([
    ["a lost response", { method: "sendMessage", how: "reset-after" }],
    ["a proxy's error page", { method: "sendMessage", how: "page" }],
    ["a server error", refused(500, "Internal Server Error")],
  ])("that gives %s leaves open whether it arrived: it is not sent twice", async (_what, failure) => {
    const open = await startTelegram();
    open.fake.fail(failure);
    expect(await notify(open, 11, "一")).toMatchObject({ failure: { kind: "unknown" } });
    expect(open.fake.called("sendMessage")).toHaveLength(1);
  });
});
