import type { Library } from "../../../handlers/library.ts";
import { askedNumbers } from "../../../handlers/question/asked-number.ts";

/** Whether a text names, by number, a proposal that the library has. */
export function knowsNumber(text: string, library: Library): boolean {
  const { numbers } = askedNumbers(text.normalize("NFKC"));
  return numbers.some(({ asked, year }) => library.index.byNumber(asked, year).exact.length > 0);
}
