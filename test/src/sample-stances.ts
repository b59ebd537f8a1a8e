import { digestProposal } from "../../index/digest/digest-proposal.ts";
import type { Stance } from "../../index/digest/point.ts";
import { quote } from "../../index/proposal.ts";
import { readSamples, samplePlan } from "./sample-plan.ts";

const CODES: Record<Stance, string> = {
  adopted: "采",
  planned: "办",
  partial: "部",
  declined: "否",
  unanswered: "无",
  unclear: "？",
};

/** Prints every point of the samples whose stance is not the planned one: `node test/src/sample-stances.ts`. */
async function report(): Promise<void> {
  const { proposals } = await readSamples();
  const counts = { right: 0, points: 0 };
  for (const { file, stances } of samplePlan().filter((one) => one.stances !== "-")) {
    const proposal = proposals.find(({ source }) => source === `${file}.txt`);
    const points = proposal ? digestProposal(proposal).points : [];
    const wanted = stances.split(" ");
    if (!proposal || points.length !== wanted.length) {
      console.log(`${file}: ${wanted.length} points planned, ${points.length} found`);
      continue;
    }
    for (const [at, { label, digest, stance, answers }] of points.entries()) {
      counts.points += 1;
      if (wanted[at]?.split("/").includes(CODES[stance])) {
        counts.right += 1;
        continue;
      }
      console.log(`${file} ${label}: planned ${wanted[at]}, given ${CODES[stance]} (${digest})`);
      for (const one of answers)
        console.log(`    ${one.bureau}: ${one.stance}: ${quote(proposal, one.span)}`);
    }
  }
  console.table([counts]);
}

await report();
