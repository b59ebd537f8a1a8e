import type { ShownAnswer } from "./shown-answer.ts";

/** One message that was sent without being asked, as the page gets it. `number` grows with every message and every edit. */
export type Letter = { number: number; message: string; at: number; answer: ShownAnswer };
