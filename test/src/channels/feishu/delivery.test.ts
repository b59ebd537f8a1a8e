import { describe, expect, it } from "vitest";
import { notice } from "../../../../handlers/compose.ts";
import type { Chat } from "../../../../handlers/incoming.ts";
import { messageEvent } from "../../../fakes/feishu/event.ts";
import { notification } from "../notification.ts";
import { soon, startFeishu } from "./open-feishu.ts";

const GROUP: Chat = { id: "oc_group", kind: "group" };

const MESSAGES = /^\/open-apis\/im\/v1\/messages/;

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
