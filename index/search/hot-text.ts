import { type Proposal, pointsOf, quote, type Span } from "../proposal.ts";
import { titleSounds } from "./title-sound.ts";

/** A part of a proposal: its text, terms that are no words of it (sounds), and how many times each counts. */
export type HotText = { text: string; terms?: string[]; weight: number };

const POINT_CHARACTERS = 40;

/**
 * What of a proposal is indexed: what people ask by, then as much of its other text as `room` characters allow.
 * Recommendations come before answers, and answers before the background.
 */
export function hotTexts(proposal: Proposal, room: number): HotText[] {
  const points = pointsOf(proposal.recommendations).map((point) => point.span);
  const bodies = proposal.replies.map((reply) => reply.body);
  const background = proposal.background ? [proposal.background] : [];
  const names = [...proposal.proposers, ...bureausOf(proposal), proposal.category ?? ""].join(" ");
  const starts = points.map((span) => ({
    start: span.start,
    end: Math.min(span.end, span.start + POINT_CHARACTERS),
  }));
  const rest = points.map((span) => ({
    start: Math.min(span.end, span.start + POINT_CHARACTERS),
    end: span.end,
  }));
  return [
    { text: proposal.title, weight: 3 },
    { text: "", terms: titleSounds(proposal.title), weight: 1 },
    { text: names, weight: 1 },
    ...starts.map((span) => ({ text: quote(proposal, span), weight: 2 })),
    ...share([...rest, ...bodies, ...background], room).map((span) => ({
      text: quote(proposal, span),
      weight: 1,
    })),
  ];
}

function bureausOf(proposal: Proposal): string[] {
  return [...proposal.bureaus.map((bureau) => bureau.name), ...proposal.replies.map((reply) => reply.bureau)];
}

/** Every span gets an equal share of the room, and what short ones leave goes to the next. */
function share(spans: readonly Span[], room: number): Span[] {
  const left = { room };
  return spans.map(({ start, end }, at) => {
    const length = Math.min(end - start, Math.floor(left.room / (spans.length - at)));
    left.room -= length;
    return { start, end: start + length };
  });
}
