import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { OPEN_ACCESS } from "../../../src/chat-access.ts";
import { type DigestGround, sendStaffDigests } from "../../../src/notify/staff-digests.ts";
import { openRecordBook, type RecordBook } from "../../../src/staff/record-book.ts";
import { staffRoll } from "../../../src/staff/staff-roll.ts";
import { openMemoryStore } from "../../../src/store/open-store.ts";
import type { Store } from "../../../src/store/store.ts";
import { smallTown } from "../../handlers/small-town.ts";
import { createSimulatedClock, type SimulatedClock } from "../sending/simulated-clock.ts";
import { type NotedChannel, notedChannel } from "./told-chats.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const ADMIN = { channel: "telegram", person: "7" };
const HOME = { channel: "telegram", chat: { id: "7", kind: "private" as const } };

const TOWN = smallTown();

let store: Store;
let records: RecordBook;
let clock: SimulatedClock;
let telegram: NotedChannel;

beforeEach(async () => {
  store = await openMemoryStore();
  records = await openRecordBook(store.deeds);
  clock = createSimulatedClock();
  await clock.runUntil(Date.UTC(2023, 2, 1));
  telegram = notedChannel("telegram", clock);
});

afterEach(() => store.close());

function ground(more: Partial<DigestGround> = {}): DigestGround {
  return {
    ...{ store, access: OPEN_ACCESS, channels: [telegram], whenUnknown: "resend", timeZone: "Asia/Shanghai" },
    services: { library: TOWN, records },
    standingOf: staffRoll([{ channel: "telegram", id: "7" }], records),
    now: clock.now,
    ...more,
  };
}

/** Looks every hour for so many days. */
async function pass(days: number, more: Partial<DigestGround> = {}): Promise<void> {
  for (const until = clock.now() + days * DAY; clock.now() < until; ) {
    await sendStaffDigests(ground(more));
    await clock.runUntil(clock.now() + HOUR);
  }
}

async function switchOn(chat: { id: string; kind: "private" | "group" } = HOME.chat, person = "7") {
  const deed = { kind: "digest-opened" as const, channel: "telegram", chat, weekday: 1, minute: 540 };
  await records.note(deed, { ...ADMIN, person }, clock.now());
}

describe("the staff's digest", () => {
  it("comes every week at its hour to a chat that switched it on, and to no other", async () => {
    await pass(8);
    expect(telegram.arrived).toEqual([]);
    await switchOn();
    await pass(21);
    expect(telegram.arrived).toHaveLength(3);
    const hours = telegram.arrived.map(({ at }) => new Date(at + 8 * HOUR).toISOString().slice(11, 13));
    expect(new Set(hours)).toEqual(new Set(["09"]));
    expect(new Set(telegram.arrived.map(({ at }) => new Date(at + 8 * HOUR).getUTCDay()))).toEqual(
      new Set([1]),
    );
  });

  it("tells what is overdue, due within the week and promised until now", async () => {
    await switchOn();
    await pass(8);
    const [first] = telegram.arrived;
    expect(first?.answer.text).toContain("逾期未答复：1 项");
    expect(first?.answer.text).toContain("关于整治内河黑臭水体的提案");
    expect(first?.answer.text).toContain("七天内到期：没有");
    expect(first?.answer.text).toContain("已到期的承诺");
    expect(first?.answer.buttons.flat().map(({ text }) => text)).toContain("逾期的有哪些");
  });

  it("comes once more before a deadline", async () => {
    await switchOn();
    const due = new Date(clock.now() + 12 * DAY).toISOString().slice(0, 10);
    const [card] = TOWN.index.cards({ status: "awaiting-reply" });
    if (!card) throw new Error("the town has nothing that waits");
    await records.note({ kind: "extended", proposal: card.id, day: due }, ADMIN, clock.now());
    await pass(16);
    const before = telegram.arrived.filter(({ answer }) => answer.text.includes(`期限将到：${due}`));
    expect(before).toHaveLength(1);
    expect(before[0]?.answer.text).toContain(card.title);
  });

  it("stops when it is switched off, and for who is no staff any more", async () => {
    await records.note({ kind: "granted", channel: "telegram", person: "8" }, ADMIN, clock.now());
    await switchOn();
    await switchOn({ id: "8", kind: "private" }, "8");
    await pass(7);
    expect(telegram.arrived.map(({ chat }) => chat).toSorted()).toEqual(["7", "8"]);
    await records.note({ kind: "revoked", channel: "telegram", person: "8" }, ADMIN, clock.now());
    await records.note({ kind: "digest-closed", channel: "telegram", chat: { id: "7" } }, ADMIN, clock.now());
    await pass(14);
    expect(telegram.arrived).toHaveLength(2);
  });

  it("is made up for the next day where nothing ran at its hour", async () => {
    await switchOn();
    const start = clock.now();
    await pass(7);
    const first = telegram.arrived[0]?.at ?? start;
    await clock.runUntil(first + 8 * DAY);
    await pass(1);
    expect(telegram.arrived).toHaveLength(2);
  });

  it("comes again until the platform takes it", async () => {
    await switchOn();
    telegram.trouble = (_, now) =>
      now < Date.UTC(2023, 2, 7) ? { failure: { kind: "unreachable", reason: "down" } } : undefined;
    await pass(10);
    expect(telegram.arrived).toHaveLength(1);
  });

  it("of a process that died over it is sent again under a mark, once", async () => {
    await switchOn();
    const dying = { ...telegram, send: () => Promise.reject(new Error("killed")) };
    for (const until = clock.now() + 7 * DAY; clock.now() < until; ) {
      const died = await sendStaffDigests(ground({ channels: [dying] })).then(
        () => false,
        () => true,
      );
      if (died) break;
      await clock.runUntil(clock.now() + HOUR);
    }
    await pass(2);
    expect(telegram.arrived.map(({ answer }) => answer.text.slice(0, 4))).toEqual(["［补发］"]);
  });

  it("of a process that died over it is left to a person where nothing may come twice", async () => {
    await switchOn();
    const dying = { ...telegram, send: () => Promise.reject(new Error("killed")) };
    await expect(pass(7, { channels: [dying] })).rejects.toThrow("killed");
    await pass(2, { whenUnknown: "hold" });
    expect(telegram.arrived).toEqual([]);
  });

  it("comes once from two processes at the same moment", async () => {
    await switchOn();
    for (const until = clock.now() + 7 * DAY; clock.now() < until; ) {
      await Promise.all([sendStaffDigests(ground()), sendStaffDigests(ground())]);
      await clock.runUntil(clock.now() + HOUR);
    }
    expect(telegram.arrived).toHaveLength(1);
  });
});
