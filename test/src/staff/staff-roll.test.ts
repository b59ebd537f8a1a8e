import { describe, expect, it } from "vitest";
import { NO_RECORDS, type StaffRecords } from "../../../index/staff/record.ts";
import { staffRoll } from "../../../src/staff/staff-roll.ts";

const SETTING = [{ channel: "feishu", id: "ou_boss" }];

function recordsWith(staff: Record<string, boolean>): { standing: StaffRecords } {
  return { standing: { ...NO_RECORDS, staff: new Map(Object.entries(staff)) } };
}

const asks = (channel: "feishu" | "telegram" | "web", id: string, atThisMachine?: true) => ({
  channel,
  person: { id, ...(atThisMachine ? { atThisMachine } : {}) },
});

describe("the roll of staff", () => {
  it("has whom the settings name as admins, on their channel only", () => {
    const standingOf = staffRoll(SETTING, recordsWith({}));
    expect(standingOf(asks("feishu", "ou_boss"))).toEqual({ staff: true, admin: true });
    expect(standingOf(asks("telegram", "ou_boss"))).toEqual({ staff: false });
  });

  it("has whom an admin let in, as staff only, until it is taken back", () => {
    expect(staffRoll(SETTING, recordsWith({ "feishu:ou_2": true }))(asks("feishu", "ou_2"))).toEqual({
      staff: true,
    });
    expect(staffRoll(SETTING, recordsWith({ "feishu:ou_2": false }))(asks("feishu", "ou_2"))).toEqual({
      staff: false,
    });
  });

  it("has the person at this machine as an admin", () => {
    expect(staffRoll([], recordsWith({}))(asks("web", "tab", true))).toEqual({ staff: true, admin: true });
    expect(staffRoll([], recordsWith({}))(asks("web", "tab"))).toEqual({ staff: false });
  });

  it("does not have that person where the settings name people of the web", () => {
    const standingOf = staffRoll([{ channel: "web", id: "chosen" }], recordsWith({}));
    expect(standingOf(asks("web", "tab", true))).toEqual({ staff: false });
    expect(standingOf(asks("web", "chosen"))).toEqual({ staff: true, admin: true });
  });
});
