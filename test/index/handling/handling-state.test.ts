import { describe, expect, it } from "vitest";
import { USUAL_RULES } from "../../../index/handling/deadline.ts";
import {
  type HandlingGround,
  type HandlingState,
  handlingState,
} from "../../../index/handling/handling-state.ts";
import type { Bureau, Proposal, Reply } from "../../../index/proposal.ts";
import { cardOf } from "../../../index/search/card.ts";
import { NOTHING_RECORDED } from "../../../index/staff/record.ts";
import { dayAt } from "../../../src/calendar-day.ts";
import { proposalWith } from "../../proposal-with.ts";

const LEAD: Bureau = { name: "城管局", role: "lead" };
const ASSISTING: Bureau = { name: "财政局", role: "assisting" };

function on(today: string, recorded: Partial<HandlingGround["recorded"]> = {}): HandlingGround {
  return { today, rules: USUAL_RULES, recorded: { ...NOTHING_RECORDED, ...recorded } };
}

function stateOf(proposal: Proposal, { name }: Bureau, ground: HandlingGround): HandlingState {
  const card = cardOf(proposal);
  const bureau = card.bureaus.find((one) => one.name === name);
  if (!bureau) throw new Error(`expected ${name} among the bureaus`);
  return handlingState(card, bureau, ground);
}

function letter(given: Partial<Reply>): Reply {
  const span = { start: 0, end: 1 };
  const plain = { bureau: "城管局", role: "lead", to: "proposer", kind: "reply", date: null } as const;
  return { ...plain, resultMark: null, documentNumber: null, span, body: span, ...given };
}

function assigned(day: string | null, ...replies: Reply[]): Proposal {
  return proposalWith({
    bureaus: [LEAD, ASSISTING],
    assignedOn: day === null ? null : { text: day, day },
    replies,
  });
}

describe("the lead bureau", () => {
  it("is awaited up to and including the day three months after the assignment", () => {
    expect(stateOf(assigned("2024-03-15"), LEAD, on("2024-06-15"))).toEqual({
      kind: "awaiting",
      dueOn: "2024-06-15",
      daysLeft: 0,
    });
  });

  it("is overdue from the next day", () => {
    expect(stateOf(assigned("2024-03-15"), LEAD, on("2024-06-16"))).toEqual({
      kind: "overdue",
      dueOn: "2024-06-15",
      daysLate: 1,
    });
  });

  it("is never overdue where no date is known", () => {
    expect(stateOf(assigned(null), LEAD, on("2099-01-01"))).toEqual({
      kind: "awaiting",
      dueOn: null,
      daysLeft: null,
    });
  });

  it("has the extension that staff recorded", () => {
    expect(stateOf(assigned("2024-03-15"), LEAD, on("2024-06-16", { extended: true }))).toMatchObject({
      kind: "awaiting",
      dueOn: "2024-09-15",
    });
  });

  it("counts from the assignment that staff recorded after a reassignment", () => {
    const state = stateOf(assigned("2024-03-15"), LEAD, on("2024-06-16", { assignedOn: "2024-04-01" }));
    expect(state).toMatchObject({ kind: "awaiting", dueOn: "2024-07-01" });
  });

  it("goes by the date that the source prints", () => {
    const proposal = proposalWith({ bureaus: [LEAD], dueOn: { text: "2024年8月31日", day: "2024-08-31" } });
    expect(stateOf(proposal, LEAD, on("2024-09-02"))).toMatchObject({ kind: "overdue", daysLate: 2 });
  });

  it("is still awaited after a cover note", () => {
    const proposal = assigned("2024-03-15", letter({ kind: "cover-note" }));
    expect(stateOf(proposal, LEAD, on("2024-04-01")).kind).toBe("awaiting");
  });

  it("has replied on the day of its first letter, whatever it corrects later", () => {
    const first = letter({ date: { text: "2024年6月20日", day: "2024-06-20" } });
    const later = letter({ kind: "correction", date: { text: "2024年9月1日", day: "2024-09-01" } });
    expect(stateOf(assigned("2024-03-15", later, first), LEAD, on("2024-10-01"))).toEqual({
      kind: "replied",
      repliedOn: "2024-06-20",
      dueOn: "2024-06-15",
      daysLate: 5,
    });
  });
});

