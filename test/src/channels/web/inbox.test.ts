import { describe, expect, it } from "vitest";
import { notice } from "../../../../handlers/compose.ts";
import { createInbox, LETTERS_PER_CHAT } from "../../../../src/channels/web/inbox.ts";
import { shownAnswer } from "../../../../src/channels/web/show-answer.ts";

const answer = shownAnswer(notice("有新的答复"));

describe("the inbox of the web chats", () => {
  it("gives a chat what was sent to it, after the number it has shown", () => {
    const inbox = createInbox(() => 1000);
    const first = inbox.put("a", "k1", answer);
    const second = inbox.put("a", "k2", answer);
    expect(inbox.after("a", 0)).toEqual([first, second]);
    expect(inbox.after("a", first?.number ?? 0)).toEqual([second]);
    expect(inbox.after("b", 0)).toEqual([]);
  });

  it("delivers once what is sent twice under one key", () => {
    const inbox = createInbox(() => 1000);
    expect(inbox.put("a", "k1", answer)).toBe(inbox.put("a", "k1", answer));
    expect(inbox.after("a", 0)).toHaveLength(1);
  });

  it("numbers letters upwards even when the clock goes back", () => {
    const times = [2000, 1000, 1500];
    const inbox = createInbox(() => times.shift() ?? 0);
    const numbers = ["a", "b", "c"].map((key) => inbox.put("chat", key, answer)?.number);
    expect(numbers).toEqual([2000, 2001, 2002]);
  });

  it("shows an edited letter again, in the new words", () => {
    const inbox = createInbox(() => 1000);
    const sent = inbox.put("a", "k1", answer);
    inbox.replace("a", "k1", shownAnswer(notice("更正")));
    const [again, ...others] = inbox.after("a", sent?.number ?? 0);
    expect(again).toMatchObject({ message: "k1", answer: { text: "更正" } });
    expect(others).toEqual([]);
  });

  it("makes room by the letters that were read, and takes none where all are unread", () => {
    const inbox = createInbox(() => 1000);
    for (let n = 0; n < LETTERS_PER_CHAT; n += 1) inbox.put("a", `k${n}`, answer);
    expect(inbox.put("a", "one more", answer)).toBeUndefined();
    const [oldest] = inbox.after("a", 0);
    inbox.after("a", oldest?.number ?? 0);
    expect(inbox.put("a", "one more", answer)).toBeDefined();
    expect(inbox.after("a", 0)).toHaveLength(LETTERS_PER_CHAT);
  });
});
