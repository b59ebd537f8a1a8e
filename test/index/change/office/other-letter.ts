import { pointsOf, quote } from "../../../../index/proposal.ts";
import type { Mutation } from "../mutation.ts";
import { onLetter, onPage, onStatement, statementsOf, withPart } from "./page-text.ts";

/** Another letter, attachment, mark, bureau, signature, recommendation or title. */
export const OTHER_LETTER: readonly Mutation[] = [
  {
    name: "another attachment",
    apply: onLetter((text) => `${text.trimEnd()}\n附件：2023年度项目实施计划表\n`),
  },
  {
    name: "two attachments",
    apply: onLetter((text) => `${text.trimEnd()}\n附件：1.资金安排表\n　　　2.责任分工表\n`),
  },
  {
    name: "a paragraph of correction",
    apply: onLetter((text) => `${text.trimEnd()}\n更正：前述补贴标准应为每户1500元。\n`),
  },
  {
    name: "a letter of correction",
    apply: (page) => {
      const { proposal, letter } = page;
      const made = `\n\n${letter.bureau}更正答复：\n${proposal.proposers[0] ?? "提案人"}委员：\n　　我局前函所述完成数有误，现更正为已完成12处，其余项目不再实施。\n${letter.bureau}\n2024年3月5日\n`;
      return `${proposal.text.slice(0, letter.span.end).trimEnd()}${made}${proposal.text.slice(letter.span.end)}`;
    },
  },
  {
    name: "a further letter of the bureau",
    apply: (page) => {
      const { proposal, letter } = page;
      const made = `\n\n${letter.bureau}补充答复：\n${proposal.proposers[0] ?? "提案人"}委员：\n　　现将进展补充答复如下：项目已于本月开工，年内可完成主体施工。\n${letter.bureau}\n2024年3月5日\n`;
      return `${proposal.text.slice(0, letter.span.end).trimEnd()}${made}${proposal.text.slice(letter.span.end)}`;
    },
  },
  {
    name: "a cover note for the letter",
    apply: (page) => {
      const { proposal, letter } = page;
      return `${proposal.text.slice(0, letter.body.start)}您的提案收悉，现将办理情况说明送上，详见附件。\n附件：办理情况说明\n${proposal.text.slice(letter.body.end)}`;
    },
  },
  {
    name: "another body",
    apply: (page) => {
      const { proposal, letter } = page;
      return `${proposal.text.slice(0, letter.body.start)}您的提案收悉。经研究，所提事项涉及机构编制，暂不具备条件，我们将作进一步研究。\n${proposal.text.slice(letter.body.end)}`;
    },
  },
  {
    name: "the bodies of two bureaus exchanged",
    apply: ({ proposal }) => {
      const [one, two] = proposal.replies;
      if (!one || !two || one.bureau === two.bureau) return undefined;
      const { text } = proposal;
      return (
        text.slice(0, one.body.start) +
        quote(proposal, two.body) +
        text.slice(one.body.end, two.body.start) +
        quote(proposal, one.body) +
        text.slice(two.body.end)
      );
    },
  },
  {
    name: "a letter withdrawn",
    apply: (page) => {
      const { proposal, letter } = page;
      return proposal.replies.length < 2
        ? undefined
        : `${proposal.text.slice(0, letter.span.start)}${proposal.text.slice(letter.span.end)}`;
    },
  },
  {
    name: "a statement of another item in place of one's own",
    apply: (page) => {
      const [one, two] = statementsOf(page);
      const { text } = page.proposal;
      return (
        one && two && `${text.slice(0, one.start)}${text.slice(two.start, two.end)}${text.slice(one.end)}`
      );
    },
  },
  {
    name: "a mark put on",
    apply: ({ proposal }) =>
      proposal.resultMark || proposal.replies.some(({ resultMark }) => resultMark)
        ? undefined
        : `${proposal.text.trimEnd()}\n办理结果：B类\n`,
  },
  {
    name: "another mark",
    apply: onPage((text) =>
      text.replace(/(?<=[（(：:【\]】])([ABC])(?=类|[)）]|\s*$)/m, (mark) => (mark === "A" ? "B" : "A")),
    ),
  },
  {
    name: "a state of handling",
    apply: onPage((text) => text.replace(/(办理状态[：:】]?\s*)(?:已答复|已办结)/, "$1办理中")),
  },
  {
    name: "an assisting bureau becomes the lead",
    apply: onPage((text) =>
      text.replace(/主办单位：(\S+?)([\s　]+)会办单位：([^、\s]+)/, "主办单位：$3$2会办单位：$1"),
    ),
  },
  {
    name: "the lead and assisting bureau of the fields exchanged",
    apply: onPage((text) =>
      text.replace(/【主办单位】(\S+)\n【(协办|会办)单位】([^、\n]+)/, "【主办单位】$3\n【$2单位】$1"),
    ),
  },
  {
    name: "one more assisting bureau",
    apply: onPage((text) =>
      text.replace(/((?:会办单位[：:】]|协办单位[：:】]|办理单位\s|协　　办：)[^\n]*)/, "$1、市审计局"),
    ),
  },
  {
    name: "a recommendation's number changed",
    apply: (page) => {
      const leaf = page.pick(pointsOf(page.proposal.recommendations));
      return leaf && page.proposal.recommendationOrigin === "proposal"
        ? withPart(page, { start: leaf.span.start + 5, end: leaf.span.end }, (text) =>
            text.replace(/\d+(?=[万亿个名家台所元%年])/, (n) => `${n}5`),
          )
        : undefined;
    },
  },
  {
    name: "a recommendation dropped",
    apply: (page) => {
      const leaf = page.pick(page.proposal.recommendations);
      const { text } = page.proposal;
      return leaf &&
        page.proposal.recommendationOrigin === "proposal" &&
        page.proposal.recommendations.length > 1
        ? text.slice(0, leaf.span.start) + text.slice(leaf.span.end)
        : undefined;
    },
  },
  {
    name: "another title",
    apply: onPage((text) =>
      text.replace(
        /(案\s*由[^\n]*关于|提案标题：关于|【提案名称】关于)(加强|推进|完善|规范|加快|促进|推动|破解)?/,
        "$1暂缓",
      ),
    ),
  },
  {
    name: "another day of the letter",
    apply: onLetter((text) =>
      text.replace(
        /^(\s*\d{4}年)(\d{1,2})(月\d{1,2}日\s*)$/m,
        (_, y, m, d) => `${y}${(Number(m) % 12) + 1}${d.replace("31", "30")}`,
      ),
    ),
  },
  {
    name: "another bureau's signature",
    apply: onLetter((text) =>
      text.replace(/^(\s*)(\p{sc=Han}{2,4}[市县])\p{sc=Han}{3,14}局(?=\n\s*\d{4}年)/mu, "$1$2审计局"),
    ),
  },
  {
    name: "a telephone number within a statement",
    apply: onStatement((text) => text.replace(/1[0-9]{4}(?=热线|电话|”)|12345/, "96110")),
  },
];
