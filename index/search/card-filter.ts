import type { BureauAliases } from "../bureau-alias.ts";
import { markInWords } from "../handling/mark-name.ts";
import type { Bureau } from "../proposal.ts";
import { plainForm } from "./plain-form.ts";
import type { ProposalCard, ProposalFilter } from "./proposal-index.ts";

/** What a filter needs to know beside a card: who a name stands for, and which bureau names are one office. */
export type FilterGround = { aliases: BureauAliases; recordedNames: (asked: string) => ReadonlySet<string> };

type CardTest = (card: ProposalCard) => boolean;

/** The test of a filter: every condition that is there must hold. */
export function cardFilter(filter: ProposalFilter, ground: FilterGround): CardTest {
  const tests = [
    ...periodTests(filter),
    ...plainTests(filter),
    ...sets(filter, ground),
    ...bureauTests(filter, ground.aliases),
  ];
  return (card) => tests.every((test) => test(card));
}

function sets({ ids, proposers, firstProposerOnly }: ProposalFilter, ground: FilterGround): CardTest[] {
  const wanted = new Set<string>(ids);
  const people = (proposers ?? []).map((asked) => ground.recordedNames(asked));
  const named = (card: ProposalCard) => (firstProposerOnly ? card.proposers.slice(0, 1) : card.proposers);
  return [
    ...(ids ? [(card: ProposalCard) => wanted.has(card.id)] : []),
    ...people.map((names) => (card: ProposalCard) => named(card).some((name) => names.has(name))),
  ];
}

function bureauTests({ bureaus = [], role, replied }: ProposalFilter, aliases: BureauAliases): CardTest[] {
  const fits = (bureau: Bureau & { replied: boolean }) =>
    (role === undefined || hasRole(bureau, role)) && (replied === undefined || bureau.replied === replied);
  if (bureaus.length > 0) {
    return bureaus.map((asked) => {
      const isOffice = officeTest(aliases, asked);
      return (card) => card.bureaus.some((one) => fits(one) && isOffice(card, one.name));
    });
  }
  return [
    ...(role === undefined ? [] : [(card: ProposalCard) => card.bureaus.some((one) => hasRole(one, role))]),
    ...(replied === undefined ? [] : [(card: ProposalCard) => hasStatus(card, replied)]),
  ];
}

/** Where a proposal is handled separately (分办), each bureau answers for its own part as a lead does. */
function hasRole(bureau: Bureau, role: Bureau["role"]): boolean {
  return bureau.role === role || (role === "lead" && bureau.role === "separate");
}

/** Where nothing is known of bureaus and replies, nobody can say that a reply is missing. */
function hasStatus({ status }: ProposalCard, replied: boolean): boolean {
  return replied ? status === "replied" : status !== "replied" && status !== "unknown";
}

/** Which committees a recorded name is the asked office of: all, none, or those of a place. */
type Reach = boolean | { place: string };

/** A library has thousands of proposals but few bureau names: each is looked at once. */
function officeTest(
  aliases: BureauAliases,
  asked: string,
): (card: ProposalCard, recorded: string) => boolean {
  const reaches = new Map<string, Reach>();
  return ({ committee }, recorded) => {
    const known = reaches.get(recorded);
    const reach = known ?? reachOf(aliases, asked, recorded);
    if (known === undefined) reaches.set(recorded, reach);
    if (typeof reach === "boolean") return reach;
    return committee === null || committee.includes(reach.place);
  };
}

/** A name without a place fits every place; a bureau recorded without its place is of its committee's place. */
function reachOf(aliases: BureauAliases, asked: string, recorded: string): Reach {
  const [wanted, known] = [aliases.parts(asked), aliases.parts(recorded)];
  if (!aliases.sameUnit(wanted.unit, known.unit)) return false;
  if (wanted.level !== "" && known.level !== "" && wanted.level !== known.level) return false;
  if (wanted.place === "" || wanted.place === known.place) return true;
  return known.place === "" && { place: wanted.place };
}

function periodTests({ year, years, session }: ProposalFilter): CardTest[] {
  const { term, meeting } = session ?? {};
  return [
    ...(year === undefined ? [] : [(card: ProposalCard) => card.year === year]),
    ...(years === undefined
      ? []
      : [({ year: own }: ProposalCard) => own !== null && own >= years.from && own <= years.to]),
    ...(term === undefined ? [] : [(card: ProposalCard) => card.session?.term === term]),
    ...(meeting === undefined ? [] : [(card: ProposalCard) => card.session?.meeting === meeting]),
  ];
}

function plainTests(filter: ProposalFilter): CardTest[] {
  const { committee, category, kind, status, resultMark, votes, corrected, titled, numberTail, lacks } =
    filter;
  return [
    ...(titled === undefined
      ? []
      : [(card: ProposalCard) => plainForm(card.title).includes(plainForm(titled))]),
    ...(numberTail === undefined ? [] : [(card: ProposalCard) => digitsOf(card).endsWith(numberTail)]),
    ...(corrected === undefined ? [] : [(card: ProposalCard) => card.corrected === corrected]),
    ...(resultMark === undefined ? [] : [(card: ProposalCard) => markAsked(card.resultMark) === resultMark]),
    ...(votes === undefined ? [] : [(card: ProposalCard) => hasVotes(card, votes)]),
    ...(committee === undefined
      ? []
      : [(card: ProposalCard) => card.committee?.includes(committee) === true]),
    ...(category === undefined ? [] : [(card: ProposalCard) => card.category === category]),
    ...(kind === undefined ? [] : [(card: ProposalCard) => card.kind === kind]),
    ...(lacks === undefined
      ? []
      : [(card: ProposalCard) => !card.bureaus.some((one) => hasRole(one, lacks))]),
    ...(status === undefined ? [] : [(card: ProposalCard) => card.status === status]),
  ];
}

function digitsOf({ number }: ProposalCard): string {
  return (number ?? "").normalize("NFKC").replace(/\D/gu, "");
}

/** A类, A1 and (A) are all A; a mark in words goes by its one name. */
function markAsked(mark: string | null): string | undefined {
  return markInWords(mark ?? "")?.mark ?? /[A-D]/u.exec(mark ?? "")?.[0];
}

function hasVotes(
  { votes }: ProposalCard,
  { by, over = -1, under = Number.POSITIVE_INFINITY }: NonNullable<ProposalFilter["votes"]>,
): boolean {
  return votes !== null && votes[by] > over && votes[by] < under;
}
