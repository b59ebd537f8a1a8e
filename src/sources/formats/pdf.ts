import { getDocumentProxy } from "unpdf";
import { withoutRadicals } from "../../../index/radicals.ts";
import { beginsWith, type Format, unread } from "./content.ts";
import type { PdfItem } from "./pdf-line.ts";
import { pdfText } from "./pdf-text.ts";

/** Pages of one file that are read; a proposal with all its letters has a few dozen. */
const MOST_PAGES = 2_000;
/** With fewer characters a page, nothing but pictures stands on them. */
const SCAN_BELOW = 8;

/** The text layer of a PDF. */
export const pdf: Format = {
  name: "PDF",
  owns: (bytes) => beginsWith(bytes, 0x25, 0x50, 0x44, 0x46),
  async read(bytes, source) {
    // The library takes the bytes away, so it gets its own.
    const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    const { numPages } = document;
    if (numPages > MOST_PAGES)
      return unread(source, `${MOST_PAGES}页以内的PDF，请拆分后再导入`, `${numPages}页`);
    const pages: PdfItem[][] = [];
    for (let number = 1; number <= numPages; number += 1) {
      const { items } = await (await document.getPage(number)).getTextContent();
      pages.push(items.flatMap(itemOf));
    }
    const text = withoutRadicals(pdfText(pages));
    return text.replace(/\s/g, "").length < SCAN_BELOW * numPages
      ? unread(source, "有文字层的PDF，请先做文字识别（OCR）再导入", `扫描件，${numPages}页没有文字`)
      : { kind: "text", text };
  },
};

function itemOf(item: object): PdfItem[] {
  if (!("str" in item) || !("transform" in item)) return [];
  const { str, transform, width, height } = item as {
    str: string;
    transform: number[];
    width: number;
    height: number;
  };
  return [
    {
      text: str,
      x: transform[4] ?? 0,
      y: transform[5] ?? 0,
      width,
      size: height || Math.abs(transform[3] ?? 10),
    },
  ];
}
