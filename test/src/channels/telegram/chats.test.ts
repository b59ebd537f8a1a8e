import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { notice } from "../../../../handlers/compose.ts";
import { chatAccess } from "../../../../src/chat-access.ts";
import { notification } from "../notification.ts";
import { SCENARIO_LIBRARY } from "../scenario-library.ts";
import { until } from "../until.ts";
import { type OpenedTelegram, openTelegram } from "./open-telegram.ts";

const GROUP = -100;
const NEW_GROUP = -1_000_000_000_100;

describe("a Telegram group that becomes a supergroup", () => {
  let open: OpenedTelegram;
  const group = { id: String(GROUP), kind: "group" } as const;
  const moved = { channel: "telegram", chat: String(GROUP), change: "moved", to: String(NEW_GROUP) };

  beforeEach(async () => {
    open = await openTelegram({ library: SCENARIO_LIBRARY });
    open.fake.book.state(GROUP).admins.add(7);
    await open.channel.start(open.answering);
    open.fake.say({ chat: GROUP, text: "/unasked on" });
    await until(() => expect(open.fake.said(GROUP)).toHaveLength(1));
  });
  afterEach(() => open.close());

  it("gets at its new id what is sent to its old one, and says where it went", async () => {
    open.fake.book.migrate(GROUP, NEW_GROUP);
    const result = await open.channel.send(group, notice("有新的答复"), notification("k"));
    expect(result).toMatchObject({ ok: true, sent: { chat: { id: String(NEW_GROUP) } } });
    expect(open.fake.said(NEW_GROUP).map(({ text }) => text)).toEqual(["有新的答复"]);
    await until(() => expect(open.changes).toEqual([moved]));
  });

  it("keeps its switch, whether a message or a refusal tells of it", async () => {
    open.fake.say({ chat: GROUP, text: "", more: { migrate_to_chat_id: NEW_GROUP } });
    await until(() => expect(open.changes).toEqual([moved]));
    open.fake.say({ chat: NEW_GROUP, text: "20240070" });
    await until(() => expect(open.fake.said(NEW_GROUP)[0]?.text).toContain("小学学位"));
  });
});

describe("a Telegram group that the operator has not listed", () => {
  it("is left without a word, and not answered before", async () => {
    const access = chatAccess({ groups: [{ channel: "telegram", id: "-200" }], privateChats: [] });
    const { channel, fake, answering, close } = await openTelegram({ library: SCENARIO_LIBRARY, access });
    await channel.start(answering);
    fake.say({ chat: GROUP, text: "/unasked on" });
    fake.say({ chat: GROUP, text: "/find 20240070" });
    fake.member(GROUP, "member");
    fake.say({ chat: -200, text: "/find 20240070" });
    await until(() => expect(fake.said(-200)[0]?.text).toContain("小学学位"));
    await until(() => expect(fake.calls.filter(({ method }) => method === "leaveChat")).toHaveLength(1));
    expect(fake.said(GROUP)).toEqual([]);
    await close();
  });
});

describe("a Telegram group where the bot may not write", () => {
  it("is told of again when it may", async () => {
    const { channel, fake, answering, changes, close } = await openTelegram();
    await channel.start(answering);
    fake.member(GROUP, "restricted", { can_send_messages: false });
    fake.member(GROUP, "restricted", { can_send_messages: true });
    await until(() => expect(changes).toMatchObject([{ chat: String(GROUP), change: "returned" }]));
    await close();
  });
});

describe("sending to Telegram", () => {
  it("says that nothing was sent where nothing is there", async () => {
    const { channel, fake, close } = await openTelegram();
    await fake.stop();
    const result = await channel.send({ id: "7", kind: "private" }, notice("x"), notification("k"));
    expect(result).toMatchObject({ failure: { kind: "unreachable" } });
    await close().catch(() => undefined);
  });

  it("never calls a part of it nothing", async () => {
    const { channel, fake, close } = await openTelegram();
    fake.book.state(7);
    fake.fail({ method: "sendMessage", how: "refused", code: 400, description: "Bad Request: x", after: 1 });
    const long = notice("长".repeat(9000));
    const result = await channel.send({ id: "7", kind: "private" }, long, notification("k"));
    expect(result).toMatchObject({ failure: { kind: "unknown" } });
    expect(fake.said(7)).toHaveLength(1);
    await close();
  });
});
