import { inLetter, type Mutation, onPage, type Page } from "./mutation.ts";

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
