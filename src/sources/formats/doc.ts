import WordExtractor from "word-extractor";
import { hasStream } from "./compound.ts";
import type { Format } from "./content.ts";

const AS_WRITTEN = { filterUnicode: false };

/** Word before 2007, whatever the file is called (WPS's .wps is the same). */
export const doc: Format = {
  name: "Word文档",
  owns: (bytes) => hasStream(bytes, "WordDocument"),
  async read(bytes) {
    const document = await new WordExtractor().extract(
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    );
    const notes = [document.getFootnotes(AS_WRITTEN), document.getEndnotes(AS_WRITTEN)]
      .flatMap(linesOf)
      .filter((note) => note.trim() !== "")
      .map((note) => `注：${note.trim()}`);
    const text = [...linesOf(document.getBody(AS_WRITTEN)), ...notes];
    // Beside a text a box has a stamp or a remark; in a document of nothing else it has the text.
    const boxes = text.join("").trim() === "" ? linesOf(document.getTextboxes(AS_WRITTEN)) : [];
    return { kind: "text", text: [...text, ...boxes].join("\n") };
  },
};

function linesOf(text: string): string[] {
  return text === "" ? [] : text.replace(/\r\n?/g, "\n").replace(/\t/g, " ").split("\n");
}
