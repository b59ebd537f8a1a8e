import { essenceOf } from "./essence.ts";

/** Shorter sentences may be said of two things: 已完成。 They are a repetition only beside a longer one that is. */
const LONG = 12;

/** The text without whole sentences that it has had before: a scan or a copy gives the end of a page twice. */
export function withoutRepeats(text: string): string {
  const sentences = text.split(/(?<=[。;!\n])/);
  const words = sentences.map(essenceOf);
  const again = words.map((one, at) => one !== "" && words.indexOf(one) < at);
  if (!words.some((one, at) => again[at] && one.length >= LONG)) return text;
  return sentences.filter((_, at) => !isRepeat(words, again, at)).join("");
}

/** Whether a sentence stands in a run of repeated ones of which one is long. */
function isRepeat(words: readonly string[], again: readonly boolean[], at: number): boolean {
  if (!again[at]) return false;
  const from = again.lastIndexOf(false, at) + 1;
  const next = again.indexOf(false, at);
  return words.slice(from, next < 0 ? undefined : next).some((one) => one.length >= LONG);
}
