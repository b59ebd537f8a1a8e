import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FEISHU_BUDGET, TELEGRAM_BUDGET } from "../../../src/sending/budget.ts";
import type { ChatNews } from "../../../src/sending/queue-state.ts";
import { createSendQueue } from "../../../src/sending/send-queue.ts";
import { busiest, createOutboundLog } from "./outbound-log.ts";
import { createSimulatedClock } from "./simulated-clock.ts";

const MINUTE = 60_000;

function telegram(news: ChatNews = {}) {
  const clock = createSimulatedClock();
  const queue = createSendQueue({ budget: TELEGRAM_BUDGET, clock, ...news });
  return { clock, queue, ...createOutboundLog(clock) };
}

function range(count: number): number[] {
  return [...Array(count).keys()];
}

describe("the send queue's budget", () => {
  it("sends one message a second to a chat", async () => {
    const { clock, queue, job, calls } = telegram();
    for (const n of range(5)) void queue.send(job("7", `${n}`));
    await clock.runOut();
    expect(calls).toHaveLength(5);
    expect(busiest(calls, 1000)).toBe(1);
  });

  it("sends at most twenty messages a minute to a group", async () => {
    const { clock, queue, job, calls } = telegram();
    for (const n of range(45)) void queue.send(job("-100", `${n}`));
    await clock.runOut();
    expect(calls).toHaveLength(45);
    expect(busiest(calls, MINUTE)).toBe(20);
  });

  it("sends at most thirty messages a second in all", async () => {
    const { clock, queue, job, calls } = telegram();
    for (const n of range(100)) void queue.send(job(`${n}`, `${n}`));
    await clock.runOut();
    expect(calls).toHaveLength(100);
    expect(busiest(calls, 1000)).toBe(30);
  });

  it("keeps any platform's windows for any mix of jobs", async () => {
    const jobs = fc.array(
      fc.record({
        chat: fc.constantFrom("-1", "-2", "3", "4", "5"),
        urgency: fc.constantFrom("answer" as const, "edit" as const, "notification" as const),
        at: fc.nat({ max: 3000 }),
      }),
      { maxLength: 40 },
    );
    const property = fc.asyncProperty(jobs, async (given) => {
      const clock = createSimulatedClock();
      const { job, calls } = createOutboundLog(clock);
      const queue = createSendQueue({ budget: FEISHU_BUDGET, clock });
      for (const [n, { chat, urgency, at }] of given.entries()) {
        clock.after(at, () => void queue.send(job(chat, `${n}`, urgency)));
      }
      await clock.runOut();
      expect(calls).toHaveLength(given.length);
      for (const chat of new Set(calls.map((call) => call.chat))) {
        expect(
          busiest(
            calls.filter((call) => call.chat === chat),
            1000,
          ),
        ).toBeLessThanOrEqual(5);
      }
    });
    await fc.assert(property, { numRuns: 25 });
  });
});

describe("the send queue's order", () => {
  it("keeps the order within a chat", async () => {
    const { clock, queue, job, names } = telegram();
    for (const n of range(4)) void queue.send(job("7", `${n}`));
    await clock.runOut();
    expect(names()).toEqual(["0", "1", "2", "3"]);
  });

  it("lets an answer overtake an edit and an edit overtake notifications", async () => {
    const { clock, queue, job, names } = telegram();
    for (const n of range(3)) void queue.send(job("7", `notice ${n}`, "notification"));
    void queue.send(job("7", "edit", "edit"));
    void queue.send(job("7", "answer"));
    await clock.runOut();
    expect(names()).toEqual(["answer", "edit", "notice 0", "notice 1", "notice 2"]);
  });

  it("answers a group at once although notifications have used their share of its minute", async () => {
    const { clock, queue, job, calls } = telegram();
    for (const n of range(25)) void queue.send(job("-100", `notice ${n}`, "notification"));
    await clock.runUntil(30_000);
    void queue.send(job("-100", "answer"));
    await clock.runUntil(32_000);
    expect(calls.filter(({ name }) => name === "answer")).toHaveLength(1);
    await clock.runOut();
    expect(calls).toHaveLength(26);
    expect(busiest(calls, MINUTE)).toBeLessThanOrEqual(20);
  });

  it("answers within a tenth of a second while a thousand chats are notified", async () => {
    const { clock, queue, job, calls } = telegram();
    for (const n of range(1000)) void queue.send(job(`${n}`, `notice ${n}`, "notification"));
    await clock.runUntil(5000);
    void queue.send(job("asker", "answer"));
    await clock.runUntil(5100);
    expect(calls.filter(({ chat }) => chat === "asker")).toHaveLength(1);
  });

  it("serves chats in turn, so that one with much to send holds nobody up", async () => {
    const clock = createSimulatedClock();
    const { job, calls } = createOutboundLog(clock);
    const queue = createSendQueue({ budget: FEISHU_BUDGET, clock });
    for (const n of range(20)) void queue.send(job("busy", `${n}`));
    void queue.send(job("quiet", "one"));
    await clock.runUntil(0);
    expect(calls.map(({ chat }) => chat)).toEqual(["busy", "quiet"]);
  });
});

