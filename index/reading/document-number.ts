const CORE =
  /[〔[【(〈<]\s*(?:19|20)\d{2}\s*[〕\]】)〉>]\s*(?:第|字第)?\s*[\u4e00-\u9fff]{0,4}?\d{1,5}\s*号/g;
const OFFICE = /[\u4e00-\u9fffA-Za-z]{1,16}\s*$/;
const LONGEST_OFFICE = 18;
/** Words of the sentence that run into a number without a mark between them. */
const BEFORE = /^.*(?:根据|按照|依据|印发|见|的|和|与|及|了|文号|以|为|关于|参照)(?=[\u4e00-\u9fff]{2,})/;

/** The number whose year and serial stand at a place, with the office's letters before them. */
function numberAt(text: string, core: RegExpExecArray | RegExpMatchArray): string | null {
  const at = core.index ?? 0;
  const office = OFFICE.exec(text.slice(Math.max(0, at - LONGEST_OFFICE), at))?.[0];
  if (!office) return null;
  return `${office.replace(BEFORE, "")}${core[0]}`.replace(/\s+/g, "");
}

/** All document numbers (文号) of a text, each once, written as in the source: 某府办〔2012〕173号, 国发【2015】13号. */
export function documentNumbersIn(text: string): string[] {
  const found = [...text.matchAll(CORE)]
    .map((core) => numberAt(text, core))
    .filter((number) => number !== null);
  return [...new Set(found)];
}

/** The document number that a line consists of, or opens with. */
export function documentNumberAt(text: string): string | null {
  const first = documentNumbersIn(text)[0];
  return first !== undefined && text.replace(/\s+/g, "").startsWith(first) ? first : null;
}
