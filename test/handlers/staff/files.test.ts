import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { FileContent } from "../../../handlers/incoming.ts";
import { type Office, openOffice } from "./office.ts";

const TEXT = `案由:(20230042)关于在老城区增设无障碍坡道的提案

建    议:
  1.今年内增设坡道二十处。

提案者 甘示例
`;

let office: Office;
const text = async (asked: string, person = "ou_admin") => (await office.say(person, asked)).text;
const bytes = (written: string): FileContent => ({ ok: true, bytes: Buffer.from(written) });

function send(content: FileContent, { person = "ou_admin", name = "42.txt" } = {}) {
  return office.send(person, { name, read: async () => content });
}

beforeEach(async () => {
  office = await openOffice();
});

afterEach(() => office.close());

describe("a document that staff send", () => {
  it("is written only when they say so, and the log tells who had it imported", async () => {
    const preview = await send(bytes(TEXT));
    expect(preview.text).toContain("42.txt 导入后会：新增 1 件");
    expect(await office.store.countProposals()).toBe(0);
    const [confirm] = preview.buttons.flat();
    expect(await text(confirm?.text ?? "")).toContain("42.txt 已导入：新增 1 件");
    expect(await office.store.countProposals()).toBe(1);
    expect(await text("操作记录")).toMatch(/导入 42\.txt：新增 1 件[\s\S]*ou_admin/);
    expect(await text(confirm?.text ?? "")).toContain("没有等着确认的文件");
    expect((await send(bytes(TEXT))).text).toContain("未变 1 件");
  });

  it.each(["导入", "导入文件", "怎么导入提案"])("is asked for by %s", async (asked) => {
    expect(await text(asked)).toContain("/board/import");
    expect((await office.say("ou_other", asked)).kind).toBe("refused");
  });

  it("is imported by its owner alone", async () => {
    await text("授权 ou_second");
    const [confirm] = (await send(bytes(TEXT))).buttons.flat();
    expect(await text(confirm?.text ?? "", "ou_second")).toContain("没有等着确认的文件");
    expect(await text("确认导入")).toContain("已导入");
  });

  it("is forgotten when they do not want it", async () => {
    await send(bytes(TEXT));
    expect(await text("取消导入")).toContain("没有导入");
    expect(await text("确认导入")).toContain("没有等着确认的文件");
    expect(await office.store.countProposals()).toBe(0);
  });

  it("is no file of another folder, whatever its name says", async () => {
    expect((await send(bytes(TEXT), { name: "../../etc/42.txt" })).text).toMatch(/^42\.txt 导入后会/);
  });

  it.each([
    ["too large", { ok: false, reason: "too-large", mostBytes: 20 * 1024 * 1024 } as const, "超过 20MB"],
    ["not to be had", { ok: false, reason: "unavailable" } as const, "请再发一次"],
    ["no proposal", bytes("今天天气很好"), "没有读出提案"],
    ["not readable", bytes("\u0000\u0001\u0002\u0003"), "没有读出提案"],
  ])("gets a sentence where it is %s", async (_, content, sentence) => {
    const answer = await send(content);
    expect([answer.text, answer.buttons]).toEqual([expect.stringContaining(sentence), []]);
  });

  it("is read from nobody else", async () => {
    const answer = await office.send("ou_other", {
      name: "42.txt",
      read: () => Promise.reject(new Error("nobody may read it")),
    });
    expect([answer.kind, answer.text]).toEqual(["refused", expect.stringContaining("由政协工作人员来做")]);
  });
});
