import { describe, expect, it } from "vitest";
import { answer } from "../../../handlers/answer.ts";
import { afterShowing, NEW_CONVERSATION } from "../../../handlers/conversation.ts";
import { tellChange } from "../../../handlers/notification/tell-change.ts";
import { tellDigest } from "../../../handlers/notification/tell-digest.ts";
import type { Told } from "../../../handlers/notification/told.ts";
import { LOCAL_SPEAKER } from "../../../handlers/speaker.ts";
import { readProposals } from "../../../index/reading/read-proposals.ts";
import type { Followed } from "../../../index/subscription/followed.ts";
import { proposalWith, withReplies } from "../../proposal-with.ts";
import { smallTown } from "../small-town.ts";

const LAMPS: Followed = { kind: "search", proposers: [], bureaus: [], words: ["路灯"], without: [] };
const BUREAU: Followed = { kind: "search", proposers: [], bureaus: ["城管局"], words: [], without: [] };

/** The first letter of a proposal of the small town, as if it had just come. */
async function toldOf(number: string, given: Partial<Told> = {}): Promise<Told> {
  const library = smallTown();
  const id = library.index.byNumber(number).exact[0]?.id;
  const proposal = id && (await library.proposal(id));
  const letter = proposal?.replies[0];
  if (!proposal || !letter) throw new Error(`expected ${number} with a letter`);
  return { kind: "new-reply", proposal, letter, reasons: [LAMPS], ...given };
}

describe("a notification of a new reply", () => {
  it("says which proposal, which bureau, what kind, and point by point what is answered, in the letter's words", async () => {
    const { text, points, proposals } = tellChange(await toldOf("20210018"));
    expect(text).toContain("【关于加强滨河步道夜间照明的提案】");
    expect(text).toContain("新答复 · 城管局（主办）答复");
    expect(text).toContain("今年已更换路灯420盏");
    expect(proposals.map(({ number }) => number)).toEqual(["20210018"]);
    const told = await toldOf("20210018");
    for (const { answers } of points) {
      for (const { quote } of answers) expect(told.proposal.text).toContain(quote);
    }
  });

  it("tells nothing that another bureau says", async () => {
    const { points } = tellChange(await toldOf("20210018"));
    expect(new Set(points.flatMap(({ answers }) => answers.map(({ bureau }) => bureau)))).toEqual(
      new Set(["城管局"]),
    );
  });

  it("says why, with every subscription that it is for", async () => {
    const { text } = tellChange(await toldOf("20210018", { reasons: [LAMPS, BUREAU] }));
    expect(text).toContain("因为您订阅了：关键词 路灯；承办单位 城管局");
  });

  it("offers point by point, the whole letter, to mute this one, and all subscriptions", async () => {
    const { buttons } = tellChange(await toldOf("20210018"));
    expect(buttons.flat().map(({ label }) => label)).toEqual([
      "逐条答复",
      "答复全文",
      "不再提醒这件",
      "我的订阅",
    ]);
  });

  it("has buttons that are understood where it stands", async () => {
    const given = tellChange(await toldOf("20210018"));
    const conversation = afterShowing(NEW_CONVERSATION, given, 0);
    const press = async (text: string) => {
      const said = { text, by: LOCAL_SPEAKER, now: 0, day: "2023-03-01" };
      return (await answer(said, conversation, { library: smallTown() })).answer;
    };
    expect((await press("逐条答复")).points.length).toBeGreaterThan(0);
    expect((await press("全文")).text).toContain("城管局（主办）答复");
  });

  it("that somebody waited for ends that, and offers to go on", async () => {
    const told = await toldOf("20220007");
    const { id, title } = told.proposal;
    const { text, buttons } = tellChange({
      ...told,
      reasons: [{ kind: "proposal", id, title, untilAnswered: true }],
    });
    expect(text).toContain("您等的答复已经到了");
    expect(buttons.flat().map(({ label }) => label)).toContain("继续关注");
  });

  it("that somebody waited for says what it promises, in its words", async () => {
    const told = await toldOf("20210018");
    const { id, title } = told.proposal;
    const reasons: Followed[] = [{ kind: "proposal", id, title, untilAnswered: true }];
    expect(tellChange({ ...told, reasons }).text).toContain(
      "答复里的承诺：“今年已更换路灯420盏,其余路段计划2022年底前完成。”",
    );
    expect(tellChange(told).text).not.toContain("答复里的承诺");
  });

  it("says of a note that it only passes on an enclosure", async () => {
    const told = await toldOf("20210018");
    const letter = { ...told.proposal.replies[0], kind: "cover-note" } as Told["letter"];
    expect(tellChange({ ...told, letter } as Told).text).toContain("只转送附件");
  });

  it("that is sent again says so; one that was refused is brief", async () => {
    const told = await toldOf("20210018");
    expect(tellChange(told, { again: true }).text.startsWith("［补发］若已收到请忽略")).toBe(true);
    const brief = tellChange(told, { brief: true }).text;
    expect(brief.length).toBeLessThan(tellChange(told).text.length);
    expect(brief).toContain("因为您订阅了");
  });
});

