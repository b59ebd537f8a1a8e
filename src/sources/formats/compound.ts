import { beginsWith } from "./content.ts";

/** Whether bytes are one of Microsoft's compound files: Word, Excel and Outlook before 2007, or an encrypted document. */
export function isCompound(bytes: Uint8Array): boolean {
  return beginsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0);
}

/** Whether a compound file has a stream of that name. */
export function hasStream(bytes: Uint8Array, name: string): boolean {
  return (
    isCompound(bytes) &&
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(name, "utf16le")
  );
}
