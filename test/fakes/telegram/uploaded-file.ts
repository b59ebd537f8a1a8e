import { badRequest, Refusal } from "./refusal.ts";

/** A file that came in a multipart call. */
export type UploadedFile = { file: string; bytes: Uint8Array };

export const LARGEST_DOCUMENT = 50 * 1024 * 1024;
const LARGEST_PHOTO = 10 * 1024 * 1024;
const MOST_PIXELS = 10_000;
const PNG_HEAD = [0x89, 0x50, 0x4e, 0x47];

/** A file as the Bot API takes it: there, not empty, not too large. */
export function checkedFile(given: unknown, most: number): UploadedFile {
  const { file, bytes } = (given ?? {}) as Partial<UploadedFile>; // read by request-body.ts
  if (file === undefined || !bytes) throw badRequest("there is no file in the request");
  if (bytes.length === 0) throw badRequest("file must be non-empty");
  if (bytes.length > most) throw new Refusal(413, "Request Entity Too Large");
  return { file, bytes };
}

/** A picture, by its bytes and not by its name; width and height together have a limit. */
export function checkedPhoto(given: unknown): UploadedFile {
  const photo = checkedFile(given, LARGEST_PHOTO);
  const head = Buffer.from(photo.bytes);
  if (PNG_HEAD.some((byte, at) => head[at] !== byte)) throw badRequest("IMAGE_PROCESS_FAILED");
  const [width, height] = [head.readUInt32BE(16), head.readUInt32BE(20)];
  if (width + height > MOST_PIXELS) throw badRequest("PHOTO_INVALID_DIMENSIONS");
  return photo;
}
