import { describe, expect, it } from "vitest";
import type { Answer } from "../../../../handlers/answer-record.ts";
import { showProposal } from "../../../../handlers/answers/show-proposal.ts";
import { notice } from "../../../../handlers/compose.ts";
import { tellChange } from "../../../../handlers/notification/tell-change.ts";
import { wording } from "../../../../handlers/wording.ts";
import type { Proposal, ProposalId } from "../../../../index/proposal.ts";
import type { Followed } from "../../../../index/subscription/followed.ts";
import { notification } from "../notification.ts";
import type { Differences } from "../scenario-driver.ts";
import { LONG, SCENARIO_LIBRARY, SCHOOL } from "../scenario-library.ts";
import { until } from "../until.ts";
import type { Talk } from "./talk.ts";

/** Notifications. */
export function describeUnasked(talk: Talk, has: Differences, name: string): void {
  const { ask, shown, last } = talk;

  describe("sending what nobody asked for", () => {
    const about = (id: ProposalId) => showProposalOf(id);

    it("has buttons that go on with what it was about, after other talk and a restart, for anybody", async () => {
      const sent = await talk.driver.send("group", await about(LONG.id), notification("k1"));
      expect(sent.ok).toBe(true);
      await ask({ text: "20240070" });
      await talk.driver.restart();
      const message = sent.ok ? sent.sent.message : "";
      await talk.driver.press(message, wording.button.fullText, "other");
      await until(async () => {
        const text = (await talk.driver.shown("group")).map((one) => one.text).join("\n");
        expect(text.split("第260项").length - 1).toBeGreaterThanOrEqual(1);
      });
    });

    it("is muted by its own button after other talk and a restart, and tells of nothing else", async () => {
      const sent = await talk.driver.send("private", await tellOf(LONG), notification("k1"));
      await talk.driver.say({ chat: "private", text: "20240070" });
      await shown(2, "private");
      await talk.driver.restart();
      await talk.driver.press(sent.ok ? sent.sent.message : "", "不再提醒这件");
      expect((await last(3, "private")).text).toContain(`《${LONG.title}》的消息不再发到这里`);
    });

    it("that somebody waited for goes on by its own button", async () => {
      const { id, title } = LONG;
      const awaited = { kind: "proposal" as const, id, title, untilAnswered: true };
      const sent = await talk.driver.send("private", await tellOf(LONG, awaited), notification("k1"));
      await talk.driver.say({ chat: "private", text: "20240070" });
      await shown(2, "private");
      await talk.driver.press(sent.ok ? sent.sent.message : "", "继续关注");
      expect((await last(3, "private")).text).toContain(`已订阅：《${LONG.title}》`);
    });

    it("does not mistake the button of one that is forgotten for another proposal's", async () => {
      const sent = await talk.driver.send("private", await tellOf(LONG), notification("k1"));
      talk.driver.pass(31 * 24 * 60);
      await talk.driver.say({ chat: "private", text: "20240070" });
      await shown(2, "private");
      await talk.driver.press(sent.ok ? sent.sent.message : "", "不再提醒这件");
      await until(async () => {
        const text = (await talk.driver.shown("private")).map((one) => one.text).join("\n");
        expect(text).not.toContain("不再发到这里");
        expect(text).toContain("结果已过期");
      });
    });

    it("takes a reply to it as about what it showed", async () => {
      const sent = await talk.driver.send("group", await about(SCHOOL.id), notification("k1"));
      await ask({ text: "20240060" });
      await shown(2);
      await talk.driver.say({
        chat: "group",
        text: "谁提的",
        to: sent.ok ? sent.sent.message : "",
        mention: true,
      });
      expect((await last(3)).text).toContain("乙示例");
    });

    it("waits for an answer to go first", async () => {
      const sending = [1, 2, 3, 4].map((n) =>
        talk.driver.send("private", notice(`通知${n}`), notification(`k${n}`)),
      );
      await talk.driver.say({ chat: "private", text: "20240070" });
      await Promise.all(sending);
      const texts = (await shown(5, "private")).map(({ text }) => text);
      expect(texts.findIndex((text) => text.includes("小学学位"))).toBeLessThan(4);
      expect(texts.filter((text) => text.startsWith("通知"))).toEqual(["通知1", "通知2", "通知3", "通知4"]);
    });

    it("says what nobody can tell, and never blindly repeats it", async () => {
      talk.driver.expectTrouble("loses-response");
      const result = await talk.driver.send("private", notice("有新的答复"), notification("k1"));
      expect(result).toMatchObject(has.resendsLost ? { ok: true } : { failure: { kind: "unknown" } });
      expect(await talk.driver.shown("private")).toHaveLength(1);
    });

    it("is not tried where the bot was taken out, and is again where it is back", async () => {
      await ask({ text: "20240070" });
      await shown(1);
      await talk.driver.member("group", false);
      await until(() => expect(talk.driver.changes()).toMatchObject([{ change: "lost" }]));
      expect(await talk.driver.send("group", notice("一"), notification("k1"))).toMatchObject({
        failure: { kind: "gone" },
      });
      await talk.driver.member("group", true);
      await until(() => expect(talk.driver.changes().at(-1)).toMatchObject({ change: "returned" }));
      expect(talk.driver.changes().every((change) => change.chat === talk.driver.chatId("group"))).toBe(true);
      expect(await talk.driver.send("group", notice("二"), notification("k2"))).toMatchObject({ ok: true });
    });

    it.runIf(has.tellsOfBlocking)(
      "is told of a person who blocks the bot, and of one who is back",
      async () => {
        await talk.driver.member("private", false);
        await talk.driver.member("private", true);
        await until(() =>
          expect(talk.driver.changes()).toEqual(
            ["lost", "returned"].map((change) => ({
              channel: name.toLowerCase(),
              chat: talk.driver.chatId("private"),
              change,
            })),
          ),
        );
      },
    );
  });
}

/** The notification of a proposal's first letter. */
async function tellOf(proposal: Proposal, ...reasons: Followed[]): Promise<Answer> {
  const [letter] = proposal.replies;
  if (!letter) throw new Error(`no letter about ${proposal.id}`);
  return tellChange({ kind: "new-reply", proposal, letter, reasons });
}

/** A notification about a proposal, as the product shows it. */
async function showProposalOf(id: ProposalId): Promise<Answer> {
  const proposal = await SCENARIO_LIBRARY.proposal(id);
  if (!proposal) throw new Error(`no proposal ${id}`);
  return showProposal(proposal);
}
