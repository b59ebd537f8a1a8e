import { numberSpellings } from "../number.ts";
import type { Proposal, Reply, ResultMark, Session, Span } from "../proposal.ts";
import { proposalId } from "../proposal-id.ts";
import { sessionIn } from "../session.ts";
import { visibilityOf } from "../visibility.ts";
import { withWholeTitles } from "./broken-title.ts";
import { isBureauName } from "./bureau-phrase.ts";
import { bureausOf } from "./bureaus.ts";
import { committeeByBureau, committeeIn } from "./committee.ts";
import { documentNumberAt, documentNumbersIn } from "./document-number.ts";
import { isOtherHeading, isSuggestionHeading } from "./heading.ts";
import { layOut } from "./lay-out.ts";
import type { Layout } from "./layout.ts";
import { linesOf } from "./line.ts";
import { readable } from "./markup.ts";
import { peopleOf } from "./people.ts";
import { plainText } from "./plain-text.ts";
import { fieldDate, printedYear, proposalDates, yearOf } from "./proposal-dates.ts";
import { proposalNumber } from "./proposal-number.ts";
import { recommendationSection } from "./recommendation-section.ts";
import { recommendationsOf } from "./recommendations.ts";
import { leadAddressed, replyOf, type Surroundings, withRoles } from "./reply.ts";
import { isMarkLine, markBeside, markIn } from "./result-mark.ts";
import { withoutRunOns } from "./run-on-line.ts";
import { settled } from "./settled-layout.ts";
import { titleSpan } from "./title.ts";

/** Reads the text of one proposal with its replies; null where it is neither a proposal nor a reply. */
export function readProposal(text: string, source: string): Proposal | null {
  const plain = plainText(text);
  const layout = settled(layOut(withWholeTitles(withoutRunOns(linesOf(plain)))));
  const title = titleSpan(plain, layout) ?? placeholderTitle(layout);
  if (!title) return null;
  const letters = lettersOf(plain, layout);
  const number = proposalNumber(plain, layout);
  const people = peopleOf(layout);
  const session = sessionOf(plain, layout);
  const bureaus = bureausOf({
    fields: layout.fields,
    replies: letters,
    addressed: layout.letters.map(leadAddressed).filter((name) => name !== null),
    textOf: (reply) => plain.slice(reply.body.start, reply.body.end),
  });
  const replies = withRoles(letters, bureaus);
  const points = recommendationsOf({ plain, layout, replies, title });
  const committee = committeeOf(plain, layout);
  const year = yearOf(layout, number, replies);
  const titleText = oneLine(text.slice(title.start, title.end));
  return {
    id: proposalId({
      committee: ownCommittee(plain, layout),
      session,
      number,
      year: printedYear(layout),
      title: titleText,
      proposers: people.proposers,
    }),
    source,
    committee,
    session,
    number,
    numbers: number
      ? numberSpellings(number, { year, term: session?.term ?? null, meeting: session?.meeting ?? null })
      : [],
    title: titleText,
    year,
    category: categoryOf(layout),
    kind: people.kind,
    proposers: people.proposers,
    proposerCount: people.count,
    ...proposalDates(layout),
    background: points.background,
    recommendations: points.recommendations,
    recommendationOrigin: points.origin,
    bureaus,
    replies,
    documentNumbers: documentNumbersIn(plain),
    votes: votesIn(plain),
    resultMark: resultMarkOf(layout, replies),
    visibility: visibilityOf(plain),
    text,
  };
}

/** The title's own characters in one line, whatever markup or line break stands among them. */
function oneLine(title: string): string {
  return readable(title).replace(/\s*\n\s*/g, "");
}

/** Where no title is printed, the first line stands for it, if anything else shows that this is a proposal. */
function placeholderTitle(layout: Layout): Span | null {
  const told =
    layout.letters.length > 0 || layout.fields.some(({ key }) => key === "number" || key === "proposer");
  if (!told && recommendationSection(layout.sections) === null) return null;
  const lines = [
    ...layout.head,
    ...layout.sections.flatMap((section) => section.lines),
    ...layout.letters.flatMap((letter) => letter.lines),
  ];
  const line = lines.find(({ text }) => !isSuggestionHeading(text) && !isOtherHeading(text)) ?? lines[0];
  return line ? { start: line.start, end: Math.min(line.end, line.start + 60) } : null;
}

function lettersOf(plain: string, layout: Layout): Reply[] {
  const around: Surroundings = {
    lead: soleBureau(layout),
    publisher: layout.fields.find(({ key }) => key === "publisher")?.text ?? letterhead(layout),
    repliedOn: layout.letters.length === 1 ? fieldDate(layout, "repliedOn") : null,
    documentNumber: null,
  };
  const first = { ...around, documentNumber: documentNumberAbove(layout) };
  return layout.letters
    .map((letter, index) => replyOf(plain, letter, index === 0 ? first : around))
    .filter((reply) => reply !== null);
}

