import { sameBureau } from "../bureau-name.ts";
import type { Addressee, Bureau, Reply, ReplyKind, ResultMark, Span, WrittenDate } from "../proposal.ts";
import { sameOffice } from "../same-office.ts";
import { documentNumbersIn } from "./document-number.ts";
import type { Letter } from "./letter.ts";
import { saysUnanswered } from "./letter-head.ts";
import { titlesOpinion } from "./letter-title.ts";
import type { Line } from "./line.ts";
import { markBeside, markIn } from "./result-mark.ts";
import { cutAfter } from "./sentence.ts";
import { isClosing, isTail, type Signature, signatureOf } from "./signature.ts";

/** What a reply can take from the page around it where its letter does not say. */
export type Surroundings = {
  lead: string | null;
  publisher: string | null;
  repliedOn: WrittenDate | null;
  documentNumber: string | null;
};

/** The bureau of a letter that nobody signed. */
export const UNSIGNED = "未署名单位";
const TO_LEAD = /贵(?:局|委|厅|办|单位|中心|处|部|院)|转来|转办/;
const TO_MEMBER = /您|你们?提|贵会|贵党|委员/;
const CORRECTION =
  /更正如下|更正[::]|作(?:如下)?更正|予以更正|现更正|补充答复|原答复.{0,20}(?:不再适用|调整|修改|变更|有误|更正)|对原答复|作出?如下补充|补充说明如下|再次答复如下|原答复[^。]{0,40}(?:撤回|作废|废止|收回)|答复[^。]{0,40}(?:现补充|补充说明|情况发生(?:了)?变化|有(?:了)?新的?(?:进展|变化))/;
const MARK_LINE = /类\s*别|办理结果|办复|答复类别|^\s*[(([【]?[A-D]\d?类?[))\]】]?\s*$/;

/** The reply that a letter is; null where it has no text (a bureau named without an answer). */
export function replyOf(plain: string, letter: Letter, around: Surroundings): Reply | null {
  const lines = letter.lines;
  const [first] = lines;
  if (!first || letter.head?.answered === false || lines.every(({ text }) => saysUnanswered(text)))
    return null;
  const signature = signatureOf(lines);
  const { bureau, addressed } = writerOf(letter, signature, around);
  const body = bodyOf(lines, signature);
  const text = plain.slice(first.start, lines.at(-1)?.end);
  const opinion = isOpinion(letter, text);
  const to = addresseeOf(letter, { text, addressed, opinion });
  return {
    bureau,
    role: "unknown",
    to,
    kind: kindOf(letter, { text: plain.slice(body.start, body.end), to, opinion }),
    date: signature?.date ?? letter.head?.date ?? around.repliedOn,
    resultMark: markOf(letter),
    documentNumber: documentNumberOf(letter) ?? around.documentNumber,
    span: { start: letter.start, end: lines.at(-1)?.end ?? first.end },
    body,
  };
}

type Writer = { bureau: string; addressed: Addressee | null };

/** A bare `某局:` over a letter that another bureau signs, or that speaks to 贵局, was its addressee. */
function writerOf(letter: Letter, signature: Signature | null, around: Surroundings): Writer {
  const head = letter.head?.bureau ?? null;
  const signed = signature?.bureau ?? null;
  const ambiguous = head !== null && letter.head?.bare === true && letter.addressee === null;
  if (ambiguous && signed && !sameBureau(signed, head)) return { bureau: signed, addressed: "lead" };
  const named = head ?? signed ?? bureauOfTitle(letter) ?? around.publisher;
  if (named) return { bureau: named, addressed: null };
  const byLead = letter.addressee?.to !== "lead" ? around.lead : null;
  return { bureau: byLead ?? UNSIGNED, addressed: null };
}

/** The lead bureau that a letter is written to; null where it addresses no bureau. */
export function leadAddressed(letter: Letter): string | null {
  if (letter.addressee) return letter.addressee.to === "lead" ? letter.addressee.name : null;
  const signed = signatureOf(letter.lines)?.bureau;
  const head = letter.head?.bare ? letter.head.bureau : null;
  return head && signed && !sameBureau(signed, head) ? head : null;
}

const TITLED = /^([\u4e00-\u9fff]{2,24}?(?:局|委员会|委|厅|办公室|政府|中心|部|院|署|会|处|办))(?:关于|对)/;

