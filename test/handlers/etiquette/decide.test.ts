import { describe, expect, it } from "vitest";
import { type Circumstances, decide } from "../../../handlers/etiquette/decide.ts";
import type { Manner } from "../../../handlers/etiquette/manner.ts";
import { NOW, overheard } from "./incoming-with.ts";

const MINUTE = 60_000;

function circumstances(given: Partial<Circumstances> = {}): Circumstances {
  return {
    now: NOW,
    unasked: false,
    knowsNumber: (text) => text.includes("0012"),
    staleNoticed: false,
    ...given,
  };
}

const UNASKED = circumstances({ unasked: true });

describe("manners when the bot is addressed", () => {
  it.each<[string, string, Partial<Manner>, string]>([
    ["a private message", "养老", { addressing: "private" }, "private"],
    ["a private message that was forwarded", "养老", { addressing: "private", forwarded: true }, "private"],
    ["a command", "养老", { addressing: "command" }, "command"],
    ["a command that names all members", "养老", { addressing: "command", named: "everyone" }, "command"],
    ["a mention", "养老", { addressing: "mention" }, "mention"],
    [
      "a mention that names a colleague after it",
      "养老",
      { addressing: "mention", named: "others-too" },
      "mention",
    ],
    ["a reply to the bot", "只看教育类", { addressing: "reply" }, "reply"],
    ["a button", "更多", { addressing: "button" }, "button"],
  ])("answers %s", (_what, text, manner, reason) => {
    expect(decide(overheard(text, manner), circumstances())).toEqual({ kind: "answer", reason });
  });

  it.each<[string, string, Partial<Manner>, string]>([
    ["another bot", "养老", { addressing: "mention", byBot: true }, "from-a-bot"],
    ["a forwarded command", "养老", { addressing: "command", forwarded: true }, "forwarded"],
    [
      "an announcement to everyone",
      "有事问我",
      { addressing: "mention", named: "everyone" },
      "names-everyone",
    ],
    ["a hint to a colleague", "可以问", { addressing: "mention", named: "others-first" }, "names-others"],
    ["thanks", "谢谢啦！", { addressing: "reply" }, "courtesy"],
    ["a nod", "👍👍", { addressing: "reply" }, "courtesy"],
    ["laughter", "哈哈哈，收到", { addressing: "reply" }, "courtesy"],
  ])("keeps silent on %s", (_what, text, manner, reason) => {
    expect(decide(overheard(text, manner), circumstances())).toEqual({ kind: "silence", reason });
  });

  it("takes every message of a channel without groups as meant for the bot", () => {
    const { manner: _none, ...incoming } = overheard("谢谢", { addressing: "private" });
    expect(decide(incoming, circumstances())).toEqual({ kind: "answer", reason: "private" });
  });
});

describe("manners when nobody asked the bot", () => {
  it("keeps silent in a group that has not switched unasked answers on", () => {
    expect(decide(overheard("0012号提案"), circumstances())).toEqual({
      kind: "silence",
      reason: "unasked-off",
    });
  });

  it.each([
    ["0012", "known-number"],
    ["第0012号提案？", "known-number"],
    ["0012号提案答复了吗", "unmistakable-question"],
    ["有没有关于养老的提案？", "unmistakable-question"],
    ["请问有哪些加装电梯的提案", "unmistakable-question"],
  ])("answers “%s” where it is on", (text, reason) => {
    expect(decide(overheard(text), UNASKED)).toEqual({ kind: "answer", reason });
  });

  it.each<[string, Partial<Manner>, string]>([
    ["483920", {}, "unknown-number"],
    ["9999号提案答复了吗", {}, "unknown-number"],
    ["提案写好了吗？", {}, "talk"],
    ["你们有没有写提案？", {}, "talk"],
    ["有没有谁去交提案？", {}, "talk"],
    ["今天午饭吃什么", {}, "talk"],
    ["有没有关于养老的提案？\n下午开会", {}, "talk"],
    ["> 0012号提案答复了吗\n同问", {}, "quotes"],
    ["0012", { named: "everyone" }, "names-everyone"],
    ["0012", { named: "others-first" }, "names-others"],
    ["0012", { replyToOther: true }, "reply-to-other"],
    ["0012", { forwarded: true }, "forwarded"],
    ["0012", { byBot: true }, "from-a-bot"],
  ])("keeps silent on “%s” %o", (text, manner, reason) => {
    expect(decide(overheard(text, manner), UNASKED)).toEqual({ kind: "silence", reason });
  });
});

describe("manners with old messages", () => {
  it("answers what was said ten minutes ago", () => {
    const late = circumstances({ now: NOW + 9 * MINUTE });
    expect(decide(overheard("养老", { addressing: "private" }), late).kind).toBe("answer");
  });

  it("tells a private chat once that its old questions are left", () => {
    const question = overheard("养老", { addressing: "private" });
    const late = { now: NOW + 11 * MINUTE };
    expect(decide(question, circumstances(late))).toEqual({ kind: "stale-notice", reason: "stale" });
    expect(decide(question, circumstances({ ...late, staleNoticed: true }))).toEqual({
      kind: "silence",
      reason: "stale",
    });
  });

  it("keeps silent on a group's old questions", () => {
    const late = circumstances({ now: NOW + 11 * MINUTE });
    expect(decide(overheard("养老", { addressing: "command" }), late)).toEqual({
      kind: "silence",
      reason: "stale",
    });
  });

  it("answers a button however old its message is", () => {
    const late = circumstances({ now: NOW + 1000 * MINUTE });
    expect(decide(overheard("更多", { addressing: "button" }), late).kind).toBe("answer");
  });
});

describe("manners with edited questions", () => {
  const edited = overheard("教育", { addressing: "mention", edited: true });

  it("edits the answer of an edited question, even an old one", () => {
    const earlier = { message: "42", text: "养老" };
    expect(decide(edited, circumstances({ earlier, now: NOW + 60 * MINUTE }))).toEqual({
      kind: "answer",
      reason: "edited-question",
      replaces: "42",
    });
  });

  it("keeps silent when the words are the same", () => {
    const earlier = { message: "42", text: "教育" };
    expect(decide(edited, circumstances({ earlier }))).toEqual({ kind: "silence", reason: "edit-unchanged" });
  });

  it("answers an edited message that had no answer only while it is fresh", () => {
    expect(decide(edited, circumstances())).toEqual({ kind: "answer", reason: "mention" });
    expect(decide(edited, circumstances({ now: NOW + 11 * MINUTE }))).toEqual({
      kind: "silence",
      reason: "stale",
    });
  });
});
