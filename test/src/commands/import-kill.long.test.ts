import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../../temporary-folder.ts";
import { copyStore, filesImported, importAndDie, importWhole, leftIn, writeFiles } from "./kill-imports.ts";

/** `IMPORT_KILLS=50` is the long form. */
const KILLS = Number(process.env.IMPORT_KILLS ?? 4);
const KILLS_PER_STORE = 3;

type Killing = { files: string; of: number; copy(name: string): string };

/** Imports into copies of a store, kills most of it, and lets each copy's last import end; gives the copies. */
async function killImports({ files, of, copy }: Killing) {
  const copies: string[] = [];
  const brought: number[] = [];
  while (brought.length < KILLS / 2) {
    const killed = copy(`killed-${copies.length}`);
    for (let life = 0; life < KILLS_PER_STORE && brought.length < KILLS / 2; life += 1) {
      const had = filesImported(killed);
      await importAndDie(files, killed, Math.floor(Math.random() * of));
      brought.push(filesImported(killed) - had);
    }
    importWhole(files, killed);
    copies.push(killed);
  }
  return { copies, midway: brought.filter((count) => count > 0 && count < of).length };
}

describe(`imports that are killed ${KILLS} times`, { timeout: 3_600_000 }, () => {
  const folder = temporaryFolder();
  const { before, after } = writeFiles(folder);

  it("leave the same store as one that was not, nothing twice", async () => {
    const known = join(folder, "known");
    importWhole(before, known);
    const copy = (name: string) => copyStore(known, join(folder, name));
    const unkilled = copy("unkilled");
    importWhole(after, unkilled);
    const expected = leftIn(unkilled);

    const of = filesImported(unkilled) - filesImported(known);
    const { copies, midway } = await killImports({ files: after, of, copy });
    for (const killed of copies) expect(leftIn(killed)).toEqual(expected);
    const counts = Object.entries(expected).map(([name, rows]) => `${name} ${rows.length}`);
    console.log(`killed ${KILLS / 2} imports, ${midway} midway:`, counts.join(", "));
    // Nobody has placed a letter by hand here; of everything else there is something to lose.
    const { identities: _, ...filled } = expected;
    for (const rows of Object.values(filled)) expect(rows.length).toBeGreaterThan(0);
  });

  it("found a store of which nothing is news, as one that was not", async () => {
    const unkilled = join(folder, "founded");
    importWhole(after, unkilled);
    const expected = leftIn(unkilled);
    expect(expected["changes"]).toEqual([]);

    const copy = (name: string) => join(folder, `founded-${name}`);
    const { copies, midway } = await killImports({ files: after, of: filesImported(unkilled), copy });
    console.log(`killed ${KILLS / 2} first imports, ${midway} midway`);
    for (const killed of copies) expect(leftIn(killed)).toEqual(expected);
  });
});
