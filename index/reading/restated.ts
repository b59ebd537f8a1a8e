import type { Span } from "../proposal.ts";
import { opensAction, opensVerb } from "./action.ts";
import type { Line } from "./line.ts";
import { markersIn } from "./marker.ts";
import { outlineOf } from "./outline.ts";
import { paragraphsOf } from "./paragraph.ts";
import type { Draft } from "./points.ts";
import { cutAfter, trimmed } from "./sentence.ts";
import { recommendationCells } from "./table.ts";

const QUOTED =
  /(?:关于|对于|针对|对|就)?(?:您|你|贵[会委党组社]|委员|提案)[^。;“”"]{0,16}?(?:提出|建议|提到|反映|所提|中)[^。;“”"]{0,10}?(?:关于)?["“]([^“”"]{4,200})["”]/g;
const ABOUT_QUOTED =
  /(?:关于|对于|针对|对)\s*["“]([^“”"]{6,200})["”]\s*(?:的)?(?:建议|问题|意见|诉求|方面|事项)/g;
const PLAIN =
  /(?:关于|对于|针对)(?:您|你|贵[会委党组社]|委员)(?:们)?(?:在提案中)?(?:提出|建议|提到|反映)的?([^“”"。;,:]{4,80}?)的?(?:建议|问题|意见|诉求|要求)/g;
const ASKED =
  /(?:提案|您|委员|贵(?:会|委|党派?|社|支部|小?组|界别))(?:中|还|也|提出)?建议(?![一二三四五](?=[、,:.是])|的|收悉|已|很|非常|如下|案|和)([^。;“”]{4,160})[。;]/g;
const ANSWERED =
  /(?:建议|意见|问题)[一二三四五六七八九十\d]{1,2}\s*[:、.]\s*["“]?([^”"\n]{4,200}?)["”]?\s*(?:\n|。\s*(?:答复|办理情况|回复)|(?=\s*(?:答复|办理情况|回复)\s*:))/g;

/** 您的提案要点:1.…;2.…: a list of what was asked, inside the letter that answers it. */
const LISTED =
  /(?:提案(?:的)?(?:要点|主要内容|主要建议)|(?:您|你们?|委员|贵[^,。;:]{1,6})(?:在提案中)?(?:共)?(?:提出|提了)[^。;:,]{0,10}(?:建议|意见|诉求))(?:是|如下)?:([^\n]{12,400})/g;

function listedIn(plain: string, body: Span): Span[] {
  const lists = matches(plain.slice(body.start, body.end), LISTED, body.start);
  return lists.flatMap((list) => {
    const items = outlineOf(markersIn(plain, list));
    if (items.length < 2) return [];
    return items.map(({ marker }, at) => ({
      start: marker.start,
      end: items[at + 1]?.marker.start ?? list.end,
    }));
  });
}

function matches(text: string, pattern: RegExp, offset: number): Span[] {
  return [...text.matchAll(pattern)].map((match) => {
    const words = match[1] ?? "";
    const start = offset + match.index + match[0].lastIndexOf(words);
    return { start, end: start + words.length };
  });
}

/** What a letter repeats of the proposal: 关于您提出的“…”的建议 gives the words between the quotes. */
export function restatedIn(plain: string, body: Span, title: string): Draft[] {
  const text = plain.slice(body.start, body.end);
  const found = [QUOTED, ABOUT_QUOTED, PLAIN, ANSWERED].flatMap((pattern) =>
    matches(text, pattern, body.start),
  );
  const asked = matches(text, ASKED, body.start).flatMap((span) => eachAsked(plain, span));
  const spans = [...recommendationCells(plain, body), ...listedIn(plain, body), ...found, ...asked]
    .map((span) => trimmed(plain, span))
    .filter((span) => !isTitle(plain.slice(span.start, span.end), title))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  return withoutOverlaps(spans).map((span) => ({ span, children: [] }));
}

/** 您建议取消…,同时增加…,并在…设置… asks for three things. */
function eachAsked(plain: string, span: Span): Span[] {
  const clauses = cutAfter(plain, span, ",");
  const several =
    clauses.length > 1 && clauses.every(({ start, end }) => opensAction(plain.slice(start, end)));
  return several
    ? clauses.map(({ start, end }) => ({ start, end: plain.charAt(end - 1) === "," ? end - 1 : end }))
    : [span];
}

function isTitle(words: string, title: string): boolean {
  const bare = (text: string) => text.replace(/[\s《》“”"]/g, "");
  return bare(title).includes(bare(words)) || /^关于.*(?:建议|提案|意见)$/.test(words.trim());
}

function withoutOverlaps(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of spans) if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  return kept;
}

const TOPIC_END = /(?:方面|问题|建议|情况|工作|事项)[。:;]$/;
const TOPIC = /^(?:关于|对于|针对|对|在)|(?:方面|问题|建议|情况|工作)[。:,]?$/;

/** A topic names a matter, or is a short heading that says what is to be done: 增设信号灯。 */
function isTopic(words: string): boolean {
  return TOPIC.test(words) || (words.length <= 20 && opensVerb(words) && !/已|完成|了/.test(words));
}

/** The first sentence of an item, across the lines that a page broke it in; a short line alone is a heading. */
function topicOf(plain: string, item: Span): Span | undefined {
  const [sentence] = cutAfter(plain, item, "。;:");
  const [line] = cutAfter(plain, item, "\n");
  const broken =
    sentence && line && line.end < sentence.end && /^(?:关于|对于|针对)/.test(textOf(plain, item));
  return broken && TOPIC_END.test(textOf(plain, sentence)) ? sentence : cutAfter(plain, item, "。;:\n")[0];
}

function textOf(plain: string, span: Span): string {
  return plain.slice(span.start, span.end).replace(/\s+/g, "");
}

/** The topics of a reply's own items: 一、关于校园直饮水的问题。 Items that name no topic are answers, not recommendations. */
export function replyTopics(plain: string, lines: readonly Line[]): Draft[] {
  const items = outlineOf(lines.flatMap((line) => markersIn(plain, line)));
  if (items.length === 0) return topicSentences(plain, lines);
  const drafts = items.map((item, index) => {
    const end = items[index + 1]?.marker.start ?? lines.at(-1)?.end ?? item.marker.end;
    const first = topicOf(plain, { start: item.marker.end, end });
    return first
      ? {
          span: trimmed(plain, { start: item.marker.start, end: first.end }),
          topic: plain.slice(first.start, first.end),
        }
      : null;
  });
  const telling = drafts.filter((draft) => draft !== null && isTopic(draft.topic.trim()));
  if (telling.length < 2 || telling.length < drafts.length / 2) return [];
  return telling.flatMap((draft) => (draft ? [{ span: draft.span, children: [] }] : []));
}

const TOPIC_SENTENCE = /^(?:关于|对于|针对)[^。,]{4,60}(?:建议|问题|意见|诉求)[。:]?$/;

/** Paragraphs without marks that each open with what they answer: 关于制定标准的建议。 */
function topicSentences(plain: string, lines: readonly Line[]): Draft[] {
  const topics = paragraphsOf(lines).flatMap(({ start, end }) => {
    const first = cutAfter(plain, { start, end }, "。:")[0];
    const text = first ? plain.slice(first.start, first.end).replace(/\s+/g, "") : "";
    return first && TOPIC_SENTENCE.test(text) ? { span: trimmed(plain, first), children: [] } : [];
  });
  return topics.length < 2 ? [] : topics;
}
