import { sameBureauBy } from "../same-bureau.ts";
import { changedQuestion, questionOf, readCondition, speaksOfTheSame } from "./changed-question.ts";
import { mentions } from "./follow-up.ts";
import type { Ground } from "./ground.ts";
import type { Condition, ListChange } from "./question.ts";

const NARROWS =
  /^(?:请|那就?|再|麻烦|帮我|我)*(?:只|仅|就)(?:想)?(?:看看?|要|列出?|查|找|留下?|保留|显示|选)(?:一下|下)?/u;
const OF_THEM = /^(?:其中|里面|里头|[这那](?:些|几件|里)(?:提案)?(?:里面?|当中|之中|中)?)(?:的|有)?/u;
const REPLACES = /^(?:请|那就?|再)?(?:换成|换到|换|改成|改为|改看|改查)(?:一下|看看?)?/u;
const AND_THOSE = /^那?(?:么)?(.+?)的?呢$/u;
const DROPS = /^(?:去掉|取消|撤销|不要)(?:这个|刚才的?|上一个)?条件$|^不限条件$/u;
const AGAIN = /^(?:回到|看)?原来的?列表$|^回到列表$/u;

/** What is said of the open list: 只看教育类 narrows it, 换成教育厅 asks for another, 去掉条件 goes back. */
export function listChange(text: string, ground: Ground): ListChange | undefined {
  const { list, latest } = ground.conversation;
  if (!list) return undefined;
  const said = text.replace(/[。.!！?？]+$/u, "");
  if (AGAIN.test(said)) return { kind: "list-again" };
  const { asked = [] } = list;
  // Right after the only one that a condition left, the list itself is still without that condition.
  const drops = DROPS.test(said) && (latest === "proposal" ? undefined : withoutLast(asked, ground));
  if (DROPS.test(said)) return drops || { kind: "list-again" };
  const cue = readCue(said, ground);
  const condition = cue && readCondition(cue.condition, ground);
  if (!condition || isOfOpenProposal(condition, ground)) return undefined;
  const question = questionOf(asked, ground);
  if (cue.replaces && question) {
    const [first = "", ...others] = asked;
    return {
      kind: "ask-again",
      question: changedQuestion(question, condition),
      asked: [first, ...others, cue.condition],
    };
  }
  const narrow = { kind: "narrow" as const, name: nameOf(cue.condition), condition };
  if (!question) return narrow;
  if (speaksOfTheSame(question, condition)) return { ...narrow, replaceable: true };
  return {
    ...narrow,
    wider: { question: changedQuestion(question, condition), asked: [...asked, cue.condition] },
  };
}

/** A question without the word that only a list gives a meaning to. */
export function withoutListCue(text: string): string {
  return text.replace(NARROWS, "").replace(REPLACES, "");
}

function withoutLast(asked: readonly string[], ground: Ground): ListChange | undefined {
  const before = asked.slice(0, -1);
  const question = questionOf(before, ground);
  return question && { kind: "ask-again", question, asked: before };
}

type Cue = { condition: string; replaces: boolean };

function readCue(text: string, { conversation }: Ground): Cue | undefined {
  const cue = [NARROWS, REPLACES].find((pattern) => pattern.test(text));
  if (cue) return { condition: text.replace(cue, "").trim(), replaces: cue === REPLACES };
  if (conversation.latest !== "list") return undefined;
  if (OF_THEM.test(text)) return { condition: text.replace(OF_THEM, "").trim(), replaces: false };
  const those = AND_THOSE.exec(text)?.[1];
  return those === undefined ? undefined : { condition: those.trim(), replaces: true };
}

/** 只看财政局的 right after a proposal of that bureau asks for its letter. */
function isOfOpenProposal({ filter: { bureaus, ...others }, role }: Condition, ground: Ground): boolean {
  const { open, conversation, index } = ground;
  if (!open || conversation.latest !== "proposal" || role || Object.keys(others).length > 0) return false;
  return bureaus?.every((bureau) => mentions(open, bureau, sameBureauBy(index))) ?? false;
}

function nameOf(condition: string): string {
  return condition.replace(/(?:的?提案|的)$/u, "");
}
