import type { Stance } from "./point.ts";
import { accountLikelihood, partLikelihood, refusalLikelihood } from "./second-reading.ts";

/** A no whose words mostly stand in consents is in part a yes where they are those of such answers, else left to a person. */
const HARDLY_A_NO = 0.5;
const RATHER_A_PART = 0.5;
/** So is a yes whose words mostly stand in refusals; the nearer it is to the recommendation, the more it takes. */
const RATHER_A_NO = { far: 0.38, nearness: 0.4 };
/** And a mere fact that is far from the recommendation and sounds like an account of the field at large. */
const FAR = 0.2;
const RATHER_AN_ACCOUNT = 0.4;

/** What was quoted for a stance: its pieces, with their likeness to the recommendation. */
export type Evidence = readonly { text: string; strength: number }[];

/** The stance once the words that it rests on were weighed sign by sign: the same, or what they plainly say, or unclear. */
export function secondOpinion(stance: Stance, evidence: Evidence): Stance {
  const text = evidence.map((piece) => piece.text).join("");
  if (stance === "declined") return ofRefusal(text);
  if (stance !== "adopted" && stance !== "planned") return stance;
  const near = Math.min(1, Math.max(0, ...evidence.map(({ strength }) => strength)));
  if (refusalLikelihood(text) > RATHER_A_NO.far + RATHER_A_NO.nearness * near) return "unclear";
  return stance === "adopted" && evidence.every(isFarAccount) ? "unclear" : stance;
}

function ofRefusal(text: string): Stance {
  if (refusalLikelihood(text) >= HARDLY_A_NO) return "declined";
  return partLikelihood(text) > RATHER_A_PART ? "partial" : "unclear";
}

function isFarAccount({ text, strength }: Evidence[number]): boolean {
  return strength < FAR && accountLikelihood(text) > RATHER_AN_ACCOUNT;
}
