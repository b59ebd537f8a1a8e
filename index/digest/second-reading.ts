import { withoutSpace } from "./bare.ts";
import { ACCOUNT, PART, REFUSAL } from "./second-reading-table.ts";

/** How much each character and each pair of neighbours in a text speaks for something, and where to begin. */
export type Weights = { bias: number; of: ReadonlyMap<string, number> };

/** The characters of a text and the pairs of neighbours in it, each once; figures are all alike. */
export function signsIn(text: string): Set<string> {
  const bare = withoutSpace(text)
    .replace(/\d+(?:\.\d+)?/g, "0")
    .replace(/[=`$\\]/g, "");
  const signs = new Set<string>();
  for (let at = 0; at < bare.length; at += 1) {
    signs.add(bare[at] ?? "");
    if (at > 0) signs.add(bare.slice(at - 1, at + 1));
  }
  return signs;
}

/** What the weights say of a text, from 0 to 1. */
export function likelihood(text: string, { bias, of }: Weights): number {
  let sum = bias;
  for (const sign of signsIn(text)) sum += of.get(sign) ?? 0;
  return 1 / (1 + Math.exp(-sum));
}

/** The weights of a table: its bias, then each sign with its weight in hundredths. */
export function weightsFrom(table: string): Weights {
  const [bias = "0", ...entries] = table.trim().split(/\s+/);
  const of = entries.map((entry): [string, number] => {
    const [sign = "", weight = "0"] = entry.split("=");
    return [sign, Number(weight) / 100];
  });
  return { bias: Number(bias) / 100, of: new Map(of) };
}

const refusal = weightsFrom(REFUSAL);
const account = weightsFrom(ACCOUNT);
const part = weightsFrom(PART);

/** How likely a text that answers a recommendation refuses it, by its words alone. */
export function refusalLikelihood(text: string): number {
  return likelihood(text, refusal);
}

/** How likely a text tells how things stand at large and answers nothing, by its words alone. */
export function accountLikelihood(text: string): number {
  return likelihood(text, account);
}

/** How likely a text that refuses something accepts a part of it, by its words alone. */
export function partLikelihood(text: string): number {
  return likelihood(text, part);
}
