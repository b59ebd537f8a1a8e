import { markName } from "../../index/handling/mark-name.ts";
import type { ProposalFilter } from "../../index/search/proposal-index.ts";
import type { Answer } from "../answer-record.ts";
import { boardListWording } from "../board-list-wording.ts";
import { boardWording } from "../board-wording.ts";
import { notice } from "../compose.ts";
import type { Library } from "../library.ts";
import { sameBureauBy } from "../same-bureau.ts";
import { wording } from "../wording.ts";
import type { Sight } from "./board/sight.ts";
import { findByStance } from "./find-by-stance.ts";
import { type Find, type Found, lookUp, strictly, withPhrase } from "./find-cards.ts";
import { listProposals } from "./list-proposals.ts";
import { loosenings } from "./loosening.ts";
import { nothingFound } from "./nothing-found.ts";
import { askedNotes, yearMissing } from "./period-notes.ts";
import { showFound } from "./show-found.ts";
import { withNotes } from "./with-notes.ts";

/** Finds by names, bureaus, periods and topic words together; gives up conditions one by one, saying so, before giving up. */
export async function findProposals(
  question: Find,
  ground: Pick<Sight, "library" | "outcomes">,
): Promise<Answer> {
  const given = await foundFor(question, ground);
  const isUnsure = given.kind === "nothing-found" || given.kind === "choice";
  return isUnsure && OF_HANDLING.test(question.asked.text) ? withHint(given) : given;
}

/** Who asks with such words asks of handling, in words that were not understood. */
const OF_HANDLING =
  /逾期|超期|到期|会办|主办|分办|交办|催办|办复|办结|承诺|评价|登记|看板|简报|期限|统计|(?:单位|部门|局|家).{0,6}(?:没|未|最)/u;

function withHint(given: Answer): Answer {
  const hint = wording.howToAskHandling;
  return {
    ...given,
    blocks: [...given.blocks, { kind: "note", text: hint }],
    text: `${given.text}\n\n${hint}`,
  };
}

async function foundFor(question: Find, ground: Pick<Sight, "library" | "outcomes">): Promise<Answer> {
  const { library } = ground;
  const { filter, words, asked, stances } = question;
  if (asked.stranger && words === "") return nothingFound(wording.noSuchProposer(asked.stranger));
  if (stances.length > 0)
    return findByStance(library.index.cards(filter), { stances, bureau: filter.bureaus?.[0] }, ground);
  if (words === "" && Object.keys(filter).length === 0) return everything(question, library);
  const found =
    (await withPhrase(question, library)) ??
    (await strictly(question, library)) ??
    loosened(filter, library, words);
  if (!found) return notFound(question, library);
  return showHits({ ...found, notes: [...askedNotes(asked), ...found.notes] }, question, library);
}

/** 列出所有提案 wants them all; a question without any word or condition wants nothing that can be found. */
function everything({ set, asked }: Find, library: Library): Answer {
  if (!set || !asked.text.includes("提案")) return nothingFound(wording.nothingFound(asked.text));
  return listProposals(library.index.cards({}), { kind: "list" });
}

/** Says that there is nothing, of which years there is something, or what comes near. */
function notFound({ filter, words, asked }: Find, library: Library): Answer {
  const missing = yearMissing(filter, library);
  if (missing) return nothingFound(missing);
  if (words === "" && filter.replied === false)
    return notice(boardListWording.noneUnreplied, "nothing-found");
  if (words === "" && filter.lacks) return nothingFound(boardWording.lacking[filter.lacks]);
  if (words === "" && filter.resultMark && filter.resultMark.length > 1)
    return nothingFound(boardWording.noneMarked(filter.resultMark, marksThereAre(library)));
  const near = words === "" ? [] : library.index.search(words, filter).near;
  if (near.length === 0) return nothingFound(wording.nothingFound(asked.text));
  const cards = near.map(({ card }) => card);
  return listProposals(cards, { kind: "choice", heading: wording.nearest(asked.text) });
}

/** The marks that are printed, with how many: A类 3，B类 4. */
function marksThereAre({ index }: Library): string {
  const marks = index
    .cards({})
    .flatMap(({ resultMark }) => (resultMark === null ? [] : [markName(resultMark)]));
  const counts = Map.groupBy(marks, (mark) => mark);
  return [...counts]
    .map(([mark, all]) => `${mark} ${all.length}`)
    .toSorted()
    .join("，");
}

async function showHits(
  found: Found,
  { filter, words, asked, set }: Find,
  library: Library,
): Promise<Answer> {
  const { cards, certain, notes, sentences } = found;
  const [first, ...others] = cards;
  if (first && (others.length === 0 || !set) && certain) {
    const proposal = await library.proposal(first.id);
    const same = sameBureauBy(library.index);
    const wanted = { words, asked: asked.text, bureau: filter.bureaus?.[0], same };
    return proposal ? withNotes(showFound(proposal, wanted), notes) : notice(wording.fault);
  }
  if (words === "" || (set && !sentences)) return listProposals(cards, { kind: "list", notes });
  if (sentences) return listProposals(cards, { kind: "choice", notes, sentences });
  const heading = others.length === 0 ? wording.maybe : wording.which;
  return listProposals(cards, { kind: "choice", notes, heading });
}

function loosened(filter: ProposalFilter, library: Library, words: string): Found | undefined {
  for (const { without, note } of loosenings(filter, library, words)) {
    const found = lookUp(without, library, words);
    if (found.cards.length > 0) return { ...found, notes: note ? [note] : [] };
  }
  return undefined;
}
