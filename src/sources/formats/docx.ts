import mammoth from "mammoth";
import type { Format } from "./content.ts";
import { htmlContent } from "./html-content.ts";
import { refused } from "./office-archive.ts";
import { archiveHolds, isZip } from "./zip.ts";

/** Word since 2007. Its pictures and styles are left out; tables keep their rows, numbered lists their numbers. */
export const docx: Format = {
  name: "Word文档",
  owns: (bytes, name) =>
    isZip(bytes) && (archiveHolds(bytes, "word/document.xml") || /\.(?:docx|docm)$/i.test(name)),
  async read(bytes, source) {
    const no = await refused(bytes, source);
    if (no) return no;
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const convertImage = mammoth.images.imgElement(async () => ({ src: "" }));
    const { value } = await mammoth.convertToHtml({ buffer }, { convertImage, ignoreEmptyParagraphs: false });
    return htmlContent(withNotesBelow(value.replace(/<img[^>]*>/g, "")));
  },
};

/** Footnotes stand below the text as 注：…; their marks inside it, and the arrows back, are no words of it. */
function withNotesBelow(html: string): string {
  return html
    .replace(/<sup><a href="#(?:foot|end)note-\d+"[^>]*>\[\d+\]<\/a><\/sup>/g, "")
    .replace(/\s*<a href="#(?:foot|end)note-ref-\d+">\u2191<\/a>/g, "")
    .replace(/(?:<ol>)?<li id="(?:foot|end)note-\d+">\s*<p>/g, "<p>注：");
}
