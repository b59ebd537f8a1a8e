import type { ClickAnswer } from "./click.ts";
import { ClickEvent } from "./event.ts";

/** Clicks on the same button of the same card within this time are one, whoever's they are. */
const TOGETHER_MS = 3000;

type Answering = (event: unknown) => Promise<ClickAnswer>;

/** Gives clicks that belong together one answer: everybody is answered, and the page is turned once. */
export function joinDoubleClicks(answer: Answering, now: () => number): Answering {
  const recent = new Map<string, { at: number; answered: Promise<ClickAnswer> }>();
  return (event) => {
    const key = keyOf(event);
    const at = now();
    for (const [other, click] of recent) if (at - click.at > TOGETHER_MS) recent.delete(other);
    const before = key === undefined ? undefined : recent.get(key);
    if (before) return before.answered;
    const answered = answer(event);
    if (key !== undefined) recent.set(key, { at, answered });
    return answered;
  };
}

/** A form says what was filled in; what cannot be read is no double of anything. */
function keyOf(event: unknown): string | undefined {
  const { data } = ClickEvent.safeParse(event);
  return data && JSON.stringify([data.context.open_message_id, data.action]);
}
