import { describe, expect, it } from "vitest";
import { chatAccess } from "../../src/chat-access.ts";

const group = (id: string) => ({ channel: "telegram", chat: { id, kind: "group" } }) as const;
const person = { channel: "telegram", chat: { id: "7", kind: "private" } } as const;

describe("what the operator allows chats", () => {
  it("is every group where none is listed", () => {
    expect(chatAccess({ groups: undefined, privateChats: [] }).admits(group("-1"))).toBe(true);
  });

  it("is only the listed groups of that channel, and everybody in private", () => {
    const { admits } = chatAccess({ groups: [{ channel: "telegram", id: "-1" }], privateChats: [] });
    expect([admits(group("-1")), admits(group("-2")), admits(person)]).toEqual([true, false, true]);
    expect(admits({ channel: "feishu", chat: { id: "-1", kind: "group" } })).toBe(false);
  });

  it("lets only the listed chats read private proposals, or a whole channel", () => {
    const privateChats = [
      { channel: "telegram", id: "7" },
      { channel: "web", id: "*" },
    ];
    const { readsPrivate } = chatAccess({ groups: undefined, privateChats });
    expect([readsPrivate(person), readsPrivate(group("-1"))]).toEqual([true, false]);
    expect(readsPrivate({ channel: "web", chat: { id: "any", kind: "private" } })).toBe(true);
  });
});