function bureauOfTitle(letter: Letter): string | null {
  const names = letter.titles.map(({ text }) => TITLED.exec(text.replace(/\s+/g, ""))?.[1]);
  return names.find((name) => name !== undefined) ?? null;
}

function isOpinion(letter: Letter, text: string): boolean {
  if (letter.head?.opinion || letter.titles.some((title) => titlesOpinion(title.text))) return true;
  return /(?:提出|提供)?(?:会办|协办)意见(?:如下|[::])/.test(text.slice(0, 300));
}

function addresseeOf(
  letter: Letter,
  found: { text: string; addressed: Addressee | null; opinion: boolean },
): Addressee {
  if (found.addressed) return found.addressed;
  if (letter.addressee) return letter.addressee.to;
  if (found.opinion || TO_LEAD.test(found.text.slice(0, 200))) return "lead";
  return TO_MEMBER.test(found.text) ? "proposer" : "unknown";
}

function kindOf(letter: Letter, found: { text: string; to: Addressee; opinion: boolean }): ReplyKind {
  if (
    letter.head?.correction ||
    CORRECTION.test(found.text.slice(0, 400)) ||
    letter.titles.some(({ text }) => /更正|补充(?:答复|说明|复函|意见)|再次答复|后续/.test(text))
  )
    return "correction";
  if (isCoverNote(found.text)) return "cover-note";
  return found.to === "lead" || (found.opinion && found.to === "unknown") ? "opinion" : "reply";
}

const ENCLOSED =
  /附件|详见附|见附|随函附|随文|附后|另附|附上|送上|提供《[^》]*》|现将《?[^。]*(?:送|报|呈|函)(?:上|送|达|给|去)?|供参考|请(?:予)?查收|请(?:予)?审阅/;
const COURTESY =
  /收悉|转(?:由)?我[局委厅办会]|感谢|谢谢|现(?:将)?(?:有关情况)?答复如下|经研究|联系|此复|特此|欢迎|支持|敬请|^附件|^\d+[.、]\s*《?|^[((]?附/;

/** Whether a letter only sends an enclosure: some sentence names it, and no other says anything of substance. */
function isCoverNote(text: string): boolean {
  if (text.length > 400 || !ENCLOSED.test(text)) return false;
  const sentences = cutAfter(text, { start: 0, end: text.length }, "。!\n").map(({ start, end }) =>
    text.slice(start, end),
  );
  return sentences.every(
    (sentence) => ENCLOSED.test(sentence) || COURTESY.test(sentence.trim()) || sentence.length < 12,
  );
}

function markOf(letter: Letter): ResultMark | null {
  const printed = [...letter.titles, ...letter.lines.slice(0, 3), ...letter.lines.slice(-8)].filter(
    ({ text }) =>
      text.length <= 90 && (MARK_LINE.test(text) || letter.titles.some((title) => title.text === text)),
  );
  const beside = printed
    .map(({ text }) => markBeside(text) ?? (text.length <= 8 ? markIn(text) : null))
    .find((mark) => mark !== null);
  return letter.head?.mark ?? beside ?? null;
}

function documentNumberOf(letter: Letter): string | null {
  const near = [...letter.titles, ...letter.lines.slice(0, 2).filter(({ text }) => text.length <= 60)];
  return near.flatMap(({ text }) => documentNumbersIn(text))[0] ?? null;
}

/** A letter's substance: without closing formula, signature and tail. */
function bodyOf(lines: readonly Line[], signature: Signature | null): Span {
  const first = lines[0];
  const start = first?.start ?? 0;
  const kept = lines.filter((line) => !signature || line.start < signature.start);
  const body = kept.length > 0 ? [...kept] : lines.slice(0, 1);
  while (body.length > 1 && (isTail(body.at(-1)?.text ?? "") || isClosing(body.at(-1)?.text ?? "")))
    body.pop();
  const end = Math.min(
    body.at(-1)?.end ?? start,
    signature && signature.start > start ? signature.start : Number.POSITIVE_INFINITY,
  );
  return { start, end };
}

/** The role each reply's bureau has among the proposal's bureaus. */
export function withRoles(replies: readonly Reply[], bureaus: readonly Bureau[]): Reply[] {
  return replies.map((reply) => {
    const known =
      bureaus.find(({ name }) => sameBureau(name, reply.bureau)) ??
      bureaus.find(({ name }) => sameOffice(name, reply.bureau));
    return known ? { ...reply, role: known.role } : reply;
  });
}
