import { type Content, type Format, unread } from "./content.ts";
import { decoded, markedEncoding } from "./decode.ts";

/** Plain text, Markdown and CSV; also what bears another name and holds nothing but text. */
export const text: Format = { name: "文本", owns: () => true, read: readPlain };

function readPlain(bytes: Uint8Array, source: string): Content {
  if (bytes.length === 0) return unread(source, "有文字的提案文件，请检查文件是否为空", "空文件");
  if (!markedEncoding(bytes) && bytes.includes(0))
    return unread(source, "文本、网页、Word、Excel、PDF或压缩包，请另存为其中一种后再导入", "二进制内容");
  const read = decoded(bytes);
  if (read === undefined)
    return unread(source, "UTF-8、GB18030或Big5编码的文本，请另存为UTF-8后再导入", "无法识别的文字编码");
  return isSpreadsheet(source, read)
    ? { kind: "tables", tables: [read.split(/\r?\n/).map((line) => line.split("\t"))] }
    : { kind: "text", text: read };
}

/** Whether a text is the table that programs export under a spreadsheet's name, its cells apart by tabs. */
function isSpreadsheet(source: string, text: string): boolean {
  return /\.(?:xlsx?|et)$/i.test(source) && text.includes("\t");
}
