import { z } from "zod";

/** Whether a proposal may be shown to everybody; `private` is whatever its source does not give free as a whole. */
export const Visibility = z.enum(["public", "private"]);
export type Visibility = z.infer<typeof Visibility>;

const NOT_FREE =
  "(?:不(?:同意|予|宜|便|可|能|得)?(?:对外)?公开|不(?:同意|予|宜)|否|不|依申请(?:公开)?|(?:仅|只)(?:公开)?(?:标题|题目|案由)|(?:仅)?公开(?:标题|摘要)|摘要|节选|部分公开|内部|涉密)";
const FIELD = new RegExp(
  `(?:是否(?:同意)?(?:对外|全文|上网)?公开|(?:信息)?公开(?:属性|方式|类型|类别|选项|形式|范围|程度|意见))\\s*[:：|\\t ]\\s*[(（【\\[]?${NOT_FREE}`,
);
const SECRECY = /(?:^|[\s|])(?:密\s*级|保密级别)\s*[:：]\s*(?:绝密|机密|秘密|内部)/;
/** A line that says nothing else: （此件不公开）. */
const ALONE =
  /^[(（【[]?\s*(?:(?:此|本|该)(?:件|提案|案|答复|复函)|提案|答复|内容|全文)?\s*(?:不(?:同意|予|宜)?(?:对外)?公开|依申请公开|仅公开(?:标题|案由))\s*[)）】\]]?[。.]?$/;
/** Behind a document number or a mark: 某函〔2020〕11号 A类 不同意公开. */
const BESIDE = /[\s〕】)）号类][(（]?(?:不同意公开|不予公开|不公开)[)）]?$/;
/** A mark stands in a line of its own, not in running text. */
const LONGEST_MARK_LINE = 80;

/**
 * What a proposal's text says of its being made public: a field (是否公开：否), a remark of its own (此件不公开), a
 * mark behind a number. Levels between, such as 仅公开标题 and 依申请公开, count as private; without a word it is public.
 */
export function visibilityOf(text: string): Visibility {
  if (!/公开|密\s*级|保密级别/.test(text)) return "public";
  const lines = text.split("\n").map((line) => line.trim());
  return lines.some(isPrivateMark) ? "private" : "public";
}

function isPrivateMark(line: string): boolean {
  if (line.length > LONGEST_MARK_LINE || /[。；;].+/.test(line)) return false;
  return FIELD.test(line) || SECRECY.test(line) || ALONE.test(line) || BESIDE.test(line);
}
