import { describe, expect, it, vi } from "vitest";
import { notice } from "../../../../handlers/compose.ts";
import type { Chat } from "../../../../handlers/incoming.ts";
import { openMemoryStore } from "../../../../src/store/open-store.ts";
import { groupEvent, messageEvent } from "../../../fakes/feishu/event.ts";
import { startFakeFeishu } from "../../../fakes/feishu/open-platform.ts";
import { notification } from "../notification.ts";
import { openFeishu, soon, startFeishu } from "./open-feishu.ts";

const GROUP: Chat = { id: "oc_group", kind: "group" };
const MESSAGES = /^\/open-apis\/im\/v1\/messages/;
const TOKEN = /tenant_access_token/;
const silence = async () => undefined;

describe("sending to Feishu", () => {
  it("gives every message a uuid of at most 50 characters that follows from its key", async () => {
    const { platform, channel } = await startFeishu({ answering: async () => notice("答") });
    await channel.send(GROUP, notice("一"), notification(`key ${"长".repeat(300)}`));
    await platform.push(messageEvent({ text: "问" }));
    await soon(() => expect(platform.sent()).toHaveLength(2));
    const uuids = platform.requestsTo(MESSAGES).map(({ body }) => String(body["uuid"]));
    expect(uuids.every((uuid) => /^[0-9a-f]{40}$/.test(uuid))).toBe(true);
    expect(new Set(uuids).size).toBe(2);
  });

  it("tries again under the same uuid when the answer was lost, and there is one message", async () => {
    const { platform, channel, shown } = await startFeishu({ answering: silence });
    platform.plan({ path: MESSAGES, breaks: "after", times: 2 });
    expect(await channel.send(GROUP, notice("有新的答复"), notification("k"))).toMatchObject({ ok: true });
    expect(shown("oc_group")).toEqual(["有新的答复"]);
    expect(new Set(platform.requestsTo(MESSAGES).map(({ body }) => body["uuid"])).size).toBe(1);
  });

  it.each([
    ["a time-out", { delayMs: 900 }],
    ["a reset connection", { breaks: "before" as const }],
    ["a bad gateway", { html: "<html>502</html>", status: 502 }],
    ["“being sent”", { code: 230049 }],
    ["an inner error of the platform", { code: 200810 }],
  ])("tries again after %s", async (_name, fault) => {
    const { platform, channel, shown } = await startFeishu({ answering: silence, times: { request: 600 } });
    platform.plan({ path: MESSAGES, ...fault });
    expect(await channel.send(GROUP, notice("有新的答复"), notification("k"))).toMatchObject({ ok: true });
    expect(shown("oc_group")).toEqual(["有新的答复"]);
  });

  it("gives up in the end when nothing is ever answered, and says that nobody can tell", async () => {
    const { platform, channel } = await startFeishu({ answering: silence, times: { request: 300 } });
    platform.plan({ path: MESSAGES, delayMs: 600, times: 99 });
    const result = await channel.send(GROUP, notice("有新的答复"), notification("k"));
    expect(result).toMatchObject({ ok: false, failure: { kind: "unknown" } });
    expect(platform.requestsTo(MESSAGES)).toHaveLength(5);
  });

  it.each([
    ["a frequency limit of the chat", 230020, 400],
    ["a frequency limit of the app", 99991400, 429],
    ["a limit of the tenant", 11232, 400],
  ])("waits after %s as long as the platform says, and then sends once", async (_name, code, status) => {
    const { platform, channel, shown } = await startFeishu({ answering: silence });
    platform.plan({ path: MESSAGES, code, status, headers: { "x-ogw-ratelimit-reset": "12" } });
    expect(await channel.send(GROUP, notice("有新的答复"), notification("k"))).toMatchObject({ ok: true });
    const [first, second] = platform.requestsTo(MESSAGES);
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(119); // the bench's clock runs a hundred times as fast
    expect(first?.body["uuid"]).toBe(second?.body["uuid"]);
    expect(shown("oc_group")).toHaveLength(1);
  });

  it("leaves other chats alone while one must wait", async () => {
    const { platform, channel, shown } = await startFeishu({ answering: silence });
    platform.plan({ path: MESSAGES, code: 230020, headers: { "x-ogw-ratelimit-reset": "30" } });
    const slow = channel.send(GROUP, notice("慢"), notification("1"));
    await soon(() => expect(platform.requestsTo(MESSAGES)).toHaveLength(1));
    await channel.send({ id: "oc_other", kind: "group" }, notice("快"), notification("2"));
    expect([shown("oc_other"), shown("oc_group")]).toEqual([["快"], []]);
    await slow;
  });

  it("keeps to five messages a second in a chat", async () => {
    const { platform, channel } = await startFeishu({ answering: silence });
    await Promise.all(
      Array.from({ length: 14 }, (_, at) => channel.send(GROUP, notice(`${at}`), notification(`${at}`))),
    );
    const times = platform.requestsTo(MESSAGES).map(({ at }) => at);
    const sixthAfter = times.slice(5).map((at, index) => at - (times[index] ?? 0));
    expect(Math.min(...sixthAfter)).toBeGreaterThan(9); // a second of the bench's clock
  });

  it("keeps the order of what it is given for a chat", async () => {
    const { channel, shown } = await startFeishu({ answering: silence });
    await Promise.all(
      ["一", "二", "三"].map((text) => channel.send(GROUP, notice(text), notification(text))),
    );
    expect(shown("oc_group")).toEqual(["一", "二", "三"]);
  });

  it.each([230002, 232009, 230013, 230029, 230053, 230034])(
    "reports %i as gone, without another try",
    async (code) => {
      const { platform, channel } = await startFeishu({ answering: silence });
      platform.store.refuse("oc_group", { code, msg: "no" });
      const result = await channel.send(GROUP, notice("有新的答复"), notification("k"));
      expect(result).toEqual({ ok: false, failure: { kind: "gone" } });
      expect(platform.requestsTo(MESSAGES)).toHaveLength(1);
    },
  );

  it.each([230018, 230075, 230035, 230027])("reports %i as muted", async (code) => {
    const { platform, channel } = await startFeishu({ answering: silence });
    platform.store.refuse("oc_group", { code, msg: "no" });
    expect(await channel.send(GROUP, notice("x"), notification("k"))).toMatchObject({
      failure: { kind: "muted" },
    });
    platform.store.accept("oc_group");
    expect(await channel.send(GROUP, notice("x"), notification("k"))).toMatchObject({ ok: true });
  });

  it("takes a code other than 0 for a failure although the status is 200", async () => {
    const { platform, channel } = await startFeishu({ answering: silence });
    platform.plan({ path: MESSAGES, code: 230006, status: 200, times: 9 });
    const result = await channel.send(GROUP, notice("x"), notification("k"));
    expect(result).toMatchObject({
      ok: false,
      failure: { kind: "unreachable", reason: expect.stringContaining("机器人能力") },
    });
  });

  it.each([230099, 230025])("sends rich text once where a card is refused with %i", async (code) => {
    const { platform, channel, shown } = await startFeishu({ answering: silence });
    platform.plan({ path: MESSAGES, code });
    expect(
      await channel.send(GROUP, notice('<at user_id="all">所有人</at> **答复**'), notification("k")),
    ).toMatchObject({
      ok: true,
    });
    expect(platform.sent().map(({ type }) => type)).toEqual(["post"]);
    expect(shown("oc_group")).toEqual(['<at user_id="all">所有人</at> **答复**']);
  });

  it("does not try for ever where rich text is refused as well", async () => {
    const { platform, channel } = await startFeishu({ answering: silence });
    platform.plan({ path: MESSAGES, code: 230099, times: 9 });
    expect(await channel.send(GROUP, notice("x"), notification("k"))).toMatchObject({
      failure: { kind: "refused" },
    });
    expect(platform.requestsTo(MESSAGES)).toHaveLength(2);
  });

  it.each([230022, 230028])("sends a word instead where %i finds the content sensitive", async (code) => {
    const { platform, channel, shown } = await startFeishu({ answering: silence });
    platform.plan({ path: MESSAGES, code });
    await channel.send(GROUP, notice("电话 13800000000"), notification("k"));
    expect(shown("oc_group")).toEqual([expect.stringContaining("安全检查")]);
  });
});

