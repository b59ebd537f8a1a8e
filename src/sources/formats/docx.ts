import mammoth from "mammoth";
import type { Format } from "./content.ts";
import { htmlText } from "./html-text.ts";
import { isOffice, refused } from "./office-archive.ts";

/** Word since 2007. Its pictures and styles are left out; tables keep their rows, numbered lists their numbers. */
export const docx: Format = {
  name: "Word文档",
  owns: (bytes, name) => isOffice(bytes, name, /\.(?:docx|docm)$/i),
  async read(bytes, source) {
    const no = await refused(bytes, source);
    if (no) return no;
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const convertImage = mammoth.images.imgElement(async () => ({ src: "" }));
    const { value } = await mammoth.convertToHtml({ buffer }, { convertImage, ignoreEmptyParagraphs: false });
    return { kind: "text", text: htmlText(value.replace(/<img[^>]*>/g, "")) };
  },
};
