import { Converter } from "opencc-js/cn2t";
import { inLetter, type Mutation, onPage } from "./mutation.ts";

const traditional = Converter({ from: "cn", to: "tw" });

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
