import { fingerprint } from "../importing/fingerprint.ts";

/** A row as the drivers give it. */
export type Row = Readonly<Record<string, unknown>>;

/** What a table holds: how many rows, and a hash of them all in whatever order they come. */
export type TablePrint = { rows: number; hash: string };

const SPACE = 2n ** 128n;
/** PostgreSQL cannot store a NUL; the pool writes this instead. */
const withoutNul = (value: unknown) =>
  typeof value === "string" ? value.replaceAll("\0", "\uFFFD") : (value ?? null);

/** Takes the rows of a table one after the other. */
export function createTablePrint(): { add(row: Row): void; print(): TablePrint } {
  let rows = 0;
  let sum = 0n;
  return {
    add(row) {
      rows += 1;
      sum = (sum + rowNumber(row)) % SPACE;
    },
    print: () => ({ rows, hash: sum.toString(16).padStart(32, "0") }),
  };
}

/** A sum, unlike the order, is the same in both databases; a key forbids two rows alike. */
function rowNumber(row: Row): bigint {
  const columns = Object.keys(row).toSorted();
  const values = columns.map((column) => [column, withoutNul(row[column])]);
  return BigInt(`0x${fingerprint(JSON.stringify(values))}`);
}
