import { hasStream, isCompound } from "./compound.ts";
import { beginsWith, type Format, unread } from "./content.ts";
import { archiveHolds, isZip } from "./zip.ts";

/** A kind of file that nothing here reads: its name, how it is known, and what a person does about it. */
type Foreign = { name: string; todo: string; is(bytes: Uint8Array, opening: string): boolean };

const AS_WORD = "Word文档（docx）或PDF，请用办公软件打开后另存";
const OCR = "有文字的文件，图片请先做文字识别（OCR）再导入";
const UNPACKED = "文件本身或zip压缩包，请解压后再导入";

const KINDS: readonly Foreign[] = [
  {
    name: "加密的Office文档",
    todo: "没有密码的文档，请去掉密码后另存",
    is: (bytes) => hasStream(bytes, "EncryptedPackage"),
  },
  {
    name: "邮件",
    todo: "邮件里的附件，请另存附件后再导入",
    is: (bytes, opening) => hasStream(bytes, "__substg1.0_") || isMail(opening),
  },
  {
    name: "旧版Excel文件",
    todo: "xlsx或csv，请用办公软件打开后另存",
    is: (bytes) => hasStream(bytes, "Workbook") || hasStream(bytes, "Book"),
  },
  {
    name: "演示文稿",
    todo: AS_WORD,
    is: (bytes) => hasStream(bytes, "PowerPoint Document") || archiveHolds(bytes, "ppt/presentation.xml"),
  },
  {
    name: "OpenDocument文件",
    todo: "docx或xlsx，请用办公软件打开后另存",
    is: (bytes, opening) => isOpenDocument(bytes, opening),
  },
  { name: "OFD版式文件", todo: AS_WORD, is: (bytes) => archiveHolds(bytes, "OFD.xml") },
  { name: "RTF文档", todo: AS_WORD, is: (_, opening) => opening.startsWith("{\\rtf") },
  {
    name: "单个文件网页",
    todo: AS_WORD,
    is: (_, opening) => /^mime-version:/im.test(opening) && /multipart\/related/i.test(opening),
  },
  {
    name: "XML文件",
    todo: AS_WORD,
    is: (_, opening) => /^\s*<\?xml/.test(opening) && !/<html|<!doctype html/i.test(opening),
  },
  { name: "图片", todo: OCR, is: isPicture },
  { name: "rar或7z压缩包", todo: UNPACKED, is: (bytes) => isOtherArchive(bytes) },
];

/** Kinds of files that people have and nothing here reads; each is told of with what to do. */
export const FOREIGN: readonly Format[] = KINDS.map(({ name, todo, is }) => ({
  name,
  owns: (bytes) => is(bytes, openingOf(bytes)),
  read: (_, source) => unread(source, todo, name),
}));

/** Microsoft's compound files that hold neither a text nor a table. */
export const otherCompound: Format = {
  name: "旧版Office文件",
  owns: isCompound,
  read: (_, source) => unread(source, "docx、xlsx或csv，请用办公软件打开后另存", "旧版Office文件"),
};

function openingOf(bytes: Uint8Array): string {
  return new TextDecoder("latin1").decode(bytes.subarray(0, 2_048)).replace(/^\xef\xbb\xbf/, "");
}

/** Headers as a mail has them; a page's own text has no such names. */
function isMail(opening: string): boolean {
  const headers = ["received", "from", "to", "subject", "message-id", "mime-version", "date", "return-path"];
  const found = headers.filter((name) => new RegExp(`^${name}: `, "im").test(opening));
  return found.length >= 3 && /^[\w-]+: /.test(opening);
}

function isOpenDocument(bytes: Uint8Array, opening: string): boolean {
  if (isZip(bytes))
    return ["META-INF/manifest.xml", "content.xml"].every((path) => archiveHolds(bytes, path));
  return /^\s*<\?xml[\s\S]{0,200}<office:document/.test(opening);
}

function isPicture(bytes: Uint8Array): boolean {
  return (
    beginsWith(bytes, 0xff, 0xd8, 0xff) ||
    beginsWith(bytes, 0x89, 0x50, 0x4e, 0x47) ||
    beginsWith(bytes, 0x47, 0x49, 0x46, 0x38) ||
    beginsWith(bytes, 0x49, 0x49, 0x2a, 0x00) ||
    beginsWith(bytes, 0x4d, 0x4d, 0x00, 0x2a)
  );
}

function isOtherArchive(bytes: Uint8Array): boolean {
  return (
    beginsWith(bytes, 0x52, 0x61, 0x72, 0x21) ||
    beginsWith(bytes, 0x37, 0x7a, 0xbc, 0xaf) ||
    beginsWith(bytes, 0x1f, 0x8b)
  );
}
