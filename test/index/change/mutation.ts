import { Converter } from "opencc-js/cn2t";
import { type Proposal, quote, type Reply } from "../../../index/proposal.ts";

/** One way in which a page changes when it is published again; undefined where the text has no place for it. */
export type Mutation = { name: string; apply(page: Page): string | undefined };

/** A page as it was read: its text, and one of its letters to work on. `pick` chooses among places, the same each time. */
export type Page = {
  proposal: Proposal;
  letter: Reply;
  pick<Item>(items: readonly Item[]): Item | undefined;
};

const traditional = Converter({ from: "cn", to: "tw" });

function letterOf({ proposal, letter }: Page): string {
  return quote(proposal, letter.span);
}

/** The page with its letter's text written anew. */
function withLetter({ proposal: { text }, letter: { span } }: Page, written: string): string {
  return text.slice(0, span.start) + written + text.slice(span.end);
}

export function inLetter(name: string, change: (text: string, page: Page) => string | undefined): Mutation {
  return {
    name,
    apply: (page) => {
      const text = letterOf(page);
      const changed = change(text, page);
      return changed === undefined || changed === text ? undefined : withLetter(page, changed);
    },
  };
}

export function onPage(name: string, change: (text: string, page: Page) => string): Mutation {
  return {
    name,
    apply: (page) => {
      const changed = change(page.proposal.text, page);
      return changed === page.proposal.text ? undefined : changed;
    },
  };
}

/** Breaks lines after so many characters, as text out of a PDF has them. */
function wrapped(text: string, width: number): string {
  return text
    .split("\n")
    .map((line) => line.replace(new RegExp(`(.{${width}})(?=.{6,})`, "g"), "$1\n"))
    .join("\n");
}

function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
}

function chineseDigits(text: string): string {
  return text.replace(/\d/g, (digit) => "〇一二三四五六七八九".charAt(Number(digit)));
}

