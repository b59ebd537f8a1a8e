const RUN = /\p{Script=Han}+|[[\p{L}\p{N}]--\p{Script=Han}]+/gv;
const HAN = /^\p{Script=Han}/u;

/**
 * The tokens of a text in plain form, in order: a run of Han characters gives its overlapping pairs (a lone character
 * stays), letters and digits stay whole. Pairs rank long Chinese documents better than dictionary words do.
 */
export function tokens(plain: string): string[] {
  const found: string[] = [];
  for (const [run] of plain.matchAll(RUN)) {
    if (HAN.test(run)) pushPairs(found, run);
    else found.push(run);
  }
  return found;
}

function pushPairs(found: string[], run: string): void {
  const characters = [...run];
  if (characters.length === 1) found.push(run);
  for (let at = 1; at < characters.length; at += 1) {
    found.push(`${characters[at - 1]}${characters[at]}`);
  }
}
