import { plainForm } from "../../../index/search/plain-form.ts";
import { tokens } from "../../../index/search/tokens.ts";
import type { EngineMaker } from "../engine.ts";

/** The floor: reads the question's lists of documents once and adds them up, without ranking by any rule. */
export const scan: EngineMaker = (proposals) => {
  const lists = new Map<string, number[]>();
  const ids: string[] = [];
  for (const { id, text } of proposals) {
    const at = ids.push(id) - 1;
    for (const term of new Set(tokens(plainForm(text)))) {
      const list = lists.get(term);
      if (list) list.push(at);
      else lists.set(term, [at]);
    }
  }
  const packed = new Map(Array.from(lists, ([term, list]) => [term, Uint32Array.from(list)]));
  lists.clear();
  const sums = new Float64Array(ids.length);
  return {
    search: (question) => {
      sums.fill(0);
      const asked = [...new Set(tokens(plainForm(question)))].flatMap((term) => packed.get(term) ?? []);
      for (const list of asked) addUp(list, sums);
      const best = sums.indexOf(Math.max(0, ...asked.map((list) => most(list, sums))));
      return asked.length > 0 ? [ids[best] ?? ""] : [];
    },
    replace: () => undefined,
  };
};

function addUp(list: Uint32Array, sums: Float64Array): void {
  for (const at of list) sums[at] = (sums[at] ?? 0) + 1;
}

function most(list: Uint32Array, sums: Float64Array): number {
  return list.reduce((best, at) => Math.max(best, sums[at] ?? 0), 0);
}
