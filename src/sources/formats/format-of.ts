import type { Format } from "./content.ts";
import { doc } from "./doc.ts";
import { docx } from "./docx.ts";
import { FOREIGN, otherCompound } from "./foreign.ts";
import { html } from "./html.ts";
import { json } from "./json.ts";
import { pdf } from "./pdf.ts";
import { text } from "./text.ts";
import { xlsx } from "./xlsx.ts";
import { zip } from "./zip.ts";

/** Every format, the surest sign first: a file is what its bytes are, then what its name says. */
const FORMATS: readonly Format[] = [pdf, docx, xlsx, doc, ...FOREIGN, otherCompound, zip, json, html, text];

/** The format of a file. */
export function formatOf(bytes: Uint8Array, fileName: string): Format {
  return FORMATS.find((format) => format.owns(bytes, fileName)) ?? text;
}
