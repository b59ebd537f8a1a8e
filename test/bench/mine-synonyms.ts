import { parseArgs } from "node:util";
import { digestProposal } from "../../index/digest/digest-proposal.ts";
import { type Proposal, quote } from "../../index/proposal.ts";
import { plainForm } from "../../index/search/plain-form.ts";
import { synonyms } from "../../index/search/synonym.ts";
import { openFiles } from "../../src/library/file-library.ts";

const HELP = `node test/bench/mine-synonyms.ts PATH…

Reads proposals with their replies and prints pairs of words that may stand for each other, best first, for a person to
judge: one from a title or recommendation, the other from the bureau's own words about it. What the table of synonyms
has already is left out. Columns: word, word, how often together, how much more often than by chance.`;

/** What is seen less often together says nothing; more than these nobody reads. */
const LEAST_TOGETHER = 2;
const PRINTED = 200;

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
const known = synonyms();

/** How many recommendations have a word on their side, on the bureaus', and pairs of both. */
type Counts = {
  asked: Map<string, number>;
  told: Map<string, number>;
  together: Map<string, number>;
  all: number;
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { help: { type: "boolean", default: false } },
});
if (values.help || positionals.length === 0) console.log(HELP);
else await mine(positionals);

async function mine(paths: readonly string[]): Promise<void> {
  const { library } = await openFiles(paths);
  const counts: Counts = { asked: new Map(), told: new Map(), together: new Map(), all: 0 };
  for (const card of library.index.cards({})) {
    const proposal = await library.proposal(card.id);
    if (proposal) countIn(counts, proposal);
  }
  for (const line of ranked(counts).slice(0, PRINTED)) console.log(line);
}

/** Words that both sides have are no other names for each other. */
function countIn(counts: Counts, proposal: Proposal): void {
  for (const point of digestProposal(proposal).points.filter(({ answers }) => answers.length > 0)) {
    const asked = wordsOf(quote(proposal, point.span));
    const told = wordsOf(point.answers.map(({ span }) => quote(proposal, span)).join("\n"));
    const onlyAsked = [...asked].filter((word) => !told.has(word));
    const onlyTold = [...told].filter((word) => !asked.has(word));
    counts.all += 1;
    for (const word of onlyAsked) raise(counts.asked, word);
    for (const word of onlyTold) raise(counts.told, word);
    for (const word of onlyAsked) for (const other of onlyTold) raise(counts.together, `${word}\t${other}`);
  }
}

function wordsOf(text: string): Set<string> {
  const words = [...segmenter.segment(plainForm(text))].map(({ segment }) => segment);
  return new Set(words.filter((word) => /^\p{Script=Han}{2,6}$/u.test(word)));
}

function raise(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function ranked({ asked, told, together, all }: Counts): string[] {
  const pairs = [...together].flatMap(([pair, count]) => {
    const [word = "", other = ""] = pair.split("\t");
    if (count < LEAST_TOGETHER || known.others.get(word)?.includes(other)) return [];
    const chance = ((asked.get(word) ?? 1) * (told.get(other) ?? 1)) / all;
    return [{ pair, count, lift: count / chance, shared: sharesCharacter(word, other) }];
  });
  const weight = (one: (typeof pairs)[number]) => one.count * Math.log(one.lift) * (one.shared ? 2 : 1);
  const best = pairs.filter(({ lift }) => lift > 1).sort((a, b) => weight(b) - weight(a));
  return best.map(({ pair, count, lift }) => `${pair}\t${count}\t${lift.toFixed(1)}`);
}

/** 增设 and 加设: other names often share a character. */
function sharesCharacter(word: string, other: string): boolean {
  return [...word].some((character) => other.includes(character));
}
