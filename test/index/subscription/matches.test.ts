import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changesBetween } from "../../../index/change/change.ts";
import type { Proposal, Reply } from "../../../index/proposal.ts";
import { type Followed, type FollowedSearch, followedKey } from "../../../index/subscription/followed.ts";
import { matches } from "../../../index/subscription/matches.ts";
import { newsOf } from "../../../index/subscription/news.ts";
import { proposalWith, withReplies } from "../../proposal-with.ts";

function search(given: Partial<FollowedSearch>): FollowedSearch {
  return { kind: "search", proposers: [], bureaus: [], words: [], without: [], ...given };
}

/** Which kinds of changes of a proposal that has just come a subscription is told. */
function told(followed: Followed, proposal: Proposal, before?: Proposal): string[] {
  return changesBetween(before, proposal)
    .filter((change) => matches(followed, newsOf(change)))
    .map(({ kind }) => kind);
}

function letterAs(proposal: Proposal, letter: Partial<Reply>): Proposal {
  const [reply, ...others] = proposal.replies;
  return reply ? { ...proposal, replies: [{ ...reply, ...letter }, ...others] } : proposal;
}

const ASKED = proposalWith();
const ANSWERED = withReplies(ASKED, "已更换路灯三十盏。");
const following = (untilAnswered: boolean): Followed => {
  return { kind: "proposal", id: ASKED.id, title: ASKED.title, untilAnswered };
};

describe("a subscription to a proposal", () => {
  it("is told every letter, and nothing of another proposal", () => {
    expect(told(following(false), ANSWERED, ASKED)).toEqual(["new-reply"]);
    expect(told(following(false), withReplies(proposalWith({ id: "别的|1" }), "好。"))).toEqual([]);
  });

  it.each<[string, Partial<Reply>, string[]]>([
    ["the lead's answer", {}, ["new-reply"]],
    ["the lead's correction", { kind: "correction" }, ["new-reply"]],
    ["a note that only passes on an enclosure", { kind: "cover-note" }, []],
    ["an opinion to the lead", { kind: "opinion", to: "lead" }, []],
    ["an assisting bureau's letter", { bureau: "财政局", role: "assisting" }, []],
  ])("until it is answered fires on %s: %o", (_, letter, kinds) => {
    const bureaus = [
      { name: "城管局", role: "lead" as const },
      { name: "财政局", role: "assisting" as const },
    ];
    const before = proposalWith({ bureaus });
    expect(told(following(true), letterAs(withReplies(before, "已办理。"), letter), before)).toEqual(kinds);
  });
});

describe("a subscription to a search", () => {
  it("knows a bureau by its old names, and only tells its own letters", () => {
    const water = letterAs(
      withReplies(proposalWith({ bureaus: [{ name: "生态环境局", role: "lead" }] }), "已治理。"),
      {
        bureau: "生态环境局",
      },
    );
    expect(told(search({ bureaus: ["环保局"] }), water)).toEqual(["new-reply"]);
    expect(told(search({ bureaus: ["财政局"] }), water)).toEqual([]);
  });

  it("tells a new proposal of a bureau that has not answered yet", () => {
    expect(told(search({ bureaus: ["城管局"] }), ASKED)).toEqual(["new-proposal"]);
  });

  it("tells a new proposal that came with a letter once, by its letter", () => {
    expect(told(search({ proposers: ["甘示例"] }), ANSWERED)).toEqual(["new-reply"]);
  });

  it("shortens names of organisations only", () => {
    const party = proposalWith({ proposers: ["民盟示例市委会"] });
    expect(told(search({ proposers: ["民盟"] }), party)).toEqual(["new-proposal"]);
    expect(told(search({ proposers: ["王伟"] }), proposalWith({ proposers: ["王伟明"] }))).toEqual([]);
  });

  it("wants every word in title, recommendations or letter, however wide or old its characters are", () => {
    expect(told(search({ words: ["路灯", "三十盏"] }), ANSWERED, ASKED)).toEqual(["new-reply"]);
    expect(told(search({ words: ["路燈"] }), ASKED)).toEqual(["new-proposal"]);
    expect(told(search({ words: ["路灯", "电梯"] }), ANSWERED, ASKED)).toEqual([]);
  });

  it("leaves out what has an excluded word", () => {
    expect(told(search({ words: ["路灯"], without: ["更换"] }), ANSWERED, ASKED)).toEqual([]);
  });

  it("takes words for words, never for patterns", () => {
    expect(told(search({ words: [".*"] }), ANSWERED, ASKED)).toEqual([]);
  });
});

describe("a subscription to a committee", () => {
  it("is told everything of it; without one, everything", () => {
    const other = proposalWith({ committee: "别市政协" });
    expect(told({ kind: "committee", committee: "示例市政协" }, ASKED)).toEqual(["new-proposal"]);
    expect(told({ kind: "committee", committee: "示例市政协" }, other)).toEqual([]);
    expect(told({ kind: "committee", committee: null }, other)).toEqual(["new-proposal"]);
  });
});

describe("the laws of searches", () => {
  const word = fc.constantFrom("路灯", "更换", "电梯", "三十盏", "滨河");
  const words = fc.array(word, { maxLength: 3 });

  it("more words tell less, more excluded words tell less", () => {
    fc.assert(
      fc.property(words, words, word, (some, without, more) => {
        const before = told(search({ words: some, without }), ANSWERED, ASKED).length;
        expect(told(search({ words: [...some, more], without }), ANSWERED, ASKED).length).toBeLessThanOrEqual(
          before,
        );
        expect(
          told(search({ words: some, without: [...without, more] }), ANSWERED, ASKED).length,
        ).toBeLessThanOrEqual(before);
      }),
    );
  });

  it("order and repetition make no other subscription", () => {
    fc.assert(
      fc.property(words, (some) => {
        expect(followedKey(search({ words: [...some, ...some].toReversed() }))).toBe(
          followedKey(search({ words: some })),
        );
      }),
    );
  });
});
