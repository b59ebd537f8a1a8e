import { describe, expect, it } from "vitest";
import { notice } from "../../../../handlers/compose.ts";
import { eventOf, messageEvent } from "../../../fakes/feishu/event.ts";
import { encodeFrame } from "../../../fakes/feishu/frame.ts";
import { startFakeFeishu } from "../../../fakes/feishu/open-platform.ts";
import { IMPATIENT, type OpenFeishu, openFeishu, soon, startFeishu } from "./open-feishu.ts";

const echo = async ({ text }: { text: string }) => notice(`答：${text}`);

/** A question goes through: what was broken works again. */
async function expectAnswer({ platform, shown }: OpenFeishu, text = "养老") {
  await soon(() => expect(platform.gateway.open()).toBe(1));
  await platform.push(messageEvent({ text }));
  await soon(() => expect(shown("ou_wang")).toContain(`答：${text}`));
}

describe("the long connection", () => {
  it("acknowledges an event before it is answered", async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const { platform, shown } = await startFeishu({
      answering: async () => {
        await promise;
        return notice("慢");
      },
    });
    expect(await platform.push(messageEvent({ text: "养老" }))).toMatchObject({ code: 200 });
    expect(shown("ou_wang")).toEqual([]);
    resolve();
    await soon(() => expect(shown("ou_wang")).toEqual(["慢"]));
  });

  it.each([{ fragments: 2 }, { fragments: 7 }, { fragments: 5, reversed: true }])(
    "puts fragments together: %j",
    async (manner) => {
      const open = await startFeishu({ answering: echo });
      await open.platform.push(messageEvent({ text: "镇街与企业的联系" }), manner);
      await soon(() => expect(open.shown("ou_wang")).toEqual(["答：镇街与企业的联系"]));
    },
  );

  it("acknowledges what nobody handles", async () => {
    const { platform } = await startFeishu();
    expect(await platform.push(eventOf("contact.user.created_v3", {}))).toMatchObject({ code: 200 });
  });

  it("survives frames of garbage", async () => {
    const open = await startFeishu({ answering: echo });
    const frame = { sequence: 1, logId: 1, service: 1, method: 1, payload: Buffer.from("{") };
    open.platform.gateway.blurt(Buffer.from([0xff, 0xff, 0xff]));
    open.platform.gateway.blurt(encodeFrame({ ...frame, headers: { type: "event", sum: "-1", seq: "9" } }));
    open.platform.gateway.blurt(
      encodeFrame({ ...frame, headers: { type: "event", message_id: "m", sum: "1", seq: "0" } }),
    );
    open.platform.gateway.blurt(
      encodeFrame({ ...frame, headers: { type: "card", message_id: "c", sum: "1", seq: "0" } }),
    );
    await expectAnswer(open);
  });

  it("comes back after it was cut", async () => {
    const open = await startFeishu({ answering: echo });
    open.platform.gateway.drop();
    await soon(() => expect(open.platform.gateway.state.connections).toBe(2));
    await expectAnswer(open);
    expect(open.channel.health().state).toBe("running");
  });

  it("notices that the other side is silent, and connects anew", async () => {
    const open = await startFeishu({ answering: echo, times: { connection: IMPATIENT } });
    open.platform.gateway.state.deaf = true;
    await soon(() => expect(open.platform.gateway.state.connections).toBeGreaterThan(1));
    open.platform.gateway.state.deaf = false;
    await expectAnswer(open);
  });

  it("keeps a healthy connection", async () => {
    const { platform, channel } = await startFeishu();
    await soon(() => expect(platform.gateway.state.pings).toBeGreaterThan(3));
    expect(platform.gateway.state.connections).toBe(1);
    expect(channel.health().state).toBe("running");
  });

  it.each([
    [1, "system busy"],
    [514, "auth failed"],
    [1000040350, "exceed conn limit"],
    [1000040343, "internal error"],
    [403, "forbidden"],
  ])("is tried again after the endpoint's %i (%s)", async (code, msg) => {
    const open = await startFeishu({ answering: echo });
    Object.assign(open.platform.endpoint, { code, msg });
    open.platform.gateway.drop();
    await soon(() => expect(open.channel.health().state).not.toBe("running"));
    Object.assign(open.platform.endpoint, { code: 0, msg: "ok" });
    await expectAnswer(open);
    await soon(() => expect(open.channel.health().state).toBe("running"));
  });

  it.each([
    [1, "system busy"],
    [514, "auth failed"],
    [1000040350, "exceed conn limit"],
  ])("reports failed while the endpoint says %i, with the reason", async (code, msg) => {
    const platform = await startFakeFeishu();
    Object.assign(platform.endpoint, { code, msg });
    const { channel, store } = await openFeishu({ platform });
    await channel.start(echo);
    expect(channel.health()).toMatchObject({
      state: "failed",
      detail: expect.stringContaining(String(code)),
    });
    await channel.stop();
    await Promise.all([platform.stop(), store.close()]);
  });

  it("reports failed while nothing is there, and works when something is", async () => {
    const platform = await startFakeFeishu();
    platform.gateway.state.mute = true;
    const open = await openFeishu({ platform, times: { connection: IMPATIENT } });
    await open.channel.start(echo);
    expect(open.channel.health().state).toBe("failed");
    platform.gateway.state.mute = false;
    await expectAnswer(open);
    await soon(() => expect(open.channel.health().state).toBe("running"));
    await open.channel.stop();
    await Promise.all([platform.stop(), open.store.close()]);
  });

  it("says so when the app's secret is wrong, and stops without a trace", async () => {
    const platform = await startFakeFeishu();
    const { channel, store, logged } = await openFeishu({
      platform,
      settings: { appSecret: "not-the-secret" },
    });
    Object.assign(platform.endpoint, { code: 514, msg: "auth failed" });
    await channel.start(echo);
    expect(channel.health()).toMatchObject({
      state: "failed",
      detail: expect.stringContaining("FEISHU_APP_SECRET"),
    });
    await channel.stop();
    expect(channel.health().state).toBe("idle");
    expect(JSON.stringify(logged)).not.toContain("not-the-secret");
    await Promise.all([platform.stop(), store.close()]);
  });

  it.each(["ws", "webhook"] as const)(
    "forgets a problem of the start when it has passed (%s)",
    async (mode) => {
      const platform = await startFakeFeishu();
      platform.plan({ path: /bot\/v3\/info/, code: 11205, status: 200 });
      const { channel, store } = await openFeishu({ platform, settings: { mode } });
      await channel.start(echo);
      expect(channel.health()).toMatchObject({ state: "failed", detail: expect.stringContaining("11205") });
      await soon(() => expect(channel.health().state).toBe("running"));
      await channel.stop();
      await Promise.all([platform.stop(), store.close()]);
    },
  );

  it("reports an app id that the SDK would pass over in silence", async () => {
    const platform = await startFakeFeishu();
    const { channel, store } = await openFeishu({ platform, settings: { appId: "cli_short" } });
    await channel.start(echo);
    expect(channel.health()).toMatchObject({ state: "failed", detail: expect.stringContaining("cli_short") });
    await channel.stop();
    await Promise.all([platform.stop(), store.close()]);
  });
});