describe("an assisting bureau", () => {
  it("has a clock of its own: one month", () => {
    expect(stateOf(assigned("2024-01-31"), ASSISTING, on("2024-03-01"))).toEqual({
      kind: "overdue",
      dueOn: "2024-02-29",
      daysLate: 1,
    });
  });

  it("is not given the lead's extension", () => {
    const state = stateOf(assigned("2024-03-15"), ASSISTING, on("2024-04-16", { extended: true }));
    expect(state).toMatchObject({ kind: "overdue", dueOn: "2024-04-15" });
  });

  it("has replied with an opinion to the lead", () => {
    const opinion = letter({ bureau: "财政局", role: "assisting", to: "lead", kind: "opinion" });
    expect(stateOf(assigned("2024-03-15", opinion), ASSISTING, on("2024-04-01")).kind).toBe("replied");
  });
});

describe("separate handling", () => {
  it("has a state for each bureau, each answering for itself", () => {
    const bureaus: Bureau[] = [
      { name: "城管局", role: "separate" },
      { name: "财政局", role: "separate" },
    ];
    const assignedOn = { text: "2024-03-15", day: "2024-03-15" };
    const proposal = proposalWith({ bureaus, assignedOn, replies: [letter({ role: "separate" })] });
    const states = bureaus.map((bureau) => stateOf(proposal, bureau, on("2024-07-01")).kind);
    expect(states).toEqual(["replied", "overdue"]);
    expect(cardOf(proposal).status).toBe("partly-replied");
  });
});

describe("a merged proposal", () => {
  it("is answered only where its own record has the letter: each of the merged is answered for itself", () => {
    const merged = [assigned("2024-03-15", letter({})), { ...assigned("2024-03-15"), number: "0002" }];
    const states = merged.map((proposal) => stateOf(proposal, LEAD, on("2024-07-01")).kind);
    expect(states).toEqual(["replied", "overdue"]);
  });
});

describe("a second handling", () => {
  const first = letter({ date: { text: "2024年5月20日", day: "2024-05-20" } });

  function again(...replies: Reply[]) {
    return stateOf(
      assigned("2024-03-15", ...replies),
      LEAD,
      on("2024-10-02", { secondHandlingOn: "2024-07-01" }),
    );
  }

  it("is owed within the lead's time from the day it was recorded", () => {
    expect(again(first)).toEqual({
      kind: "overdue",
      dueOn: "2024-10-01",
      daysLate: 1,
      again: true,
    });
  });

  it("is done with a letter of that day or later", () => {
    const second = letter({ date: { text: "2024年8月1日", day: "2024-08-01" } });
    expect(again(first, second)).toMatchObject({
      kind: "replied",
      repliedOn: "2024-05-20",
    });
  });

  it("does not concern assisting bureaus", () => {
    const opinion = letter({ bureau: "财政局", role: "assisting", to: "lead", kind: "opinion" });
    const ground = on("2024-10-02", { secondHandlingOn: "2024-07-01" });
    expect(stateOf(assigned("2024-03-15", opinion), ASSISTING, ground).kind).toBe("replied");
  });
});

describe("today", () => {
  it("is the day at the committee: at 23:30 in London it is already tomorrow in Shanghai", () => {
    const moment = Date.UTC(2024, 5, 15, 22, 30);
    const states = ["Europe/London", "Asia/Shanghai"].map(
      (zone) => stateOf(assigned("2024-03-15"), LEAD, on(dayAt(moment, zone))).kind,
    );
    expect(states).toEqual(["awaiting", "overdue"]);
  });
});
