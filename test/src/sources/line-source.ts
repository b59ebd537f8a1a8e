import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Reading } from "../../../index/problem.ts";
import { proposalWith } from "../../proposal-with.ts";

/** A source as simple as can be: each line is the number and title of a proposal, one without a number a problem. */
export async function readLines(path: string): Promise<Reading> {
  const source = basename(path);
  const lines = (await readFile(path, "utf8")).split("\n").filter(Boolean);
  const isProposal = (line: string) => /^\d+ /.test(line);
  return {
    proposals: lines.filter(isProposal).map((line) => lineProposal(line, source)),
    problems: lines.flatMap((got, at) =>
      isProposal(got) ? [] : [{ source, line: at + 1, expected: "编号", got }],
    ),
  };
}

function lineProposal(line: string, source: string) {
  const [number = "", title = ""] = line.split(" ");
  return proposalWith({ id: `示例市政协|3-1|${number}`, number, title, source, text: line });
}
