/** Whether one more question of a person is answered, refused with a word, or passed over. */
export type Allowance = "answer" | "tell" | "silent";

const BURST = 8;
const REFILL_MS = 3000;

type Bucket = { left: number; at: number; told: boolean };

/** A person may ask eight questions in a row and one every three seconds after that; who goes on is told once. */
export function createPersonLimit() {
  const buckets = new Map<string, Bucket>();
  return (person: string, now: number): Allowance => {
    const bucket = refilled(buckets.get(person), now);
    buckets.set(person, bucket);
    forgetFull(buckets, now);
    if (bucket.left >= 1) {
      bucket.left -= 1;
      bucket.told = false;
      return "answer";
    }
    const first = !bucket.told;
    bucket.told = true;
    return first ? "tell" : "silent";
  };
}

function refilled(bucket: Bucket | undefined, now: number): Bucket {
  if (!bucket) return { left: BURST, at: now, told: false };
  return {
    ...bucket,
    left: Math.min(BURST, bucket.left + Math.max(0, now - bucket.at) / REFILL_MS),
    at: now,
  };
}

const MOST_PERSONS = 1000;

/** Who has been quiet long enough is as good as new. */
function forgetFull(buckets: Map<string, Bucket>, now: number): void {
  if (buckets.size < MOST_PERSONS) return;
  for (const [person, { at }] of buckets) if (now - at > BURST * REFILL_MS) buckets.delete(person);
}