describe("the token", () => {
  it("is asked for once by many first requests", async () => {
    const platform = await startFakeFeishu();
    const { channel, store } = await openFeishu({ platform });
    const chats = ["oc_1", "oc_2", "oc_3", "oc_4", "oc_5"];
    await Promise.all(chats.map((id) => channel.send({ id, kind: "group" }, notice("x"), notification(id))));
    expect(platform.requestsTo(TOKEN)).toHaveLength(1);
    await channel.stop();
    await Promise.all([platform.stop(), store.close()]);
  });

  it.each([99991663, 99991661, 99991664, 99991671])(
    "is renewed once on %i and the request repeated once",
    async (code) => {
      const { platform, channel, shown } = await startFeishu({ answering: silence });
      platform.tokens.revoke();
      if (code !== 99991663) platform.plan({ path: MESSAGES, code });
      const before = platform.requestsTo(TOKEN).length;
      expect(await channel.send(GROUP, notice("x"), notification("k"))).toMatchObject({ ok: true });
      expect(platform.requestsTo(TOKEN).length - before).toBe(1);
      expect(platform.requestsTo(MESSAGES)).toHaveLength(2);
      expect(shown("oc_group")).toEqual(["x"]);
    },
  );

  it("is not asked for again and again where fresh ones are refused too", async () => {
    const { platform, channel } = await startFeishu({ answering: silence });
    platform.plan({ path: MESSAGES, code: 99991663, times: 99 });
    expect(await channel.send(GROUP, notice("x"), notification("k"))).toMatchObject({
      failure: { kind: "refused" },
    });
    expect(platform.requestsTo(MESSAGES)).toHaveLength(2);
  });

  it("is no other app's", async () => {
    const [one, other] = [
      await startFeishu({ answering: silence }),
      await startFeishu({ answering: silence }),
    ];
    await one.channel.send(GROUP, notice("x"), notification("k"));
    await other.channel.send(GROUP, notice("x"), notification("k"));
    expect([one.platform.requestsTo(TOKEN).length, other.platform.requestsTo(TOKEN).length]).toEqual([1, 1]);
  });
});

