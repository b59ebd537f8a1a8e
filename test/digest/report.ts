import { goldProposal } from "./gold-proposal.ts";
import { readLabelled } from "./labels.ts";
import { figuresOf, NO_SCORE, plus, scoreDocument } from "./score.ts";

/** Prints the digest's figures on folders of labelled documents: `node test/digest/report.ts FOLDER…`, `-v` for each miss. */
function report(folder: string, verbose: boolean): void {
  const labelled = readLabelled(folder);
  const score = labelled.map((one) => scoreDocument(one, goldProposal(one))).reduce(plus, NO_SCORE);
  if (verbose) for (const note of score.notes) console.log(note);
  console.table({ [folder]: { documents: labelled.length, ...figuresOf(score) } });
}

const words = process.argv.slice(2);
for (const folder of words.filter((word) => word !== "-v")) report(folder, words.includes("-v"));
