/** 示府办〔2022〕19号, with any bracket and any blank. */
const DOCUMENT =
  /\p{Script=Han}{1,12}\s*[〔[(（【［﹝{]\s*(?:19|20)\d\d\s*[〕\])）】］﹞}]\s*(?:第|\p{Script=Han}{0,4})\s*\d{1,5}\s*号/u;
const BEFORE = /^(?:请?(?:查|找)(?:一下)?|关于|根据|按照?|文号(?:是|为)?|答复文号)/u;

/** The number of an official document (文号) in a question, as written, and the question without it. */
export function askedDocument(text: string): { document?: string; rest: string } {
  const match = DOCUMENT.exec(text);
  if (!match) return { rest: text };
  return { document: match[0].replace(BEFORE, "").trim(), rest: text.replace(match[0], " ") };
}
