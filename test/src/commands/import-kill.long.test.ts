import { join } from "node:path";
import { expect, it } from "vitest";
import { temporaryFolder } from "../../temporary-folder.ts";
import { copyStore, filesImported, importAndDie, importWhole, leftIn, writeFiles } from "./kill-imports.ts";

/** `IMPORT_KILLS=50` is the long form. */
const KILLS = Number(process.env.IMPORT_KILLS ?? 6);
const KILLS_PER_STORE = 3;

it(`leaves the same store although imports are killed ${KILLS} times`, { timeout: 3_600_000 }, async () => {
  const folder = temporaryFolder();
  const { before, after } = writeFiles(folder);
  const known = join(folder, "known");
  importWhole(before, known);

  const unkilled = copyStore(known, join(folder, "unkilled"));
  const took = importWhole(after, unkilled);
  const expected = leftIn(unkilled);
  const begun = filesImported(known);
  const all = filesImported(unkilled) - begun;

  let midway = 0;
  for (let kills = 0; kills < KILLS; ) {
    const killed = copyStore(known, join(folder, `killed-${kills}`));
    for (let life = 0; life < KILLS_PER_STORE && kills < KILLS; life += 1, kills += 1) {
      const had = filesImported(killed);
      await importAndDie(after, killed, took);
      const brought = filesImported(killed) - had;
      if (brought > 0 && brought < all) midway += 1;
    }
    importWhole(after, killed);
    expect(leftIn(killed)).toEqual(expected);
  }
  const counts = Object.entries(expected).map(([name, rows]) => `${name} ${rows.length}`);
  console.log(`killed ${KILLS} imports of ${all} files, ${midway} midway:`, counts.join(", "));
  // Nobody has placed a letter by hand here; of everything else there is something to lose.
  const { identities: _, ...filled } = expected;
  for (const rows of Object.values(filled)) expect(rows.length).toBeGreaterThan(0);
});
