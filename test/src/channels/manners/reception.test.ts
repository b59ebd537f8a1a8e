import { beforeEach, describe, expect, it } from "vitest";
import type { Answer } from "../../../../handlers/answer-record.ts";
import { compose } from "../../../../handlers/compose.ts";
import type { Incoming } from "../../../../handlers/incoming.ts";
import type { ProposalId } from "../../../../index/proposal.ts";
import { rememberGiven } from "../../../../src/channels/manners/after-sending.ts";
import { createChatMemory, type MemoryStore } from "../../../../src/channels/manners/chat-memory.ts";
import { createPersonLimit } from "../../../../src/channels/manners/person-limit.ts";
import { react } from "../../../../src/channels/manners/reception.ts";
import type { ReceptionGround } from "../../../../src/channels/manners/reception-ground.ts";
import { NOW, overheard } from "../../../handlers/etiquette/incoming-with.ts";

const MINUTE = 60_000;

function mapStore(): MemoryStore {
  const kept = new Map<string, { state: unknown; expiresAt: number }>();
  return {
    async conversation(key, now) {
      const found = kept.get(key);
      return found && found.expiresAt > now ? found.state : undefined;
    },
    async saveConversation({ key, state, expiresAt }) {
      kept.set(key, { state, expiresAt });
    },
  };
}

const proposal = {
  id: "p1" as ProposalId,
  number: "0012",
  title: "关于加强滨河路灯管护的提案",
  session: null,
  year: null,
  proposers: [],
  bureaus: [],
  status: "unknown" as const,
  source: "0012.txt",
};

/** Answers every question with the same proposal, and “没有” with nothing found. */
async function answering({ text }: Incoming): Promise<Answer> {
  return text.includes("没有")
    ? compose({ kind: "nothing-found", blocks: [] })
    : compose({ kind: "proposal", proposals: [proposal], blocks: [{ kind: "title", text: proposal.title }] });
}

describe("the reception of what is said", () => {
  let store: MemoryStore;
  let now: number;
  let reasons: string[];
  let admins: string[];
  let ground: ReceptionGround;

  beforeEach(() => {
    store = mapStore();
    now = NOW;
    reasons = [];
    admins = [];
    ground = {
      memory: createChatMemory(store, "telegram"),
      answering,
      knowsNumber: () => true,
      isAdmin: async ({ person }) => admins.includes(person.id),
      allow: createPersonLimit(),
      now: () => now,
      admits: () => true,
      note: (_incoming, { kind, reason }) => reasons.push(`${kind} ${reason}`),
    };
  });

  async function ask(incoming: Incoming, message = "900") {
    const reaction = await react({ ...incoming, at: now - 1000 }, ground);
    if (reaction.kind === "say")
      await rememberGiven({ incoming, answer: reaction.answer, message, now }, store);
    return reaction;
  }

  const mention = (text: string, message = "5") => ({
    ...overheard(text, { addressing: "mention" }),
    message,
  });

  it("answers a mention, and says in the log why", async () => {
    expect(await ask(mention("0012"))).toMatchObject({ kind: "say", answer: { kind: "proposal" } });
    expect(reasons).toEqual(["answer mention"]);
  });

  it("points to the earlier answer within a quarter of an hour", async () => {
    await ask(mention("0012"), "900");
    now += 3 * MINUTE;
    const again = await ask(mention("0012", "6"), "901");
    expect(again).toMatchObject({
      pointsTo: "900",
      answer: { text: "这件提案 3 分钟前刚答过，见上面这条。" },
    });
    now += 13 * MINUTE;
    expect(await ask(mention("0012", "7"), "902")).toMatchObject({ answer: { kind: "proposal" } });
  });

  it("shows a proposal again in a private chat", async () => {
    const question = overheard("0012", { addressing: "private" });
    await ask(question, "900");
    expect(await ask(question, "901")).not.toHaveProperty("pointsTo");
  });

  it("edits the answer of an edited question", async () => {
    await ask(mention("没有"), "900");
    const edited = { ...overheard("0012", { addressing: "mention", edited: true }), message: "5" };
    expect(await ask(edited, "900")).toMatchObject({ replaces: "900", answer: { kind: "proposal" } });
  });

  it("keeps to itself that it knows nothing when nobody asked it", async () => {
    await ground.memory.keepUnasked({ chat: "-100", now }, true);
    expect(await ask(overheard("有没有关于养老的提案"))).toEqual({ kind: "silence" });
    expect(await ask(overheard("0012"))).toMatchObject({ kind: "say" });
    expect(reasons).toEqual(["silence nothing-known", "answer known-number"]);
  });

  it("lets only an admin switch unasked answers on", async () => {
    const wish = { ...overheard("/unasked on", { addressing: "command" }) };
    await ask(wish);
    expect(await ground.memory.unasked({ chat: "-100", now })).toBe(false);
    admins = ["7"];
    await ask(wish);
    expect(await ground.memory.unasked({ chat: "-100", now })).toBe(true);
  });

  it("lets the asker and an admin take an answer away, and nobody else", async () => {
    await ask(mention("0012"), "900");
    const wish = (id: string) => ({
      ...overheard("撤回", { addressing: "reply" }),
      person: { id },
      continues: "900",
    });
    expect(await react(wish("8"), ground)).toMatchObject({ kind: "say" });
    expect(await react(wish("7"), ground)).toEqual({ kind: "remove", message: "900" });
    admins = ["8"];
    expect(await react(wish("8"), ground)).toEqual({ kind: "remove", message: "900" });
  });

  it("asks a person who floods it once to slow down", async () => {
    for (let n = 0; n < 30; n += 1) await ask(overheard("没有", { addressing: "private" }));
    expect(reasons.filter((reason) => reason === "answer private")).toHaveLength(8);
    expect(reasons.filter((reason) => reason === "notice too-many")).toHaveLength(1);
    now += MINUTE;
    expect(await ask(overheard("没有", { addressing: "private" }))).toMatchObject({ kind: "say" });
  });

  it("tells a private chat once about old questions", async () => {
    const old = overheard("0012", { addressing: "private" });
    now += 20 * MINUTE;
    expect(await react(old, ground)).toMatchObject({ kind: "say", answer: { kind: "notice" } });
    expect(await react(old, ground)).toEqual({ kind: "silence" });
  });
});
