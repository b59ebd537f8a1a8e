import { z } from "zod";

/** What a list names: documents in its order, and the page on which it goes on. */
export const Listing = z.object({ documents: z.array(z.string()), next: z.string().nullable() });
export type Listing = z.infer<typeof Listing>;
