/** How alike two texts are, 0 to 1: the share of their pairs of neighbouring characters that both have (Dice). */
export function likeness(one: string, other: string): number {
  if (one === other) return 1;
  const pairs = pairCounts(one);
  let shared = 0;
  for (let at = 0; at + 1 < other.length; at += 1) {
    const pair = other.slice(at, at + 2);
    const left = pairs.get(pair) ?? 0;
    if (left > 0) shared += 1;
    pairs.set(pair, left - 1);
  }
  const all = Math.max(0, one.length - 1) + Math.max(0, other.length - 1);
  return all === 0 ? 0 : (2 * shared) / all;
}

function pairCounts(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at += 1) {
    const pair = text.slice(at, at + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}
