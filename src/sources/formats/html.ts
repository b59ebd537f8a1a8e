import { type Content, type Format, unread } from "./content.ts";
import { decoded, markedEncoding } from "./decode.ts";
import { htmlContent } from "./html-content.ts";

const START = /^\s*(?:<!--[\s\S]*?-->\s*)*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html[\s>])/i;

/** Programs and offices give pages, and parts of pages, such names. */
const OFFICE_NAME = /\.(?:docx?|wps|xlsx?|et)$/i;

/** A saved web page, also one that is called a Word or Excel file. */
export const html: Format = {
  name: "网页",
  owns: (bytes, name) =>
    /\.(?:html?|xhtml)$/i.test(name) ||
    START.test(openingOf(bytes)) ||
    (OFFICE_NAME.test(name) && /^\s*<[a-z!]/i.test(openingOf(bytes))),
  read(bytes, source): Content {
    const page = pageMarkup(bytes);
    if (page === undefined)
      return unread(source, "能识别文字编码的网页，请用浏览器另存为文本", "无法识别的文字编码");
    return htmlContent(page);
  },
};

/** The markup of a page in the encoding that it is in; undefined where nobody can tell. */
export function pageMarkup(bytes: Uint8Array): string | undefined {
  return declared(bytes) ?? decoded(bytes);
}

function openingOf(bytes: Uint8Array): string {
  const opening = bytes.subarray(0, 2_048);
  return new TextDecoder(markedEncoding(bytes) ?? "latin1").decode(opening);
}

/** The page by the encoding it declares, where it is true; gb2312 stands for all of GB18030. */
function declared(bytes: Uint8Array): string | undefined {
  if (markedEncoding(bytes)) return undefined;
  const name = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(openingOf(bytes))?.[1]?.toLowerCase();
  if (!name) return undefined;
  try {
    return new TextDecoder(/^gb/.test(name) ? "gb18030" : name, { fatal: true }).decode(bytes);
  } catch {
    return undefined; // declared wrongly, or unknown; the caller looks for itself
  }
}