const HOUR_MS = 3_600_000;

describe("an event that comes again", () => {
  it("is answered once under a new event id, and across a restart", async () => {
    const [platform, store] = [await startFakeFeishu(), await openMemoryStore()];
    const event = (eventId: string) => groupEvent("养老", { id: "om_once", eventId });
    const first = await openFeishu({ platform, store });
    await first.channel.start(async () => notice("答"));
    for (const id of ["ev_a", "ev_a", "ev_b"]) await platform.push(event(id));
    await soon(() => expect(first.shown("oc_group")).toEqual(["答"]));
    await first.channel.stop();
    const second = await openFeishu({ platform, store });
    await second.channel.start(async () => notice("又答"));
    await platform.push(event("ev_c"));
    await platform.push(groupEvent("别的"));
    await soon(() => expect(second.shown("oc_group")).toEqual(["答", "又答"]));
    await second.channel.stop();
    await Promise.all([platform.stop(), store.close()]);
  });

  it.each(["ev_a", "ev_b"])("seven hours later as %s gets no second answer", async (eventId) => {
    const [begun, clock] = [Date.now(), { hours: 0 }];
    const now = () => begun + clock.hours * HOUR_MS;
    const { platform, store, shown } = await startFeishu({ answering: async () => notice("答"), now });
    const asked = { text: "养老", id: "om_late", at: begun };
    await platform.push(messageEvent({ ...asked, eventId: "ev_a" }));
    await soon(() => expect(shown("ou_wang")).toEqual(["答"]));
    for (; clock.hours < 7; clock.hours += 1) await store.purge(now());
    await platform.push(messageEvent({ ...asked, eventId }));
    await platform.push(messageEvent({ text: "别的", at: now() }));
    await soon(() => expect(shown("ou_wang").length).toBeGreaterThan(1));
    expect(shown("ou_wang")).toEqual(["答", "答"]);
  });

  it("is answered after a restart when the process died of it", async () => {
    const [platform, store] = [await startFakeFeishu(), await openMemoryStore()];
    const event = groupEvent("养老", { id: "om_lost" });
    platform.store.said("om_lost", "oc_group");
    const kept = { type: "im.message.receive_v1", chat: "oc_group", event: flat(event) };
    await store.receive(
      [{ channel: "feishu", eventId: "om_lost", payload: JSON.stringify(kept), attempts: 0 }],
      Date.now(),
    );
    const { channel, shown } = await openFeishu({ platform, store });
    await channel.start(async () => notice("终于"));
    await soon(() => expect(shown("oc_group")).toEqual(["终于"]));
    await channel.stop();
    expect(await store.unsettled("feishu")).toEqual([]);
    await Promise.all([platform.stop(), store.close()]);
  });

  it("is not answered twice when the process died after the answer was sent", async () => {
    const [platform, store] = [await startFakeFeishu(), await openMemoryStore()];
    const event = groupEvent("养老", { id: "om_sent" });
    const first = await openFeishu({ platform, store });
    await first.channel.start(async () => notice("答"));
    await platform.push(event);
    await soon(() => expect(first.shown("oc_group")).toEqual(["答"]));
    await first.channel.stop();
    const kept = { type: "im.message.receive_v1", chat: "oc_group", event: flat(event) };
    const other = await openMemoryStore(); // as if nothing had been settled or remembered
    await other.receive(
      [{ channel: "feishu", eventId: "om_sent", payload: JSON.stringify(kept), attempts: 0 }],
      Date.now(),
    );
    const second = await openFeishu({ platform, store: other });
    await second.channel.start(async () => notice("答"));
    await second.channel.stop();
    expect(second.shown("oc_group")).toEqual(["答"]);
    await Promise.all([platform.stop(), store.close(), other.close()]);
  });

  it("is left alone when process after process died of it", async () => {
    const [platform, store] = [await startFakeFeishu(), await openMemoryStore()];
    const kept = { type: "im.message.receive_v1", chat: "oc_group", event: flat(groupEvent("养老")) };
    await store.receive(
      [{ channel: "feishu", eventId: "om_bad", payload: JSON.stringify(kept), attempts: 99 }],
      Date.now(),
    );
    const { channel } = await openFeishu({ platform, store });
    const answering = vi.fn(async () => notice("x"));
    await channel.start(answering);
    await channel.stop();
    expect(answering).not.toHaveBeenCalled();
    await Promise.all([platform.stop(), store.close()]);
  });
});

