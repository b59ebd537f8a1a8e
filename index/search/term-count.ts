import { Kind, kindOf } from "./character-kind.ts";
import type { HotText } from "./hot-text.ts";
import { plainForm } from "./plain-form.ts";
import { enterPair, enterTerm, type TermTable } from "./term-table.ts";
import { eachToken } from "./tokens.ts";

/** How often each term stands in the parts of a document, each time counted with the part's weight. New terms are entered. */
export function termCounts(table: TermTable, parts: readonly HotText[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { text, terms = [], weight } of parts) {
    const count = (term: number) => counts.set(term, (counts.get(term) ?? 0) + weight);
    for (const term of terms) count(enterTerm(table, term));
    eachTerm(table, plainForm(text), count);
  }
  return counts;
}

function eachTerm(table: TermTable, plain: string, found: (term: number) => void): void {
  eachToken(plain, (start, end) => {
    const first = plain.charCodeAt(start);
    const isPair = end - start === 2 && kindOf(first) === Kind.han;
    found(
      isPair
        ? enterPair(table, first, plain.charCodeAt(start + 1))
        : enterTerm(table, plain.slice(start, end)),
    );
  });
}
