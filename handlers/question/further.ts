import { digestProposal } from "../../index/digest/digest-proposal.ts";
import type { Proposal } from "../../index/proposal.ts";
import { askedPoints, pointsAskedFor } from "../../index/search/asked-point.ts";
import { followUp } from "./follow-up.ts";
import type { Ground } from "./ground.ts";
import type { Aspect } from "./question.ts";
import { readSlots } from "./slots.ts";

/** What only leads from a number to what is asked: 20220015那件提案里的…. */
const LEADING =
  /^[\s,，。:：]*(?:号)?(?:[这那]个|[这那]件|[这那]条)?(?:提案|建议案)?(?:里面?|中|当中)?的?[\s,，。:：]*/u;

/** What is asked of a proposal beside its number (20220015财政局怎么说); undefined where the words only tell which one is meant. */
export function furtherAspect(words: string, ground: Ground & { open: Proposal }): Aspect | undefined {
  const text = words.replace(LEADING, "").trim();
  const question = text === "" ? undefined : followUp(text, readSlots(text, ground), ground);
  if (question?.kind !== "about" || question.aspect.kind === "whole") return undefined;
  if (question.aspect.kind !== "words") return question.aspect;
  const { points } = digestProposal(ground.open);
  const asked = askedPoints(ground.open, points, question.aspect.words);
  return asked.cover > 0 && pointsAskedFor(asked).length > 0
    ? { kind: "words", words: question.aspect.words }
    : undefined;
}
