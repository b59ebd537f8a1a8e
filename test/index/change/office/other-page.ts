import type { Mutation } from "../mutation.ts";
import { eachLine, linesAt, onBody, onLetter, onPage, statementsOf } from "./page-text.ts";

/** Long paragraphs broken as a terminal breaks them. */
const wrapped = (width: number, indent: string) =>
  eachLine((line) =>
    line.length <= width + 6
      ? line
      : (line.match(new RegExp(`.{1,${width}}`, "g")) ?? [line]).join(`\n${indent}`),
  );
const isLong = (line: string) => line.trim().length > 24;
const afterParagraph = (share: number, lines: string) => (text: string) => {
  const all = text.split("\n");
  const from = all.findIndex((line, at) => at >= all.length * share && isLong(line));
  if (from < 0) return undefined;
  all.splice(from + 1, 0, ...lines.split("\n"));
  return all.join("\n");
};
/** A page break in the middle of a paragraph, with what stands at the foot and the head of pages. */
const torn = (share: number, lines: string) => (text: string) => {
  const all = text.split("\n");
  const at = all.findIndex((line, place) => place >= all.length * share && isLong(line));
  const line = all[at];
  if (line === undefined) return undefined;
  all.splice(at, 1, line.slice(0, 20), ...lines.split("\n"), line.slice(20));
  return all.join("\n");
};
const atEnd = (line: string) => onLetter((text) => `${text.trimEnd()}\n${line}\n`);

/** The same words on other pages: lines and pages broken elsewhere, a site's chrome, the residue of markup. */
export const OTHER_PAGE: readonly Mutation[] = [
  { name: "lines broken at 38", apply: onPage(wrapped(38, "")) },
  { name: "the letter's lines broken at 22, indented", apply: onBody(wrapped(22, "  ")) },
  {
    name: "a page header between paragraphs",
    apply: onBody(afterParagraph(0.4, "政协提案办理系统    第 3 页 共 5 页")),
  },
  { name: "a page break inside a sentence", apply: onBody(torn(0.3, "\n- 2 -\n")) },
  {
    name: "a page break with the committee's header inside a sentence",
    apply: onBody(torn(0.5, "— 3 —\n\f提案答复公开")),
  },
  { name: "a page count alone", apply: onBody(torn(0.2, "2 / 4")) },
  { name: "page numbers in words", apply: onBody(torn(0.6, "第二页")) },
  {
    name: "a paragraph twice, once on each page",
    apply: onBody((text) => {
      const all = text.split("\n");
      const at = all.findIndex((line, place) => place > 0 && isLong(line));
      const line = all[at];
      if (line === undefined) return undefined;
      all.splice(at, 1, line, "- 1 -", line);
      return all.join("\n");
    }),
  },
  {
    name: "a sentence twice at a page break",
    apply: (page) => {
      const span = page.pick(statementsOf(page));
      if (!span) return undefined;
      const { text } = page.proposal;
      return `${text.slice(0, span.end)}\n2\n${text.slice(span.start)}`;
    },
  },
  { name: "br at the ends of lines", apply: onPage(eachLine((line) => `${line}<br>`)) },
  {
    name: "br of XHTML and hard blanks",
    apply: onBody(eachLine((line) => `&nbsp;&nbsp;${line.trim()}<br/>`)),
  },
  {
    name: "paragraph tags",
    apply: onBody(eachLine((line) => (line.trim() ? `<p style="text-indent:2em">${line}</p>` : line))),
  },
  { name: "a watermark line", apply: onBody(afterParagraph(0.5, "内部资料　请勿外传")) },
  { name: "a watermark inside a sentence", apply: onBody(torn(0.4, "仅供查阅 严禁翻印")) },
  {
    name: "bold headings",
    apply: onBody(
      eachLine((line) =>
        /^\s*[一二三四五六（(]/.test(line) ? line.replace(/^(\s*)([^。]{4,30}[。：:])/, "$1**$2**") : line,
      ),
    ),
  },
  {
    name: "markdown bullets",
    apply: onBody(eachLine((line) => (isLong(line) && !/^[>#]/.test(line) ? `* ${line.trim()}` : line))),
  },
  { name: "markdown quotes", apply: onBody(eachLine((line) => (line.trim() ? `> ${line}` : line))) },
  {
    name: "markdown headings",
    apply: onBody(
      eachLine((line) => (/^\s*[一二三四五六]、[^。]{4,30}$/.test(line) ? `### ${line.trim()}` : line)),
    ),
  },
  { name: "buttons of a page", apply: atEnd("【打印】　【关闭】　【收藏】") },
  {
    name: "sharing and letter size",
    apply: onPage((text) => `字号：[大] [中] [小]　浏览次数：123次\n${text}分享到：微信 微博\n`),
  },
  {
    name: "where one is",
    apply: onPage((text) => `当前位置：首页 > 政务公开 > 建议提案办理 > 正文\n${text}`),
  },
  {
    name: "neighbours in a list",
    apply: onPage((text) => `${text}\n上一篇：关于加强古树名木保护的提案\n下一篇：没有了\n`),
  },
  {
    name: "editors and records of a site",
    apply: onPage(
      (text) =>
        `${text}\n责任编辑：小陈　审核：老李\n粤ICP备05000000号-1　粤公网安备44190000000号\n主办：市政府办公室　网站地图\n`,
    ),
  },
  { name: "a QR code's line", apply: onPage((text) => `${text}\n扫一扫在手机打开当前页\n`) },
  {
    name: "the source and day of a page",
    apply: onPage((text) => `来源：本站　发布时间：2023-08-01 09:30\n${text}`),
  },
  { name: "ends of lines of Windows", apply: onPage((text) => text.replaceAll("\n", "\r\n")) },
  { name: "tabs, blank lines, blanks behind", apply: onPage(eachLine((line) => `\t${line.trim()}   \n`)) },
  { name: "hard blanks in front", apply: onBody(eachLine((line) => `\u00a0\u00a0${line.trim()}`)) },
  {
    name: "no blank lines and no indents",
    apply: onLetter(
      (text) =>
        `${text
          .split("\n")
          .map((line) => line.trim())
          .filter(Boolean)
          .join("\n")}\n`,
    ),
  },
  {
    name: "bullets in front of paragraphs",
    apply: onBody(eachLine((line) => (isLong(line) && !/^[>#]/.test(line) ? `●${line.trim()}` : line))),
  },
  {
    name: "squares in front of paragraphs",
    apply: onBody(eachLine((line) => (isLong(line) && !/^[>#]/.test(line) ? `■ ${line.trim()}` : line))),
  },
  { name: "turn over", apply: onBody(afterParagraph(0.4, "（转下页）\n（接上页）")) },
  {
    name: "a note of the system",
    apply: onPage((text) => `${text}\n（注：本页由系统自动生成，打印时间：2024-01-05 15:20:31）\n`),
  },
  {
    name: "a line of dashes between letters",
    apply: onPage((text) => text.replace(/\n\s*\n(?=\S{2,20}局[:：]\n)/g, "\n--------------------\n")),
  },
  {
    name: "a line of the page in the middle",
    apply: onBody(linesAt(0.5, "http://www.example.gov.cn/zwgk/jyta/content_1234.html")),
  },
  {
    name: "footers of a print of a page",
    apply: onBody(torn(0.5, "http://zx.example.gov.cn/ta/123.html    1/2\n2024/1/5 15:20    提案办理公开")),
  },
];
