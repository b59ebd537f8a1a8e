import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { unitsOf } from "../../index/digest/reply-unit.ts";
import type { Weights } from "../../index/digest/second-reading.ts";
import { plainText } from "../../index/reading/plain-text.ts";
import { goldProposal } from "./gold-proposal.ts";
import { type Labelled, readLabelled } from "./labels.ts";
import { type Example, weighSigns } from "./weigh-signs.ts";

const HERE = import.meta.dirname;
const WIDTH = 104;

/** Sentences written for the purpose, one a line: ways to refuse, to consent, and to tell of things at large. */
function sentences(name: "refusals" | "consents" | "accounts", is: boolean): Example[] {
  const lines = readFileSync(join(HERE, "sentences", `${name}.txt`), "utf8")
    .trim()
    .split("\n");
  return lines.map((line) => ({ text: plainText(line), is }));
}

/** What answers a point, of some stances: whether it is of this one. */
function answersIn(labelled: Labelled, stances: readonly string[], one: string): Example[] {
  const plain = plainText(labelled.text);
  return labelled.points
    .flatMap((point) => point.answers)
    .filter(({ stance }) => stances.includes(stance))
    .map(({ start, end, stance }) => ({ text: plain.slice(start, end), is: stance === one }));
}

/** The units of all letters: whether they answer nothing. */
function unitsIn(labelled: Labelled): Example[] {
  const proposal = goldProposal(labelled);
  const plain = plainText(labelled.text);
  const answers = labelled.points.flatMap((point) => point.answers);
  return proposal.replies
    .filter(({ kind }) => kind !== "cover-note")
    .flatMap((reply, index) => unitsOf(plain, reply, index))
    .map(({ text, start, end }) => ({
      text,
      is: !answers.some((one) => Math.min(one.end, end) - Math.max(one.start, start) > 0.4 * (end - start)),
    }));
}

type Examples = { refusal: Example[]; part: Example[]; account: Example[] };

/** The examples of each table, from some labelled documents and the sentences written for the purpose. */
export function examplesFrom(documents: readonly Labelled[]): Examples {
  const answers = [...sentences("refusals", true), ...sentences("consents", false)];
  const inLetters = (stances: readonly string[], one: string) =>
    documents.flatMap((document) => answersIn(document, stances, one));
  return {
    refusal: [...inLetters(["adopted", "planned", "declined"], "declined"), ...answers],
    part: [...inLetters(["partial", "declined"], "partial"), ...sentences("refusals", false)],
    account: [
      ...documents.flatMap(unitsIn),
      ...sentences("accounts", true),
      ...answers.map(({ text }) => ({ text, is: false })),
    ],
  };
}

function tableOf({ bias, of }: Weights): string {
  const entries = [...of].sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]) || (a[0] < b[0] ? -1 : 1));
  const words = [
    Math.round(bias * 100),
    ...entries.map(([sign, weight]) => `${sign}=${Math.round(weight * 100)}`),
  ];
  const lines = [""];
  for (const word of words) {
    const last = lines.at(-1) ?? "";
    if (last.length + String(word).length > WIDTH) lines.push(String(word));
    else lines[lines.length - 1] = `${last} ${word}`.trim();
  }
  return lines.join("\n");
}

/** All tables as the source of `second-reading-table.ts`. */
export function tablesSource(documents: readonly Labelled[]): string {
  const { refusal, part, account } = examplesFrom(documents);
  const [no, some, large] = [refusal, part, account].map((examples) => tableOf(weighSigns(examples)));
  return `/**
 * Weights of characters and of pairs of neighbours, each in hundredths, the strongest first; before them where to begin. They
 * come from the labelled letters under test/ (\`npm run weigh\`): nobody wrote them, and nobody should mend
 * one. What \`$\` and \`#\` before a sign mean is told at \`signsIn\`.
 */

/** What speaks for a refusal. */
export const REFUSAL = \`
${no}
\`;

/** What speaks for a part accepted, where something is refused. */
export const PART = \`
${some}
\`;

/** What speaks for an account of how things are at large. */
export const ACCOUNT = \`
${large}
\`;
`;
}

if (import.meta.main) {
  const source = tablesSource(readLabelled(join(HERE, "../digest-set")));
  writeFileSync(join(HERE, "../../index/digest/second-reading-table.ts"), source);
}
