import { digestProposal } from "../../index/digest/digest-proposal.ts";
import type { Proposal } from "../../index/proposal.ts";
import { askedPoints, pointsAskedFor } from "../../index/search/asked-point.ts";
import { asksForSet } from "./asked-set.ts";

/** Forms of a question about what was shown: it asks for a fact, a reason, an outcome, or points at something. */
const FOLLOWS =
  /[吗呢么吧?？]|没有?$|了没|有没有|能不能|可不可以|是不是|是否|([\p{Script=Han}])不\1|多少|几[个家条处所台年]|什么|怎么|怎样|如何|何时|哪|为何|谁|进展|进度|落实|采纳|答复|回复|回应|意见|同意|批准|[这那它](?:个|件|条|项|点)?|其中|还有/u;
const OF_ITS_PARTS = /单位|部门|建议|[条点项]/u;

/**
 * What words beside an open proposal are: a follow-up by their form, a topic to search for, or a topic that singles out
 * some of its points, so that both may be meant.
 */
export function topicOrFollowUp(text: string, words: string, open: Proposal): "follow-up" | "topic" | "both" {
  if (FOLLOWS.test(text) && (!asksForSet(text) || OF_ITS_PARTS.test(text))) return "follow-up";
  const { points } = digestProposal(open);
  const chosen = pointsAskedFor(askedPoints(open, points, words));
  return chosen.length > 0 && chosen.length < points.length ? "both" : "topic";
}
