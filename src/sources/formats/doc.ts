import WordExtractor from "word-extractor";
import { beginsWith, type Format } from "./content.ts";

/** Word before 2007. */
export const doc: Format = {
  name: "Word文档",
  owns: (bytes, name) => /\.(?:doc|wps)$/i.test(name) && isOle(bytes),
  async read(bytes) {
    const document = await new WordExtractor().extract(
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    );
    return {
      kind: "text",
      text: document.getBody({ filterUnicode: false }).replace(/\r\n?/g, "\n").replace(/\t/g, " "),
    };
  },
};

/** Whether bytes are one of Microsoft's compound files. */
export function isOle(bytes: Uint8Array): boolean {
  return beginsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0);
}
