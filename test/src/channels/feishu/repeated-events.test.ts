import { describe, expect, it, vi } from "vitest";
import { notice } from "../../../../handlers/compose.ts";
import type { Chat } from "../../../../handlers/incoming.ts";
import { openMemoryStore } from "../../../../src/store/open-store.ts";
import { groupEvent, messageEvent } from "../../../fakes/feishu/event.ts";
import { startFakeFeishu } from "../../../fakes/feishu/open-platform.ts";
import { notification } from "../notification.ts";
import { openFeishu, soon, startFeishu } from "./open-feishu.ts";

const GROUP: Chat = { id: "oc_group", kind: "group" };

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
