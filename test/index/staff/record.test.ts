import { describe, expect, it } from "vitest";
import { ProposalId } from "../../../index/proposal.ts";
import type { Deed, LoggedDeed } from "../../../index/staff/deed.ts";
import { assignmentOf, recordsOf } from "../../../index/staff/record.ts";

const proposal = ProposalId.parse("示例市政协/20240001");
const by = { channel: "feishu", person: "ou_1" };

function logOf(...deeds: Deed[]): LoggedDeed[] {
  return deeds.map((deed, at) => ({ id: `d${at + 1}`, number: at + 1, at, by, deed }));
}

const assigned = (day: string, bureau?: string): Deed => ({
  kind: "assigned",
  proposal,
  day,
  ...(bureau ? { bureau } : {}),
});
const undone = (deed: string): Deed => ({ kind: "undone", deed });

describe("the records of staff", () => {
  it("are what was recorded last", () => {
    const records = recordsOf(logOf(assigned("2024-03-01"), assigned("2024-03-15")));
    expect(records.of(proposal).assignedOn).toBe("2024-03-15");
  });

  it("are what they were before a deed that was taken back", () => {
    const log = logOf(assigned("2024-03-01"), assigned("2024-03-15"), undone("d2"));
    expect(recordsOf(log).of(proposal).assignedOn).toBe("2024-03-01");
  });

  it("hold again when taking back is taken back", () => {
    const log = logOf(assigned("2024-03-01"), undone("d1"), undone("d2"));
    expect(recordsOf(log).of(proposal).assignedOn).toBe("2024-03-01");
  });

  it("do not depend on the order in which the log is read", () => {
    const log = logOf(assigned("2024-03-01"), undone("d1"), assigned("2024-03-15"));
    expect(recordsOf(log.toReversed()).of(proposal).assignedOn).toBe("2024-03-15");
  });

  it("give a bureau that was assigned later its own day, under any of its names", () => {
    const record = recordsOf(logOf(assigned("2024-03-01"), assigned("2024-04-10", "环保局"))).of(proposal);
    expect(assignmentOf(record, "生态环境局").assignedOn).toBe("2024-04-10");
    expect(assignmentOf(record, "财政局").assignedOn).toBe("2024-03-01");
  });

  it("say who is staff, and which groups may see them", () => {
    const person = { channel: "feishu", person: "ou_2" };
    const group = { channel: "feishu", chat: "oc_1" };
    const records = recordsOf(
      logOf(
        { kind: "granted", ...person },
        { kind: "group-opened", ...group },
        { kind: "revoked", ...person },
      ),
    );
    expect(records.staff.get("feishu:ou_2")).toBe(false);
    expect(records.openGroups.has("feishu:oc_1")).toBe(true);
  });
});
