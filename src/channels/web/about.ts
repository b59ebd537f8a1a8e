import type { Stance } from "../../../index/digest/point.ts";

/** What the page says about itself before the first question. */
export type About = {
  /** Whose proposals these are; null where nobody has set it. */
  committee: string | null;
  /** True while there is nothing but the shipped samples. */
  samples: boolean;
  /** How many proposals can be asked about. */
  count: number;
  /** First questions that have an answer here. */
  suggestions: string[];
  /** How a stance is shown; never by colour alone. */
  stances: Record<Stance, { symbol: string; word: string }>;
};
