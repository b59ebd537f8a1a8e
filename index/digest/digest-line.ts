import type { Span } from "../proposal.ts";
import { readable } from "../reading/markup.ts";
import { withoutSpace } from "./bare.ts";
import { listMarkAt } from "./list-mark.ts";
import { clausesIn, sentencesIn, trimmed } from "./sentence.ts";

/** How long a digest may be: one line of a chat on a telephone. */
export const DIGEST_LIMIT = 45;

/** Clauses that give a reason, an occasion or a means; the action follows them. */
const SUBORDINATE =
  /^(?:为(?!.{1,20}(?:安装|配备|提供|设立|办理|发放|建立|增设|购买|开通))|为了|根据|随着|针对|对于[^,]{2,30}(?:问题|现象|情况|矛盾)|长期以来|一直以来|多年来|鉴于|由于|考虑到|按照|依据|结合|围绕|在.{2,20}(?:基础上|前提下|背景下|的同时)|借鉴|参照|面对|当前|目前|近年来|通过|因为|基于|立足|以.{2,20}为(?:契机|抓手|目标|重点|导向|基础))/;
/** Examples and asides: the recommendation is whole without them. */
const ASIDE = /^(?:例如|比如|譬如|如(?!果|实|何|期)|尤其|特别是|包括但不限于|诸如|其中)/;
const OPENING =
  /^(?:[一二三四五六七八九十]是|首先|其次|再次|最后|此外|建议|我们建议|因此|为此|要|应|应当|应该|希望|请)?[,、:]?(?:要|应当|应该)?(?=.{4,})/;
/** 关于制定标准的建议: what is asked for stands between. */
const TOPIC = /^(?:关于|对于|针对)(?=.{4,}的(?:建议|问题|意见|诉求)$)/;
const TOPIC_END = /的(?:建议|问题|意见|诉求)$/;
const TRAILING = /[\s,，。;；:：、!！?？.．]+$/;
/** A first sentence shorter than this is a slogan and wants what follows it. */
const SHORTEST = 9;
const LONG_BRACKET = /[(（【〔][^()（）【】〔〕]{7,}[)）】〕]/g;

/** A figure or a name in quotes: worth a place in the line even from a later clause. */
const WEIGHTY = /\d|[二三四五六七八九十百两]+(?:年|个|所|家|条|万|元|倍|次|小时|分之)|“|《/;

type Clause = Span & { sentence: number };

/** One line of a recommendation's own words: its action, without list mark, reasons, examples and long brackets. */
export function digestLine(source: string, plain: string, span: Span, limit = DIGEST_LIMIT): string {
  const clauses = actionClauses(plain, span);
  const first = clauses[0];
  const pieceOf = (clause: Span): string => shown(source.slice(clause.start, clause.end));
  let line = "";
  let broken = false;
  for (const clause of clauses) {
    const piece = pieceOf(clause);
    const fits = bareEnd(line + piece).length <= limit;
    const follows = !broken && clause.sentence === first?.sentence;
    if (fits && (follows || bareEnd(line).length < SHORTEST || WEIGHTY.test(piece))) line += piece;
    else broken = true;
  }
  const whole = bareEnd(line === "" ? cut(source, first ?? span, limit) : line);
  return TOPIC.test(whole) ? whole.replace(TOPIC, "").replace(TOPIC_END, "") : whole;
}

/** What a clause shows in one line: without markup, white space and long brackets. */
function shown(clause: string): string {
  return withoutSpace(readable(clause)).replace(LONG_BRACKET, "");
}

function bareEnd(line: string): string {
  return line.replace(TRAILING, "");
}

function actionClauses(plain: string, span: Span): Clause[] {
  const mark = listMarkAt(plain, span.start);
  const body = trimmed(plain, { start: span.start + (mark?.length ?? 0), end: span.end });
  const clauses = sentencesIn(plain, body).flatMap((sentence, at) =>
    clausesIn(plain, sentence).map((clause) => ({ ...clause, sentence: at })),
  );
  const text = (clause: Span): string => plain.slice(clause.start, clause.end).replace(/\s+/g, "");
  const action = clauses.findIndex((clause) => !SUBORDINATE.test(text(clause)));
  const kept = clauses.slice(Math.max(0, action)).filter((clause) => !ASIDE.test(text(clause)));
  const first = kept[0];
  if (!first) return clauses;
  const opening = OPENING.exec(plain.slice(first.start, first.end))?.[0].length ?? 0;
  return [{ ...first, start: first.start + opening }, ...kept.slice(1)];
}

/** A first clause that is too long by itself, ended before the limit where no quote, title or figure is cut. */
function cut(source: string, clause: Span, limit: number): string {
  const text = shown(source.slice(clause.start, clause.end));
  const places = Array.from({ length: Math.min(limit, text.length) }, (_, at) => at + 1);
  const good = places.filter((at) => isWhole(text.slice(0, at)) && !/[\d.]$/.test(text.slice(0, at)));
  const end = good.filter((at) => /[、和及与的并]/.test(text[at] ?? "")).at(-1) ?? good.at(-1) ?? limit;
  return text.slice(0, end);
}

function isWhole(text: string): boolean {
  const count = (sign: RegExp): number => (text.match(sign) ?? []).length;
  return count(/[“《(（]/g) === count(/[”》)）]/g);
}