describe("the send queue's failures", () => {
  it("leaves only the chat alone that was told to wait, and then sends once", async () => {
    const { clock, queue, job, calls, fail } = telegram();
    fail("a", { kind: "rate-limited", retryAfterMs: 3000 });
    const result = queue.send(job("1", "a"));
    void queue.send(job("2", "b"));
    await clock.runOut();
    expect(await result).toMatchObject({ ok: true });
    expect(calls.filter(({ chat }) => chat === "1").map(({ at }) => at)).toEqual([0, 3010]);
    expect(calls.filter(({ chat }) => chat === "2").map(({ at }) => at)).toEqual([0]);
  });

  it("pauses every chat when three are told to wait at once", async () => {
    const { clock, queue, job, calls, fail } = telegram();
    for (const n of range(3)) {
      fail(`${n}`, { kind: "rate-limited", retryAfterMs: 5000 });
      void queue.send(job(`${n}`, `${n}`));
    }
    await clock.runUntil(100);
    void queue.send(job("other", "other"));
    await clock.runOut();
    expect(calls.find(({ chat }) => chat === "other")?.at).toBeGreaterThanOrEqual(5000);
  });

  it("never repeats a message whose response was lost", async () => {
    const { clock, queue, job, calls, fail } = telegram();
    fail("a", { kind: "unknown", reason: "reset" });
    const result = queue.send(job("1", "a"));
    await clock.runOut();
    expect(await result).toEqual({ ok: false, failure: { kind: "unknown", reason: "reset" } });
    expect(calls).toHaveLength(1);
  });

  it("repeats a lost response where the platform knows the repetition by its key", async () => {
    const { clock, queue, job, calls, fail } = telegram();
    fail("a", { kind: "unknown", reason: "reset" });
    const result = queue.send({ ...job("1", "a"), repeatable: true });
    await clock.runOut();
    expect(await result).toMatchObject({ ok: true });
    expect(calls).toHaveLength(2);
  });

  it("repeats what surely did not arrive, and gives up after five attempts", async () => {
    const { clock, queue, job, calls, fail } = telegram();
    fail("a", ...range(9).map(() => ({ kind: "unreachable" as const, reason: "refused" })));
    const result = queue.send(job("1", "a"));
    await clock.runOut();
    expect(await result).toMatchObject({ ok: false, failure: { kind: "unreachable" } });
    expect(calls).toHaveLength(5);
  });

  it("sends what waits to the chat's new place, and says where it went", async () => {
    const moves: string[] = [];
    const { clock, queue, job, calls, fail } = telegram({
      onMoved: (from, to) => moves.push(`${from} ${to}`),
    });
    fail("a", { kind: "moved", to: "-200" });
    for (const name of ["a", "b"]) void queue.send(job("-1", name));
    await clock.runOut();
    expect(moves).toEqual(["-1 -200"]);
    expect(calls.map(({ chat, name }) => `${chat} ${name}`)).toEqual(["-1 a", "-200 a", "-200 b"]);
  });

  it("makes no further call to a chat that is gone, and says which it is", async () => {
    const gone: string[] = [];
    const { clock, queue, job, calls, fail } = telegram({ onGone: (chat) => gone.push(chat) });
    fail("a", { kind: "gone" });
    const results = ["a", "b", "c"].map((name) => queue.send(job("1", name)));
    await clock.runOut();
    expect(await Promise.all(results)).toEqual(
      range(3).map(() => ({ ok: false, failure: { kind: "gone" } })),
    );
    expect(calls).toHaveLength(1);
    expect(gone).toEqual(["1"]);
  });

  it("tells who gave a job of the job's own fault, and goes on", async () => {
    const { clock, queue, job, names } = telegram();
    const broken = queue.send({ ...job("1", "a"), send: () => Promise.reject(new Error("no layout")) });
    const caught = expect(broken).rejects.toThrow("no layout");
    void queue.send(job("1", "b"));
    await clock.runOut();
    await caught;
    expect(names()).toEqual(["b"]);
  });
});

describe("the send queue's end", () => {
  it("sends the answers and gives the notifications back", async () => {
    const { clock, queue, job, names } = telegram();
    const notice = queue.send(job("7", "notice", "notification"));
    for (const name of ["a", "b"]) void queue.send(job("7", name));
    const stopped = queue.stop(10_000);
    await clock.runUntil(10_000);
    await stopped;
    expect(names()).toEqual(["a", "b"]);
    expect(await notice).toMatchObject({ ok: false, failure: { kind: "unreachable", reason: "stopping" } });
  });

  it("gives back what the deadline leaves over, and takes nothing more", async () => {
    const { clock, queue, job, calls } = telegram();
    const results = range(5).map((n) => queue.send(job("7", `${n}`)));
    const stopped = queue.stop(1500);
    await clock.runUntil(2000);
    await stopped;
    const ended = await Promise.all(results);
    expect(ended.filter(({ ok }) => ok)).toHaveLength(2);
    expect(await queue.send(job("7", "late"))).toMatchObject({ ok: false });
    expect(calls).toHaveLength(2);
  });
});
