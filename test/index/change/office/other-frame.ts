import type { Mutation } from "../mutation.ts";
import { onBody, onLetter } from "./page-text.ts";

const atEnd = (line: string) => onLetter((text) => `${text.trimEnd()}\n${line}\n`);
const COURTESY = /(?:衷心|再次|非常)?感谢[^。\n]{2,40}[。!！]/;

/** The same words between other contacts, copies, courtesies and signatures. */
export const OTHER_FRAME: readonly Mutation[] = [
  { name: "a contact line", apply: atEnd("联系人：张建国　　联系电话：0769-22830000") },
  { name: "a contact in brackets", apply: atEnd("（联系人：李工，电话：85550000）") },
  { name: "contact, post code and fax", apply: atEnd("地址：人民路18号　邮编：523000　传真：22830001") },
  {
    name: "a handler's line",
    apply: atEnd("经办人：王小明　　手机：13800000000　邮箱：jyta@example.gov.cn"),
  },
  { name: "a contact unit and person", apply: atEnd("联系单位及电话：办公室，0769-22830000") },
  { name: "a printing line", apply: atEnd("政府办公室　　　　　　2023年6月9日印发") },
  { name: "a printing line with copies", apply: atEnd("办公室秘书科 2023年6月9日印 共印5份") },
  { name: "copies to others", apply: atEnd("抄送：市政协提案委员会、市政府督查室。") },
  { name: "copies over two lines", apply: atEnd("抄送：市政协提案委，市政府办公室，\n　　　市委督查室。") },
  {
    name: "other thanks",
    apply: onBody((text) => text.replace(COURTESY, "衷心感谢您一直以来对我们工作的关心、理解与支持！")),
  },
  {
    name: "thanks put in",
    apply: onBody(
      (text) => `${text.trimEnd()}\n再次感谢您对我局工作的关注，希望今后继续提出宝贵意见和建议。\n`,
    ),
  },
  {
    name: "a greeting behind the salutation",
    apply: onLetter((text) => text.replace(/(委员|代表)[:：]\s*/, "$&您好！")),
  },
  {
    name: "a respectful salutation",
    apply: onLetter((text) => text.replace(/^(\s*)(\p{sc=Han}{2,4}委员[:：])/mu, "$1尊敬的$2")),
  },
  {
    name: "another end formula",
    apply: onBody((text) => text.replace(/(?:专此|特此|此)(?:答复|函复|函告|复)[。.]/, "特此函复。")),
  },
  { name: "an end formula put in", apply: onBody((text) => `${text.trimEnd()}\n　　专此函复，敬请谅解。\n`) },
  {
    name: "the date above the signature",
    apply: onLetter((text) =>
      text.replace(/^(\s*\p{sc=Han}{3,20})\n(\s*\d{4}年\d{1,2}月\d{1,2}日)\s*$/mu, "$2\n$1"),
    ),
  },
  {
    name: "a signature and its date on one line",
    apply: onLetter((text) =>
      text.replace(/^(\s*\p{sc=Han}{3,20})\n\s*(\d{4}年\d{1,2}月\d{1,2}日)\s*$/mu, "$1　$2"),
    ),
  },
  {
    name: "a spaced signature",
    apply: onLetter((text) =>
      text.replace(/^(\s*\p{sc=Han}{3,20})(?=\n\s*\d{4}年\d{1,2}月\d{1,2}日\s*$)/mu, (name) =>
        [...name].join(" "),
      ),
    ),
  },
  {
    name: "a seal's mark",
    apply: onLetter((text) =>
      text.replace(/^(\s*\p{sc=Han}{3,20})(?=\n\s*\d{4}年\d{1,2}月\d{1,2}日\s*$)/mu, "$1（盖章）"),
    ),
  },
  { name: "a note of publication", apply: atEnd("（此件公开发布）") },
  { name: "a note of publication on request", apply: atEnd("(信息公开形式:依申请公开)") },
  { name: "an attachment line that says none", apply: atEnd("附件：无") },
  {
    name: "who signed",
    apply: onLetter((text) => text.replace(/^(?=\s*\p{sc=Han}{2,4}委员[:：])/mu, "签发人：陈志远\n")),
  },
  {
    name: "a heading above the salutation",
    apply: (page) => {
      const { number, title, text } = page.proposal;
      const made = `关于第${number}号提案的答复\n（${title}）\n`;
      return page.letter.to === "proposer" && number
        ? text.slice(0, page.letter.span.start) +
            text.slice(page.letter.span.start, page.letter.span.end).replace(/^(?=\s*\S+委员[:：])/m, made) +
            text.slice(page.letter.span.end)
        : undefined;
    },
  },
  { name: "a page without text", apply: atEnd("（此页无正文）") },
  { name: "subject words", apply: atEnd("主题词：城乡建设　提案　答复　函") },
  { name: "the form for an opinion", apply: atEnd("附：市政协提案办理情况征询意见表") },
  {
    name: "please send the form",
    apply: onBody(
      (text) => `${text.trimEnd()}\n请您填写《提案办理情况征询意见表》，并寄送市政协提案委员会。\n`,
    ),
  },
  {
    name: "the body behind the salutation",
    apply: onLetter((text) => text.replace(/((?:委员|代表)[:：])\s*\n\s*/, "$1")),
  },
  {
    name: "hours behind a date",
    apply: onLetter((text) => text.replace(/^(\s*\d{4}年\d{1,2}月\d{1,2}日)(\s*)$/m, "$1 上午$2")),
  },
];
