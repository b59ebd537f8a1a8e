import type { Problem, Reading } from "../problem.ts";
import { forEachAnswered } from "./merged-letter.ts";
import { plainText } from "./plain-text.ts";
import { readProposal } from "./read-proposal.ts";
import { recordSpans } from "./record-split.ts";

/** The longest text that is read, in UTF-16 units; whole years of a committee stay below a tenth of it. */
const LONGEST_TEXT = 64 * 1024 * 1024;
/** One proposal with all its letters; what is longer is no proposal but something else under its name. */
const LONGEST_PROPOSAL = 400_000;
const LONGEST_LINE = 400_000;
const EXPECTED = "一件提案（含案由、建议或办理单位答复）的文字";

function problem(source: string, line: number | null, expected: string, got: string): Problem {
  return { source, line, expected, got };
}

/** Why a text cannot be a proposal at all, before anything is read of it. */
function unreadable(text: string, source: string): Problem | null {
  if (text.trim() === "") return problem(source, null, `${EXPECTED}，请检查文件是否为空`, "没有文字");
  if (text.length > LONGEST_TEXT)
    return problem(source, null, "不超过6400万字的文本，请拆分后再导入", `${text.length}字`);
  const controls = controlShare(text);
  if (controls > 0.02)
    return problem(
      source,
      null,
      "可以阅读的文字，请另存为纯文本（UTF-8）后再导入",
      "内容多为控制字符，像是二进制文件",
    );
  if (longestLine(text) > LONGEST_LINE)
    return problem(source, null, "分行的提案文字，请检查导出格式", `一行超过${LONGEST_LINE}字`);
  return null;
}

/** The share of characters that no text has: controls, and the sign that decoders put for broken bytes. */
function controlShare(text: string): number {
  const sample = text.slice(0, 200_000);
  let controls = 0;
  for (let at = 0; at < sample.length; at += 1) if (isControl(sample.charCodeAt(at))) controls += 1;
  return controls / sample.length;
}

function isControl(code: number): boolean {
  const white = code >= 0x09 && code <= 0x0d;
  return (code < 0x20 && !white) || (code >= 0x7f && code < 0xa0) || code === 0xfffd;
}

function longestLine(text: string): number {
  let longest = 0;
  for (let at = 0; at < text.length; ) {
    const next = text.indexOf("\n", at);
    const end = next < 0 ? text.length : next;
    longest = Math.max(longest, end - at);
    at = end + 1;
  }
  return longest;
}

function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at >= 0 && at < offset; at = text.indexOf("\n", at + 1)) line += 1;
  return line;
}

/** Reads every proposal of a text, in any layout. What cannot be read comes back as a problem and never costs the rest. */
export function readProposals(text: string, source: string): Reading {
  const refused = unreadable(text, source);
  if (refused) return { proposals: [], problems: [refused] };
  const spans = recordSpans(plainText(text));
  const reading: Reading = { proposals: [], problems: [] };
  spans.forEach((span, index) => {
    const name = spans.length > 1 ? `${source}#${index + 1}` : source;
    const own = text.slice(span.start, span.end);
    const proposal = own.length <= LONGEST_PROPOSAL ? readProposal(own, name) : null;
    if (proposal) reading.proposals.push(...forEachAnswered(proposal));
    else
      reading.problems.push(
        problem(name, lineAt(text, span.start), `${EXPECTED}，请核对内容`, shortened(own)),
      );
  });
  return reading;
}

function shortened(text: string): string {
  const words = text.trim().replace(/\s+/g, " ");
  return words.length > 40 ? `${words.slice(0, 40)}…` : words;
}
