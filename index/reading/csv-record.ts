/** One record of a table as it stands in the file, and where the next begins. `closed` is false where a quote stays open. */
export type CsvRecord = { text: string; next: number; closed: boolean };

/** A record longer than this has lost a closing quote. */
const LONGEST_RECORD = 2_000_000;

function recordTo(text: string, start: number, end: number, closed: boolean): CsvRecord {
  const stop = end < 0 ? text.length : end;
  return { text: text.slice(start, stop).replace(/\r$/, ""), next: stop + 1, closed };
}

/** The record that begins at a place: up to the next line end outside quotes, or its first line where a quote stays open. */
export function recordAt(text: string, start: number): CsvRecord {
  for (let at = start; at - start < LONGEST_RECORD; ) {
    const end = text.indexOf("\n", at);
    const quote = text.indexOf('"', at);
    if (quote < 0 || (end >= 0 && end < quote)) return recordTo(text, start, end, true);
    const closing = text.indexOf('"', quote + 1);
    if (closing < 0) break;
    at = closing + 1;
  }
  return recordTo(text, start, text.indexOf("\n", start), false);
}
