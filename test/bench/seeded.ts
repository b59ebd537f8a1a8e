/** A reproducible source of randomness (mulberry32): equal seeds give equal runs. */
export type Seeded = {
  next(): number;
  below(limit: number): number;
  pick<T>(items: readonly [T, ...T[]]): T;
};

export function seeded(seed: number): Seeded {
  const state = { at: seed >>> 0 };
  const next = () => {
    state.at = (state.at + 0x6d2b79f5) >>> 0;
    const mixed = Math.imul(state.at ^ (state.at >>> 15), 1 | state.at);
    const again = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((again ^ (again >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return { next, below, pick: (items) => items[below(items.length)] ?? items[0] };
}

/** A number below `limit` by Zipf's law, as words are used: the first ones most. */
export function zipf(random: Seeded, limit: number): number {
  return Math.min(limit - 1, Math.floor(limit ** random.next()) - 1);
}
