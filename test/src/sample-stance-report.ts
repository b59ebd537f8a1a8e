import { readSamples } from "./sample-plan.ts";
import { judgedPoints } from "./sample-stances.ts";

/** Prints every point of the samples whose stance is not a planned one: `npm exec -- node test/src/sample-stance-report.ts`. */
const points = judgedPoints((await readSamples()).proposals);
const missed = points.filter(({ given, wanted }) => !wanted.includes(given));
for (const { place, digest, given, wanted, said } of missed) {
  console.log(`${place}: ${wanted.join("/")} planned, ${given} given (${digest})`);
  for (const line of said) console.log(`    ${line}`);
}
console.log(`${points.length - missed.length} of ${points.length} points as planned`);
