import { z } from "zod";
import type { Day } from "./day.ts";

/** Days from one to another, both included; without an end it goes on for ever. */
export const DaySpan = z.object({ from: z.iso.date().optional(), to: z.iso.date().optional() });
export type DaySpan = z.infer<typeof DaySpan>;

/** Whether a day lies in a span; a day that is not known lies in none. */
export function isWithin(day: Day | null, { from, to }: DaySpan): boolean {
  return day !== null && (from === undefined || day >= from) && (to === undefined || day <= to);
}
