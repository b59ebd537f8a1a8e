import { signsIn, type Weights } from "../../index/digest/second-reading.ts";

/** A text, and whether it is an instance of what is to be recognised. */
export type Example = { text: string; is: boolean };

/** Signs in fewer texts than this say nothing. */
const FEWEST = 3;
/** How strongly weights are held near zero. */
const HOLD = 30;
const ROUNDS = 800;
/** Weights smaller than this are left out of the table. */
const SMALLEST = 0.03;

type Sparse = { signs: number[]; is: boolean; weight: number };

/** Weighs the signs of some texts by logistic regression, both kinds of texts counting alike. */
export function weighSigns(examples: readonly Example[]): Weights {
  const names = knownSigns(examples);
  const place = new Map(names.map((name, at) => [name, at]));
  const positive = examples.filter(({ is }) => is).length;
  const share = {
    yes: examples.length / (2 * positive),
    no: examples.length / (2 * (examples.length - positive)),
  };
  const rows: Sparse[] = examples.map(({ text, is }) => ({
    signs: [...signsIn(text)].flatMap((sign) => place.get(sign) ?? []),
    is,
    weight: is ? share.yes : share.no,
  }));
  const { weights, bias } = descend(rows, names.length);
  const kept = names.flatMap((name, at): [string, number][] => {
    const weight = weights[at] ?? 0;
    return Math.abs(weight) < SMALLEST ? [] : [[name, Math.round(weight * 100) / 100]];
  });
  return { bias: Math.round(bias * 100) / 100, of: new Map(kept) };
}

function knownSigns(examples: readonly Example[]): string[] {
  const counts = new Map<string, number>();
  for (const { text } of examples)
    for (const sign of signsIn(text)) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  return [...counts].filter(([, count]) => count >= FEWEST).map(([sign]) => sign);
}

/** Gradient descent with momentum on the regularised loss. */
function descend(rows: readonly Sparse[], size: number): { weights: Float64Array; bias: number } {
  const weights = new Float64Array(size);
  const speed = new Float64Array(size);
  let [bias, biasSpeed] = [0, 0];
  const rate = 4 / rows.length;
  for (let round = 0; round < ROUNDS; round += 1) {
    const gradient = weights.map((weight) => HOLD * weight);
    let biasGradient = 0;
    for (const { signs, is, weight } of rows) {
      const sum = signs.reduce((total, sign) => total + (weights[sign] ?? 0), bias);
      const error = weight * (1 / (1 + Math.exp(-sum)) - Number(is));
      for (const sign of signs) gradient[sign] = (gradient[sign] ?? 0) + error;
      biasGradient += error;
    }
    for (let at = 0; at < size; at += 1) {
      speed[at] = 0.8 * (speed[at] ?? 0) - (rate / 20) * (gradient[at] ?? 0);
      weights[at] = (weights[at] ?? 0) + (speed[at] ?? 0);
    }
    biasSpeed = 0.8 * biasSpeed - (rate / 20) * biasGradient;
    bias += biasSpeed;
  }
  return { weights, bias };
}
