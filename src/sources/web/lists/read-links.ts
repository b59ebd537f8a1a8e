import { inThread } from "../../in-thread.ts";
import { type Links, mayHaveLinks, type ReadLinks } from "./read-listing.ts";

const THREAD = new URL("./links-thread.ts", import.meta.url);
/** A page that is made to hold a parser up is nobody's list. */
const PATIENCE_MS = 20_000;

/** Reads links in a thread of its own; undefined also where that takes too long. */
export function readLinks(patienceMs: number = PATIENCE_MS): ReadLinks {
  return async ({ bytes, address }) => {
    if (!mayHaveLinks(bytes)) return undefined;
    const end = await inThread<Links | undefined>(THREAD, { bytes, address }, patienceMs);
    return end.kind === "done" ? end.message : undefined;
  };
}
