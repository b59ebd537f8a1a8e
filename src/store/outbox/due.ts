import type { NotedChange } from "../importing/change-rows.ts";
import type { Origin } from "../importing/write-arrivals.ts";

/** What one chat has to be told of one change, and every subscription that it is for. */
export type Due = {
  subscriber: string;
  change: NotedChange["row"];
  position: number;
  reasons: string[];
} & Origin;