/** An event as the SDK lays it out. */
function flat(event: Record<string, unknown>): object {
  return { ...(event["header"] as object), ...(event["event"] as object) };
}

describe("a burst of old questions", () => {
  it("is not answered one by one: a person is told once, a group nothing", async () => {
    const { platform, shown } = await startFeishu({ answering: async ({ text }) => notice(`答：${text}`) });
    for (const text of ["一", "二", "三"]) {
      await platform.push(messageEvent({ text, at: Date.now() - HOUR_MS }));
      await platform.push(groupEvent(text, { at: Date.now() - HOUR_MS }));
    }
    await platform.push(messageEvent({ text: "现在" }));
    await platform.push(groupEvent("现在"));
    await soon(() => expect(shown("oc_group")).toEqual(["答：现在"]));
    await soon(() => expect(shown("ou_wang")).toEqual([expect.stringContaining("离线"), "答：现在"]));
  });
});

describe("questions without end", () => {
  it("are answered as long as they come slowly, then told once to wait", async () => {
    const { platform, shown } = await startFeishu({ answering: async () => notice("答") });
    for (let at = 0; at < 30; at += 1) await platform.push(messageEvent({ text: `第${at}问` }));
    await soon(() => expect(shown("ou_wang")).toHaveLength(9));
    expect(shown("ou_wang").filter((text) => text.includes("有点快"))).toHaveLength(1);
  });
});

describe("stopping", () => {
  it("sends what is under way, takes nothing new, and leaves nothing open", async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const { platform, channel, shown } = await startFeishu({
      answering: async () => {
        await promise;
        return notice("最后一句");
      },
    });
    await platform.push(messageEvent({ text: "问" }));
    const stopping = channel.stop();
    resolve();
    await stopping;
    expect(shown("ou_wang")).toEqual(["最后一句"]);
    await soon(() => expect(platform.gateway.open()).toBe(0));
    expect(await channel.send(GROUP, notice("x"), notification("k"))).toMatchObject({
      failure: { kind: "unreachable" },
    });
  });
});
