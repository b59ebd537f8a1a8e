import { describe, expect, it } from "vitest";
import type { Answer } from "../../../../handlers/answer-record.ts";
import { compose } from "../../../../handlers/compose.ts";
import { clickEvent } from "../../../fakes/feishu/event.ts";
import { startFeishu } from "./open-feishu.ts";

const listOf = (text: string): Answer =>
  compose({
    kind: "list",
    blocks: [{ kind: "paragraph", runs: [{ text }] }],
    buttons: [[{ label: "下一页", text: "更多" }]],
  });

type Acknowledged = { toast?: { type: string; content: string }; card?: { type: string; data: unknown } };

const dataOf = (acknowledgement: { data: unknown }) => (acknowledgement.data ?? {}) as Acknowledged;

describe("the form for combined searches", () => {
  const value = { v: 1, say: "", on: "help", chat: "group" };

  async function submit(form: Record<string, string>) {
    const heard: string[] = [];
    const open = await startFeishu({
      answering: async ({ text }) => {
        heard.push(text);
        return listOf(text);
      },
    });
    const answer = dataOf(await open.platform.push(clickEvent({ value, form, message: "om_form" })));
    return { heard, toast: answer.toast };
  }

  it.each<[string, Record<string, string>]>([
    [
      "财政局 2024年 加装电梯 未答复",
      { words: "加装电梯", bureau: "财政局", year: "2024", status: "未答复" },
    ],
    ["加装电梯", { words: "  加装电梯 ", status: "any" }],
    ["2021年", { year: "２０２１年" }],
    ["<at id=all></at>", { words: "<at id=all></at>", status: "不认识的" }],
  ])("asks “%s”", async (expected, form) => {
    expect((await submit(form)).heard).toEqual([expected]);
  });

  it.each<[string, Record<string, string>, string]>([
    ["nothing", {}, "至少填写一项"],
    ["spaces", { words: "  ", bureau: "\t" }, "至少填写一项"],
    ["too much", { words: "长".repeat(101) }, "不要超过"],
    ["a year that is none", { year: "去年" }, "四位数字"],
  ])("with %s gets a word about it", async (_name, form, word) => {
    const { heard, toast } = await submit(form);
    expect(heard).toEqual([]);
    expect(toast).toEqual({ type: "warning", content: expect.stringContaining(word) });
  });
});
