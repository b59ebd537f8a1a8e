import { type Proposal, pointsOf, quote, type Span } from "../proposal.ts";

/** A piece of a proposal's text that the index holds, and how many times each of its terms counts. */
export type HotText = { text: string; weight: number };

const POINT_CHARACTERS = 60;

/**
 * What of a proposal is indexed: what people ask by, then as much of its other text as `room` characters allow.
 * Recommendations come before answers, and answers before the background.
 */
export function hotTexts(proposal: Proposal, room: number): HotText[] {
  const points = pointsOf(proposal.recommendations).map((point) => point.span);
  const bodies = proposal.replies.map((reply) => reply.body);
  const rest = [...points, ...bodies, ...(proposal.background ? [proposal.background] : [])];
  return [
    { text: proposal.title, weight: 3 },
    { text: [...proposal.proposers, ...bureausOf(proposal), proposal.category ?? ""].join(" "), weight: 1 },
    ...points.map((span) => ({ text: start(proposal, span, POINT_CHARACTERS), weight: 1 })),
    ...share(proposal, rest, room).map((text) => ({ text, weight: 1 })),
  ];
}

function bureausOf(proposal: Proposal): string[] {
  return [...proposal.bureaus.map((bureau) => bureau.name), ...proposal.replies.map((reply) => reply.bureau)];
}

/** Every span gets an equal share of the room, and what short ones leave goes to the next. */
function share(proposal: Proposal, spans: readonly Span[], room: number): string[] {
  const state = { room };
  return spans.map((span, at) => {
    const text = start(proposal, span, Math.floor(state.room / (spans.length - at)));
    state.room -= text.length;
    return text;
  });
}

function start(proposal: Proposal, span: Span, characters: number): string {
  return quote(proposal, span).slice(0, characters);
}