/** What re-publications do that nobody would call a change. */
export const COSMETIC: readonly Mutation[] = [
  onPage("other indents", (text) => text.replace(/^[ 　]*(?=\S)/gm, "　　")),
  onPage("empty lines between", (text) => text.replace(/\n/g, "\n\n")),
  onPage("windows line ends", (text) => text.replace(/\n/g, "\r\n")),
  onPage("full width digits and signs", fullWidth),
  onPage("Chinese punctuation", (text) =>
    text
      .replace(/,/g, "，")
      .replace(/:/g, "：")
      .replace(/;/g, "；")
      .replace(/\(/g, "（")
      .replace(/\)/g, "）"),
  ),
  onPage("traditional characters", traditional),
  onPage("square brackets of document numbers", (text) => text.replace(/[〔[](20\d\d)[〕\]]/g, "【$1】")),
  onPage("other quotation marks", (text) => text.replace(/“/g, "「").replace(/”/g, "」")),
  onPage("zero-width characters", (text) => text.replace(/([。，,])/g, "$1\u200b")),
  onPage("non-breaking spaces around digits", (text) => text.replace(/(\d+)/g, "\u00a0$1\u00a0")),
  onPage("votes of the day", (text) => text.replace(/支持 \d+\s+反对 \d+/, "支持 987   反对 6")),
  onPage("a counter of readers", (text) => `${text}\n浏览次数：1024 次\n`),
  onPage(
    "the way about the site",
    (text) => `首页 > 政务公开 > 建议提案办理\n字体：【大 中 小】\n${text}\n打印本页 关闭窗口`,
  ),
  onPage(
    "source and date of the page",
    (text) => `信息来源：市政府办公室  发布时间：2025-12-08 10:21\n${text}`,
  ),
  onPage("pages before and after", (text) => `${text}\n上一篇：关于第88号提案的答复\n下一篇：没有了`),
  onPage(
    "the site's feet",
    (text) => `${text}\n版权所有：某市人民政府  备案号：粤ICP备05000000号\n扫一扫在手机打开当前页`,
  ),
  onPage("an editor", (text) => `${text}\n责任编辑：李某  审核：王某`),
  inLetter("page numbers", (text) => {
    const lines = text.split("\n");
    lines.splice(Math.ceil(lines.length / 2), 0, "— 2 —");
    return lines.join("\n");
  }),
  inLetter("lines broken as in a PDF", (text) => wrapped(text, 34)),
  inLetter("lines broken elsewhere", (text) => wrapped(text, 23)),
  inLetter("spaces between characters", (text) =>
    text.replace(/([\u4e00-\u9fff])(?=[\u4e00-\u9fff]{9})/g, "$1 "),
  ),
  inLetter("half stops", (text) => text.replace(/；|;/g, "。")),
  inLetter("a stop for a comma", (text) => text.replace(/，|,(?=[\u4e00-\u9fff])/g, "、")),
  inLetter("other labels of items", (text) =>
    text
      .replace(/^(\s*)一、/m, "$11.")
      .replace(/^(\s*)二、/m, "$12.")
      .replace(/^(\s*)三、/m, "$13."),
  ),
  inLetter("other brackets of items", (text) => text.replace(/^(\s*)[(（]([一二三四五六])[)）]/gm, "$1$2、")),
  inLetter("a contact", (text) => `${text.trimEnd()}\n  联系人及电话：王某，0700-12345678\n`),
  inLetter("another contact", (text) => `${text.trimEnd()}\n(联系人:赵某;联系电话:13800000000)\n`),
  inLetter("who gets copies", (text) => `${text.trimEnd()}\n抄送：市政协提案委(2份)，市政府督查室(1份)。\n`),
  inLetter("whether it is public", (text) => `${text.trimEnd()}\n(此件公开发布)\n`),
  inLetter("when it was printed", (text) => `${text.trimEnd()}\n某市某局办公室 2025年9月9日印发\n`),
  inLetter("another closing formula", (text) => {
    const formula = /(?:专此|特此|此)(?:答复|回复|复)/;
    return formula.test(text) ? text.replace(formula, "特此答复") : undefined;
  }),
  inLetter("dates in other digits", (text) =>
    text.replace(/(\d{4})年(\d)月(\d)日/g, (date) => chineseDigits(date)),
  ),
  inLetter("dates with zeros", (text) => text.replace(/年(\d)月(\d)日/g, "年0$1月0$2日")),
  inLetter("thousands apart", (text) =>
    text.replace(/(?<![\d.])(\d)(\d{3})(?=[件辆户台吨个盏名家])/g, "$1,$2"),
  ),
  inLetter("tags and entities", (text) =>
    text
      .split("\n")
      .map((line) =>
        line.trim() === "" ? line : `<p>&nbsp;&nbsp;<span style="font-size:16px">${line.trim()}</span></p>`,
      )
      .join("\n"),
  ),
  inLetter("bold from Markdown", (text) => text.replace(/^(\s*)([一二三四]、[^。\n]{2,12})/gm, "$1**$2**")),
  inLetter("thanks at the end", (text) =>
    text.replace(/\n\s*此复[。]?\s*\n/, "\n  感谢您对我们工作的关心和支持!\n  此复。\n"),
  ),
  inLetter("a stamp", (text) => text.replace(/(局|委|厅)(\n\s*\d{4}年)/, "$1(盖章)$2")),
];

/** The letters of a page in another order, each with its head. */
export const SWAPPED: Mutation = {
  name: "letters in another order",
  apply: ({ proposal }) => {
    const [first, second] = proposal.replies;
    if (!first || !second || second.span.start < first.span.end) return undefined;
    const { text } = proposal;
    return (
      text.slice(0, first.span.start) +
      text.slice(second.span.start, second.span.end) +
      "\n\n\n" +
      text.slice(first.span.start, first.span.end) +
      text.slice(second.span.end)
    );
  },
};

const NEGATIONS: readonly [RegExp, string][] = [
  [/已(?:经)?(?=完成|建成|安装|印发|列入|开工|纳入|启动|实现)/, "未"],
  [/可以|能够/, "不能"],
  [/不(?=再|予|宜|单独|得)/, ""],
  [/暂不/, "拟"],
  [/同意/, "不同意"],
  [/无法/, "可以"],
  [/没有/, "有"],
];

function sentencesOf(text: string): string[] {
  return text.match(/[^。\n]{12,}。/g) ?? [];
}

function substantial(text: string): string[] {
  return sentencesOf(text).filter((one) => !/感谢|收悉|答复如下|欢迎|此复|反馈|意见如下/.test(one));
}

function changeNumber(text: string, form: RegExp, pick: Page["pick"], change: (digits: string) => string) {
  const places = [...text.matchAll(form)];
  const place = pick(places);
  if (!place) return undefined;
  const [whole, digits = ""] = place;
  const at = place.index + whole.indexOf(digits);
  return text.slice(0, at) + change(digits) + text.slice(at + digits.length);
}

