import { describe, expect, it } from "vitest";
import { notice } from "../../../../handlers/compose.ts";
import { eventOf, groupEvent, messageEvent } from "../../../fakes/feishu/event.ts";
import { notification } from "../notification.ts";
import { soon, startFeishu } from "./open-feishu.ts";

const DAY = 24 * 3_600_000;
const MESSAGES = /^\/open-apis\/im\/v1\/messages/;
const operator = { open_id: "ou_wang" };
const added = (chat = "oc_group") =>
  eventOf("im.chat.member.bot.added_v1", { chat_id: chat, operator_id: operator, name: "群" });
const deleted = (chat = "oc_group") =>
  eventOf("im.chat.member.bot.deleted_v1", { chat_id: chat, operator_id: operator });
const entered = (last?: number) =>
  eventOf("im.chat.access_event.bot_p2p_chat_entered_v1", {
    chat_id: "oc_private",
    operator_id: operator,
    ...(last ? { last_message_id: "om_last", last_message_create_time: String(last) } : {}),
  });
const menu = (event_key: string) =>
  eventOf("application.bot.menu_v6", { event_key, operator: { operator_id: operator, operator_name: "王" } });
const recalled = (message_id: string, chat_id: string) =>
  eventOf("im.message.recalled_v1", { message_id, chat_id });

describe("a group", () => {
  it("is greeted with what one can ask when the bot comes in, once", async () => {
    const { platform, shown } = await startFeishu();
    const event = added();
    await platform.push(event);
    await platform.push(event);
    await soon(() => expect(shown("oc_group")).toEqual([expect.stringContaining("可以这样问我")]));
    await platform.push(groupEvent("谢谢你"));
    await soon(() => expect(shown("oc_group").length).toBeGreaterThan(0));
    expect(shown("oc_group").filter((text) => text.includes("可以这样问我"))).toHaveLength(1);
  });

  it.each([
    ["takes the bot out", deleted()],
    ["is disbanded", eventOf("im.chat.disbanded_v1", { chat_id: "oc_group", operator_id: operator })],
  ])("that %s is gone: nothing is sent there any more", async (_name, event) => {
    const { platform, channel } = await startFeishu();
    await platform.push(event);
    const group = { id: "oc_group", kind: "group" } as const;
    await soon(async () =>
      expect(await channel.send(group, notice("x"), notification("k"))).toEqual({
        ok: false,
        failure: { kind: "gone" },
      }),
    );
    const before = platform.requestsTo(MESSAGES).length;
    await channel.send(group, notice("x"), notification("k2"));
    expect(platform.requestsTo(MESSAGES)).toHaveLength(before);
  });

  it("that takes the bot back is sent to again", async () => {
    const { platform, channel, shown } = await startFeishu();
    await platform.push(deleted());
    await platform.push(added());
    await soon(() => expect(shown("oc_group")).toHaveLength(1));
    expect(
      await channel.send({ id: "oc_group", kind: "group" }, notice("x"), notification("k")),
    ).toMatchObject({
      ok: true,
    });
  });
});

describe("a person", () => {
  it("is greeted when the chat is opened for the first time, and once a day at most", async () => {
    let now = Date.now();
    const { platform, shown } = await startFeishu({ now: () => now });
    for (let times = 0; times < 3; times += 1) await platform.push(entered());
    await soon(() => expect(shown("ou_wang")).toEqual([expect.stringContaining("可以这样问我")]));
    now += DAY;
    await platform.push(entered());
    await soon(() => expect(shown("ou_wang")).toHaveLength(2));
  });

  it("is not greeted in the middle of a talk", async () => {
    const { platform, shown } = await startFeishu();
    await platform.push(entered(Date.now() - 60_000));
    await platform.push(messageEvent({ text: "20210018" }));
    await soon(() => expect(shown("ou_wang")).toHaveLength(1));
    expect(shown("ou_wang")[0]).toContain("滨河步道");
  });

  it.each([
    ["help", "可以这样问我"],
    ["search", "可以这样问我"],
    ["甘若棠", "找到 2 件"],
  ])("gets what the menu's entry %s asks for", async (key, expected) => {
    const { platform, shown } = await startFeishu();
    await platform.push(menu(key));
    await soon(() => expect(shown("ou_wang").join()).toContain(expected));
  });
});

describe("a recalled question", () => {
  it.each([
    ["a group", groupEvent("20210018", { id: "om_q" }), "oc_group", "oc_group"],
    ["a private chat", messageEvent({ text: "20210018", id: "om_q" }), "oc_p2p", "ou_wang"],
  ])("takes its answer in %s with it", async (_name, question, platformChat, chat) => {
    const { platform, shown } = await startFeishu();
    await platform.push(question);
    await soon(() => expect(shown(chat)).toHaveLength(1));
    await platform.push(recalled("om_q", platformChat));
    await soon(() => expect(shown(chat)).toEqual([]));
  });

  it("that was never answered is no matter", async () => {
    const { platform, logged } = await startFeishu();
    expect(await platform.push(recalled("om_unknown", "oc_group"))).toMatchObject({ code: 200 });
    expect(logged.filter(({ level }) => level === "error")).toEqual([]);
  });
});

describe("what only admins may switch", () => {
  it.each([
    ["owns", { owner_id: "ou_wang" }],
    ["manages", { owner_id: "ou_other", user_manager_id_list: ["ou_x", "ou_wang"] }],
  ])(
    "is also theirs who %s the group, whom Feishu is asked for once in five minutes",
    async (_how, group) => {
      const { platform, shown } = await startFeishu();
      platform.groups.set("oc_group", group);
      for (const word of ["on", "off"]) await platform.push(groupEvent(`主动回答 ${word}`));
      await soon(() => expect(shown("oc_group")).toHaveLength(2));
      expect(shown("oc_group").join()).not.toContain("请群管理员");
      expect(platform.requestsTo(/im\/v1\/chats/, "GET")).toHaveLength(1);
    },
  );

  it("is nobody's where Feishu does not say who runs the group", async () => {
    const { platform, shown } = await startFeishu();
    platform.plan({ path: /im\/v1\/chats/, code: 232011 });
    await platform.push(groupEvent("主动回答 on"));
    await soon(() => expect(shown("oc_group").join()).toContain("管理员"));
  });

  it.each([
    [["ou_wang"], "直接回答"],
    [[], "管理员"],
  ])("is theirs: staff %j", async (staff, expected) => {
    const { platform, shown } = await startFeishu({ staff });
    await platform.push(groupEvent("主动回答 on"));
    await soon(() => expect(shown("oc_group").join()).toContain(expected));
  });
});
