import { withoutSpace } from "./bare.ts";
import { ACCOUNT, PART, REFUSAL } from "./second-reading-table.ts";

/** How much each character and each pair of neighbours in a text speaks for something, and where to begin. */
export type Weights = { bias: number; of: ReadonlyMap<string, number> };

/** What denies: the characters close behind it count as denied. */
const DENIAL = /[不无未没难]/g;
const REACH = 4;

/**
 * The characters of a text and the pairs of neighbours in it, each once, figures all alike; those of its last clause, which
 * mostly decides, a second time (`$`), and what stands close behind a denial (`#`).
 */
export function signsIn(text: string): Set<string> {
  const bare = withoutSpace(text)
    .replace(/\d+(?:\.\d+)?/g, "0")
    .replace(/[=`#$\\]/g, "");
  const last = bare.split(/[,;:.!?。]/).findLast((clause) => clause !== "") ?? "";
  const denied = [...bare.matchAll(DENIAL)].flatMap(({ index }) => [
    ...bare.slice(index + 1, index + 1 + REACH),
  ]);
  return new Set([
    ...gramsOf(bare),
    ...gramsOf(last).map((sign) => `$${sign}`),
    ...denied.map((one) => `#${one}`),
  ]);
}

function gramsOf(text: string): string[] {
  return [...text].flatMap((one, at) => (at > 0 ? [one, text.slice(at - 1, at + 1)] : [one]));
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