/** What makes a reply another reply. */
export const REAL: readonly Mutation[] = [
  inLetter("another number", (text, { pick }) =>
    changeNumber(text, /(\d{1,5})(?=[个家辆户台吨件名处座条套])/g, pick, (digits) =>
      String(Number(digits) + 7),
    ),
  ),
  inLetter("a decimal point", (text, { pick }) =>
    changeNumber(
      text,
      /(\d{2,4})(?=万|亿|公里|%)/g,
      pick,
      (digits) => `${digits.slice(0, -1)}.${digits.slice(-1)}`,
    ),
  ),
  inLetter("another amount", (text, { pick }) =>
    changeNumber(text, /(\d[\d.]*)(?=万元|亿元|元)/g, pick, (digits) => `${digits}0`),
  ),
  inLetter("another share", (text, { pick }) =>
    changeNumber(text, /(\d{1,2})(?=%)/g, pick, (digits) => String((Number(digits) + 11) % 100)),
  ),
  inLetter("another year", (text, { pick }) =>
    changeNumber(text, /(20\d\d)(?=年底|年前|年\d{1,2}月(?!\d|[1-3]?\d日))/g, pick, (digits) =>
      String(Number(digits) + 1),
    ),
  ),
  inLetter("another month", (text, { pick }) =>
    changeNumber(text, /(?<!\d)(\d{1,2})(?=月(?:份|底|前|开工|完成|启动|建成|投))/g, pick, (digits) =>
      String((Number(digits) % 12) + 1),
    ),
  ),
  inLetter("another day of the letter", (text) =>
    text.replace(
      /(\d{4}年)(\d{1,2})(月\d{1,2}日)(?=\s*$)/,
      (_, year, month, rest) => `${year}${(Number(month) % 12) + 1}${rest}`,
    ),
  ),
  ...NEGATIONS.map(([form, word]) =>
    inLetter(`negation: ${form.source}`, (text) => (form.test(text) ? text.replace(form, word) : undefined)),
  ),
  inLetter("a statement more", (text, { pick }) => {
    const place = pick(substantial(text));
    return place && text.replace(place, `${place}市财政另行安排专项资金予以保障。`);
  }),
  inLetter("a short statement more", (text, { pick }) => {
    const place = pick(substantial(text));
    return place && text.replace(place, `${place}该项目已停工。`);
  }),
  inLetter("a statement less", (text, { pick }) => {
    const place = pick(substantial(text));
    return place && text.replace(place, "");
  }),
  inLetter("another statement", (text, { pick }) => {
    const place = pick(substantial(text));
    return place && text.replace(place, "因条件尚不成熟,该建议暂不采纳。");
  }),
  inLetter("another stance", (text) => {
    const form = /(?:已列入计划|计划于|拟于|将于|正在)/;
    return form.test(text) ? text.replace(form, "不再") : undefined;
  }),
  inLetter("a mark", (text, { letter }) =>
    letter.resultMark ? undefined : `${text.trimEnd()}\n办理结果：B类\n`,
  ),
  inLetter("another mark", (text, { letter }) =>
    letter.resultMark?.letter
      ? text.replace(letter.resultMark.text, letter.resultMark.letter === "A" ? "B类" : "A类")
      : undefined,
  ),
  inLetter("an attachment", (text) => `${text.trimEnd()}\n附件：1.项目进度表\n`),
  inLetter("another bureau that does it", (text, { pick }) => {
    const bureau = /市?(?:财政|公安|住建|教育|民政)局/;
    const place = pick(substantial(text).filter((sentence) => bureau.test(sentence)));
    return place && text.replace(place, place.replace(bureau, "市水务局"));
  }),
  onPage("a correction", (text, { letter }) => {
    const end = letter.span.end;
    const correction = `\n\n\n${letter.bureau}更正说明:\n  我局原答复中“年底前完成”有误,现更正如下:该项工作推迟至下一年度。\n\n`;
    return text.slice(0, end) + correction + text.slice(end);
  }),
  onPage("a letter of another bureau", (text, { letter }) => {
    const end = letter.span.end;
    const opinion =
      "\n\n\n审计局:\n  我局会办意见如下:相关资金使用情况已列入年度审计计划,审计结果将依法公开。\n\n";
    return text.slice(0, end) + opinion + text.slice(end);
  }),
  onPage("another recommendation", (text, { pick, proposal }) => {
    const place = pick(proposal.recommendationOrigin === "proposal" ? proposal.recommendations : []);
    return place
      ? `${text.slice(0, place.span.end)}同时建立按季度公开的制度。${text.slice(place.span.end)}`
      : text;
  }),
];