/** The bureau that answers where a letter does not say who writes: the lead, else the only one of a list. */
function soleBureau(layout: Layout): string | null {
  const lead = layout.fields.find(({ key }) => key === "lead")?.text;
  const listed = layout.fields.find(({ key }) => key === "bureaus")?.text ?? "";
  return lead ?? (isBureauName(listed) ? listed : null);
}

/** The bureau whose name alone stands above a letter. */
function letterhead(layout: Layout): string | null {
  const names = layout.head.map(({ text }) => text.replace(/\s+/g, "")).filter(isBureauName);
  return names.length === 1 ? (names[0] ?? null) : null;
}

/** The document number that a page prints over its first letter. */
function documentNumberAbove(layout: Layout): string | null {
  const printed = layout.fields.filter(({ key }) => key === "documentNumber");
  return [...printed, ...layout.head].flatMap(({ text }) => documentNumbersIn(text))[0] ?? null;
}

/** Texts in which a proposal names its session, the page's own before the letters. */
function naming(plain: string, layout: Layout): string[] {
  const fields = layout.fields
    .filter(({ key }) => key === "session" || key === "title" || key === "number")
    .sort((a) => (a.key === "session" ? -1 : 1));
  const letters = layout.letters.flatMap(({ titles, lines }) => {
    const first = lines[0];
    return [
      ...titles.map(({ text }) => text),
      ...(first
        ? [plain.slice(first.start, Math.min(first.start + 240, lines.at(-1)?.end ?? first.end))]
        : []),
    ];
  });
  return [...fields.map(({ text }) => text), ...layout.head.map(({ text }) => text), ...letters];
}

function sessionOf(plain: string, layout: Layout): Session | null {
  const named = naming(plain, layout)
    .map(sessionIn)
    .filter((session) => session !== null);
  return named.find(({ term, meeting }) => term && meeting) ?? named[0] ?? null;
}

/** The committee, and where the text says only 市政协, the one of the place whose bureaus answer. */
function committeeOf(plain: string, layout: Layout): string | null {
  const texts = naming(plain, layout);
  const named = texts.map(committeeIn).find((committee) => committee !== null);
  if (named) return named;
  const publisher = layout.fields.filter(({ key }) => key === "publisher").map(({ text }) => text);
  const signers = layout.letters.flatMap(({ lines, titles }) =>
    [...titles, ...lines.slice(-8)].map(({ text }) => text),
  );
  return committeeByBureau(texts.join("\n"), [
    ...publisher,
    ...layout.head.map(({ text }) => text),
    ...signers,
  ]);
}

/** The committee that the proposal's own part tells. An identity must not change when a letter arrives that tells more. */
function ownCommittee(plain: string, layout: Layout): string | null {
  const replyOnly = layout.sections.length === 0;
  return replyOnly ? committeeOf(plain, layout) : committeeOf(plain, { ...layout, letters: [] });
}

/** Words that say what kind of document this is (建议提案办理), not of what subject. */
const DOCUMENT_KIND = /^(?:人大|政协|委员|代表|提案|建议|议案|办理|答复|结果|公开|[\s、,和及与])*$/;

function categoryOf(layout: Layout): string | null {
  const printed = layout.fields.find(
    ({ key, text }) => key === "category" && !DOCUMENT_KIND.test(text) && markIn(text) === null,
  );
  return printed?.text ?? null;
}

function resultMarkOf(layout: Layout, replies: readonly Reply[]): ResultMark | null {
  const marks = layout.fields.flatMap(({ key, text }) => {
    if (key === "mark" || key === "category") return [markIn(text)];
    return key === "status" ? [markBeside(text)] : [];
  });
  const above = layout.head
    .filter(({ text }) => isMarkLine(text) || documentNumberAt(text))
    .map(({ text }) => markBeside(text));
  const answered = replies.find(({ to, resultMark }) => to !== "lead" && resultMark)?.resultMark ?? null;
  return [...marks, ...above].find((mark) => mark !== null) ?? answered;
}

const COUNT = "(\\d{1,3}(?:,\\d{3})+|\\d{1,7})";
const VOTES = new RegExp(
  `(?:支持|赞成|赞同)\\s*[:(]?\\s*${COUNT}\\s*[票人次)]*[\\s,;|、/]*(?:反对|不支持|不赞成)\\s*[:(]?\\s*${COUNT}`,
);

function votesIn(plain: string): Proposal["votes"] {
  const [support, oppose] =
    VOTES.exec(plain)
      ?.slice(1)
      .map((count) => Number(count.replaceAll(",", ""))) ?? [];
  return support === undefined || oppose === undefined ? null : { support, oppose };
}
