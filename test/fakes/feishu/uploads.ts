import type { Verdict } from "./message-store.ts";

/** A file that the bot uploaded. */
export type Upload = { name: string; bytes: Uint8Array };

const LARGEST_IMAGE = 10 * 1024 * 1024;
const LARGEST_FILE = 30 * 1024 * 1024;
const FILE_TYPES = ["opus", "mp4", "pdf", "doc", "xls", "ppt", "stream"];

/** im-v1/image/create. */
export function takeImage(body: Record<string, unknown>, uploads: Map<string, Upload>): Verdict {
  if (body["image_type"] !== "message") return { code: 234001, msg: "Invalid request param." };
  return take(body["image"], { uploads, most: LARGEST_IMAGE, key: "image_key" });
}

/** im-v1/file/create. */
export function takeFile(body: Record<string, unknown>, uploads: Map<string, Upload>): Verdict {
  const fits = FILE_TYPES.includes(String(body["file_type"])) && typeof body["file_name"] === "string";
  if (!fits) return { code: 234001, msg: "Invalid request param." };
  const file = body["file"] as Partial<Upload> | undefined;
  const named = file?.bytes && { name: String(body["file_name"]), bytes: file.bytes };
  return take(named, { uploads, most: LARGEST_FILE, key: "file_key" });
}

type Taking = { uploads: Map<string, Upload>; most: number; key: "image_key" | "file_key" };

function take(given: unknown, { uploads, most, key }: Taking): Verdict {
  const { name, bytes } = (given ?? {}) as Partial<Upload>; // read by open-platform.ts
  if (name === undefined || !bytes) return { code: 234001, msg: "Invalid request param." };
  if (bytes.length === 0) return { code: 234010, msg: "File's size can't be 0." };
  if (bytes.length > most) return { code: 234006, msg: "The file size exceed the max value." };
  const id = `${key === "image_key" ? "img" : "file"}_v3_${uploads.size + 1}`;
  uploads.set(id, { name, bytes });
  return { code: 0, msg: "success", data: { [key]: id } };
}
