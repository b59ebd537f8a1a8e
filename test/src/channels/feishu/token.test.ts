import { describe, expect, it } from "vitest";
import { notice } from "../../../../handlers/compose.ts";
import type { Chat } from "../../../../handlers/incoming.ts";
import { startFakeFeishu } from "../../../fakes/feishu/open-platform.ts";
import { notification } from "../notification.ts";
import { openFeishu, startFeishu } from "./open-feishu.ts";

const GROUP: Chat = { id: "oc_group", kind: "group" };

const MESSAGES = /^\/open-apis\/im\/v1\/messages/;

const TOKEN = /tenant_access_token/;

const silence = async () => undefined;

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
