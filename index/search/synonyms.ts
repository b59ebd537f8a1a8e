import { ECONOMY_SYNONYMS } from "./economy-synonyms.ts";
import { LIFE_SYNONYMS } from "./life-synonyms.ts";
import { SAID_DETAIL_SYNONYMS } from "./said-detail-synonyms.ts";
import { SAID_SYNONYMS } from "./said-synonyms.ts";
import { SAID_WORK_SYNONYMS } from "./said-work-synonyms.ts";

/**
 * What people say beside what documents write; the words of a row stand for each other in a question. General words of
 * the fields that proposals are about, judged by a person (`test/bench/mine-synonyms.ts` proposes candidates): names of places, persons and single proposals have no place here.
 */
export const SYNONYMS: string = [
  LIFE_SYNONYMS,
  ECONOMY_SYNONYMS,
  SAID_SYNONYMS,
  SAID_WORK_SYNONYMS,
  SAID_DETAIL_SYNONYMS,
].join("\n");
