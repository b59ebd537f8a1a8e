import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { Document, Packer, Paragraph, TextRun } from "docx";
import writeXlsxFile from "write-excel-file/node";
import yazl from "yazl";
import { encoderFor } from "./encode.ts";

const SOFFICE = "/usr/bin/soffice";
/** LibreOffice, which alone still writes Word's old format. */
export const hasLibreOffice = existsSync(SOFFICE);

/** Writes a text as a document of a format; the ending of its file's name. */
export type Writer = { ending: string; write(text: string): Promise<Uint8Array> | Uint8Array };

const gb18030 = encoderFor("gb18030");

/** The formats that libraries write here. */
export const WRITERS: Readonly<Record<string, Writer>> = {
  "UTF-16": { ending: "txt", write: (text) => Buffer.from(`\ufeff${text}`, "utf16le") },
  GB18030: { ending: "txt", write: gb18030 },
  HTML: { ending: "html", write: (text) => Buffer.from(webPage(text)) },
  "HTML in GBK": { ending: "htm", write: (text) => gb18030(webPage(text).replace("utf-8", "gb2312")) },
  Word: { ending: "docx", write: wordDocument },
  "Excel form": { ending: "xlsx", write: excelForm },
  JSON: { ending: "json", write: (text) => Buffer.from(JSON.stringify([{ 全文: text }])) },
  "JSON lines": { ending: "jsonl", write: (text) => Buffer.from(`${JSON.stringify({ text })}\n`) },
  ZIP: { ending: "zip", write: (text) => zipOf({ "提案/a.txt": gb18030(text) }) },
};

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
}

/** A page of a committee's site, with all that stands around the document. */
export function webPage(text: string): string {
  const lines = text
    .split("\n")
    .map((line) => (line.trim() === "" ? "<p>&nbsp;</p>" : `<p>${escaped(line)}</p>`));
  return `<!doctype html><html><head><meta charset="utf-8"><title>提案公开</title><style>p{margin:0}</style>
<script>document.write("<p>提案号：1</p>")</script></head><body><nav><a href="/">首页</a> <a href="/ta">提案</a></nav>
<div id="content">${lines.join("\n")}</div><footer>版权所有 备案号：12345</footer></body></html>`;
}

function wordDocument(text: string): Promise<Buffer> {
  const children = text.split("\n").map((line) => new Paragraph({ children: [new TextRun(line)] }));
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

async function excelForm(text: string): Promise<Buffer> {
  const rows = text.split("\n").map((line) => [{ value: line, type: String }]);
  return (await writeXlsxFile(rows).toBuffer()) as Buffer;
}

/** An archive of files by their paths. */
export async function zipOf(files: Readonly<Record<string, Uint8Array>>): Promise<Uint8Array> {
  const archive = new yazl.ZipFile();
  for (const [path, bytes] of Object.entries(files)) archive.addBuffer(Buffer.from(bytes), path);
  archive.end();
  const chunks: Uint8Array[] = [];
  for await (const chunk of archive.outputStream) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

/** Converts a text with LibreOffice into a format it writes: doc, docx, pdf, odt … */
export async function byLibreOffice(text: string, ending: string): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), "soffice-"));
  try {
    writeFileSync(join(folder, "a.txt"), text);
    const input = ["--infilter=Text (encoded):UTF8,LF,,,"];
    const home = `-env:UserInstallation=file://${folder}/profile`;
    const args = [
      home,
      "--headless",
      ...input,
      "--convert-to",
      ending,
      "--outdir",
      folder,
      join(folder, "a.txt"),
    ];
    await promisify(execFile)(SOFFICE, args, { timeout: 120_000 });
    return readFileSync(join(folder, `a.${ending}`));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
