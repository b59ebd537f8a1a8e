import { describe, expect, it } from "vitest";
import { notice } from "../../../../handlers/compose.ts";
import { notification } from "../notification.ts";
import { type OpenFeishu, startFeishu } from "./open-feishu.ts";

describe("an edit", () => {
  const sent = async (open: OpenFeishu) => {
    const result = await open.channel.send(
      { id: "oc_group", kind: "group" },
      notice("旧"),
      notification("k"),
    );
    if (!result.ok) throw new Error("not sent");
    return result.sent;
  };
  const silent = { answering: async () => undefined };

  it("changes the card in its place", async () => {
    const open = await startFeishu(silent);
    const message = await sent(open);
    expect(await open.channel.edit(message, notice("新"))).toEqual({ ok: true, sent: message });
    expect(open.shown("oc_group")).toEqual(["新"]);
  });

  it.each<[string, (open: OpenFeishu, message: string) => void]>([
    ["older than 14 days", ({ platform }, message) => platform.store.age(message)],
    ["recalled", ({ platform }, message) => platform.store.recall(message)],
    ["somebody else's", ({ platform }) => platform.plan({ path: /messages/, method: "PATCH", code: 230017 })],
  ])("of a card that is %s becomes a new card", async (_name, spoil) => {
    const open = await startFeishu(silent);
    const message = await sent(open);
    spoil(open, message.message);
    const result = await open.channel.edit(message, notice("新"));
    expect(result).toMatchObject({ ok: true });
    expect(result.ok && result.sent.message).not.toBe(message.message);
    expect(open.shown("oc_group").at(-1)).toBe("新");
  });

  it("waits for the one before it, so that the last one stands", async () => {
    const open = await startFeishu(silent);
    const message = await sent(open);
    open.platform.plan({ path: /messages/, method: "PATCH", delayMs: 60 });
    await Promise.all(["一", "二", "三"].map((text) => open.channel.edit(message, notice(text))));
    expect(open.shown("oc_group")).toEqual(["三"]);
    expect(open.platform.sent()[0]?.edits).toBe(3);
  });

  it("that is refused as a card becomes rich text", async () => {
    const open = await startFeishu(silent);
    const message = await sent(open);
    open.platform.plan({ path: /messages/, code: 230099, times: 2 });
    expect(await open.channel.edit(message, notice("新"))).toMatchObject({ ok: true });
    expect(open.platform.sent().at(-1)).toMatchObject({ type: "post" });
  });
});
