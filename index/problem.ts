import { z } from "zod";

/** Something in a file that could not be read: where (1-based line, null for the whole file), what was expected, what came. */
export const Problem = z.object({
  source: z.string().min(1),
  line: z.int().positive().nullable(),
  expected: z.string().min(1),
  got: z.string(),
});
export type Problem = z.infer<typeof Problem>;

/** What one source gives: the proposals read, and what could not be. Bad parts never cost the good ones. */
export type Reading = { proposals: import("./proposal.ts").Proposal[]; problems: Problem[] };
