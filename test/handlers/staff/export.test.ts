import { readSheet } from "read-excel-file/node";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Office, openOffice } from "./office.ts";

/** The rows by the names in the head. */
function tableOf([head = [], ...rows]: readonly (readonly unknown[])[]): Record<string, unknown>[] {
  return rows.map((row) => Object.fromEntries(head.map((name, at) => [String(name), row[at] ?? null])));
}

describe("tables that staff ask for in a chat", () => {
  let office: Office;
  beforeEach(async () => {
    office = await openOffice();
  });
  afterEach(() => office.close());

  it("come as a workbook with a sheet for each view, which opens again", async () => {
    const { text, attachments } = await office.say("ou_admin", "导出");
    expect(text).toContain("按单位、按提案、按承诺");
    expect(attachments?.map(({ kind, name }) => [kind, name])).toEqual([
      ["document", "提案办理-截至2023-03-01.xlsx"],
    ]);
    const bytes = Buffer.from(attachments?.[0]?.bytes ?? []);
    const [head, ...rows] = await readSheet(bytes, "按提案");
    expect(head?.slice(0, 4)).toEqual(["编号", "届次", "年份", "案由"]);
    expect(rows.length).toBeGreaterThan(office.services.library.index.size - 1);
  });

  it("tell of every bureau its days in cells of their own, and what staff recorded", async () => {
    for (const text of [
      "交办 20220070 2022-05-10",
      "延期到 2023-05-01 20220070",
      "改交 城管局 20220070 2022-06-10",
      "评价 20210018 不满意",
      "二次办理 20210018 2023-02-01",
    ])
      await office.say("ou_admin", text);
    const { attachments } = await office.say("ou_admin", "导出");
    const bytes = Buffer.from(attachments?.[0]?.bytes ?? []);
    const byProposal = tableOf(await readSheet(bytes, "按提案"));
    const days = (number: string) =>
      byProposal
        .filter((row) => row["编号"] === number)
        .map((row) => [
          row["单位"],
          row["交办日期"],
          row["应于"],
          row["答复日期"],
          row["超期天数"],
          row["登记"],
        ]);
    expect(days("20220070")).toEqual([
      ["环保局", "2022-05-10", "2023-05-01", null, null, "延期到 2023-05-01"],
      ["城管局", "2022-06-10", "2022-07-10", null, 234, "延期到 2023-05-01"],
    ]);
    expect(days("20210018").map((row) => row.slice(3))).toEqual([
      ["2021-07-02", null, "二次办理 2023-02-01"],
      [null, null, "二次办理 2023-02-01"],
    ]);
    const byBureau = tableOf(await readSheet(bytes, "按单位"));
    expect(byBureau.find((row) => row["单位"] === "合计")).toMatchObject({ 满意: 0, 不满意: 1 });
  });

  it.each([
    ["导出csv", "提案清单-截至2023-03-01.csv"],
    ["导出 2022年 表格", "提案办理-2022年-截至2023-03-01.xlsx"],
    ["导出2022年的清单 CSV", "提案清单-2022年-截至2023-03-01.csv"],
  ])("come as asked for: %s", async (text, name) => {
    expect((await office.say("ou_admin", text)).attachments?.[0]?.name).toBe(name);
  });

  it("of a year without proposals do not come", async () => {
    expect((await office.say("ou_admin", "导出1999年")).attachments).toBeUndefined();
  });

  it("leave a line in the log", async () => {
    await office.say("ou_admin", "导出");
    expect((await office.say("ou_admin", "操作记录")).text).toContain("导出 提案办理-截至2023-03-01.xlsx");
  });

  it("come to a group only where it was opened for records", async () => {
    expect(await office.say("ou_admin", "导出", "oc_group")).toMatchObject({ kind: "refused" });
    await office.say("ou_admin", "本群可看登记", "oc_group");
    expect((await office.say("ou_admin", "导出", "oc_group")).attachments).toHaveLength(1);
  });

  it("come to nobody else, who is told so politely", async () => {
    const given = await office.say("ou_other", "导出");
    expect(given.kind).toBe("refused");
    expect(given.attachments).toBeUndefined();
  });
});
