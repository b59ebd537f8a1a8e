import { quote, type Span } from "../../../../index/proposal.ts";
import type { Page } from "../mutation.ts";

/** Courtesies and a letter's frame: what states nothing. */
const FRAME =
  /感谢|感謝|谢谢|收悉|答复如下|欢迎|此复|此函|函复|反馈|意见如下|联系人|电话|满意|不妥|抄送|附件|同意公开|宝贵意见/;
const STATEMENT = /[^。；;\n]{12,}[。；;]/g;

type Change = (text: string) => string | undefined;

/** The page with a part of it written anew; undefined where nothing is new. */
export function withPart(page: Page, { start, end }: Span, change: Change): string | undefined {
  const { text } = page.proposal;
  const before = text.slice(start, end);
  const after = change(before);
  return after === undefined || after === before ? undefined : text.slice(0, start) + after + text.slice(end);
}

/** Something done to the whole page. */
export const onPage = (change: Change) => (page: Page) =>
  withPart(page, { start: 0, end: page.proposal.text.length }, change);

/** Something done to the letter with its head and signature. */
export const onLetter = (change: Change) => (page: Page) => withPart(page, page.letter.span, change);

/** Something done to the letter without its head and signature. */
export const onBody = (change: Change) => (page: Page) => withPart(page, page.letter.body, change);

/** Where the sentences of the letter are that state something. */
export function statementsOf({ proposal, letter }: Page): Span[] {
  return [...quote(proposal, letter.body).matchAll(STATEMENT)]
    .filter(([words]) => !FRAME.test(words))
    .map(({ 0: words, index }) => ({
      start: letter.body.start + index,
      end: letter.body.start + index + words.length,
    }));
}

/** Something done to one sentence of the letter that states something. */
export const onStatement = (change: Change) => (page: Page) => {
  const fitting = statementsOf(page).filter((span) => {
    const before = quote(page.proposal, span);
    const after = change(before);
    return after !== undefined && after !== before;
  });
  const picked = page.pick(fitting);
  return picked && withPart(page, picked, change);
};

/** One sentence of the letter with the first of such words replaced. */
export const reworded = (from: RegExp, to: string | ((found: string) => string)) =>
  onStatement((words) => (typeof to === "string" ? words.replace(from, to) : words.replace(from, to)));

/** The lines of a text, changed. */
export const eachLine = (change: (line: string, at: number) => string) => (text: string) =>
  text.split("\n").map(change).join("\n");

/** The text with lines put in behind the one at a share of its lines. */
export const linesAt = (share: number, lines: string) => (text: string) => {
  const all = text.split("\n");
  all.splice(Math.max(1, Math.floor(all.length * share)), 0, ...lines.split("\n"));
  return all.join("\n");
};