describe("a notification of a changed reply", () => {
  it("says what was added and what is gone, sentence by sentence", () => {
    const before = "一、已更换路灯。二、暂不公布电话。";
    const words = "一、已更换路灯。二、电话已于五月公布。";
    const proposal = withReplies(proposalWith(), words);
    const { text } = tellChange({
      kind: "changed-reply",
      proposal,
      letter: proposal.replies[0],
      words,
      before,
      reasons: [BUREAU],
    } as Told);
    expect(text).toContain("新增： “二、电话已于五月公布。”");
    expect(text).toContain("删去： “二、暂不公布电话。”");
    expect(text).not.toContain("新增： “一、已更换路灯");
  });

  it("shows a sentence that was reworded beside what it was", () => {
    const before = "一、财政难以承担每台20万元，暂维持15万元。二、9月底前在两个街道挂牌。三、暂不公布电话。";
    const words =
      "一、财政难以承担每台20万元，自明年起提高到18万元。二、12月底前在五个街道挂牌。四、另设专窗。";
    const proposal = withReplies(proposalWith(), words);
    const { text } = tellChange({
      ...{ kind: "changed-reply", proposal, letter: proposal.replies[0], words, before, reasons: [BUREAU] },
    } as Told);
    expect(text).toMatch(
      /改为： “一、财政难以承担每台20万元，自明年起提高到18万元。”\n\s*原为：“一、.*暂维持15万元。”/,
    );
    expect(text).toMatch(/改为： “二、12月底前在五个街道挂牌。”\n\s*原为：“二、9月底前/);
    expect(text).toContain("新增： “四、另设专窗。”");
    expect(text).toContain("删去： “三、暂不公布电话。”");
  });

  it("shows of a long sentence that was reworded the part that differs", () => {
    const road = "路灯逐条街巷查看并且更换，".repeat(20);
    const [before, words] = [`一、${road}今年底完成。`, `一、${road}明年底完成。`];
    const proposal = withReplies(proposalWith(), words);
    const { text } = tellChange({
      ...{ kind: "changed-reply", proposal, letter: proposal.replies[0], words, before, reasons: [BUREAU] },
    } as Told);
    expect(text).toContain("改为： “……明年底完成。”");
    expect(text).toContain("原为：“……今年底完成。”");
  });

  it("ends a long sentence with a clause", () => {
    const words = `一、${"路灯逐条街巷查看并且更换，".repeat(20)}年底完成。`;
    const proposal = withReplies(proposalWith(), words);
    const { text } = tellChange({
      kind: "changed-reply",
      proposal,
      letter: proposal.replies[0],
      words,
      before: "一、路灯暂不更换。",
      reasons: [BUREAU],
    } as Told);
    expect(text).toContain("路灯逐条街巷查看并且更换……");
  });

  it("that has changed again since says so", () => {
    const proposal = withReplies(proposalWith(), "三。");
    expect(
      tellChange({ kind: "changed-reply", proposal, words: "二。", before: "一。", reasons: [BUREAU] }).text,
    ).toContain("之后又有改动");
  });
});

describe("a notification of a new proposal", () => {
  it("tells what it recommends", () => {
    const text =
      "案由:(20230099)关于增设公交站的提案\n\n建    议:\n\n  1.在东门增设公交站。\n\n  2.延长末班车时间。\n\n提案者 甘若棠\n办理单位 交通局\n";
    const [proposal] = readProposals(text, "bus.txt").proposals;
    if (!proposal) throw new Error("expected a proposal");
    const told = tellChange({ kind: "new-proposal", proposal, reasons: [LAMPS] }).text;
    expect(told).toContain("新提案");
    expect(told).toContain("增设公交站");
    expect(told).toContain("延长末班车时间");
  });
});

describe("a digest", () => {
  it("tells each thing in some lines, to be picked by its number, and one thing alone in full", async () => {
    const [lamps, school] = [await toldOf("20210018"), await toldOf("20220007")];
    const digest = tellDigest([lamps, school]);
    expect(digest.text).toContain("【2 条新消息】");
    expect(digest.text).toContain("1. 关于加强滨河步道夜间照明的提案");
    expect(digest.text).toMatch(/2\. 关于增设小学课后托管服务的提案\n.*新答复 · 教育局/);
    expect(digest.listed).toEqual([lamps.proposal.id, school.proposal.id]);
    expect(tellDigest([lamps]).text).toBe(tellChange(lamps).text);
  });

  it("that brings what somebody waited for says so, and offers to go on", async () => {
    const [lamps, school] = [await toldOf("20210018"), await toldOf("20220007")];
    const { id, title } = school.proposal;
    const reasons: Followed[] = [{ kind: "proposal", id, title, untilAnswered: true }];
    const { text, buttons } = tellDigest([lamps, { ...school, reasons }]);
    expect(text).toContain("您等的答复已经到了（第 2 件）");
    expect(buttons.flat()).toContainEqual({ label: "继续关注 20220007", text: "订阅 20220007" });
  });

  it("names a proposal once, with a line for each of its letters", async () => {
    const [lamps, school] = [await toldOf("20210018"), await toldOf("20220007")];
    const second = { ...lamps, kind: "changed-reply" } as Told;
    const digest = tellDigest([lamps, school, second]);
    expect(digest.text).toContain("【3 条新消息】");
    expect(digest.text).toMatch(/1\. 关于加强滨河步道.*\n.*新答复 · 城管局.*：.*\n.*答复有改动 · 城管局/);
    expect(digest.listed).toEqual([lamps.proposal.id, school.proposal.id]);
  });
});
