import { z } from "zod";
import type { FileContent, IncomingFile } from "../../../../handlers/incoming.ts";
import { jsonIn } from "../../../json-text.ts";
import { tooLarge } from "../../file-bytes.ts";
import type { Api } from "../api.ts";
import type { MessageEvent } from "./event.ts";

const FileMessage = z.object({ file_key: z.string().min(1), file_name: z.string().min(1) });

/** The document of a message; undefined for every other kind. The platform does not state its size. */
export function sentFile({ message }: MessageEvent, api: Api): IncomingFile | undefined {
  if (message.message_type !== "file") return undefined;
  const { data } = FileMessage.safeParse(jsonIn(message.content));
  return data && { name: data.file_name, read: () => fetchFile(message.message_id, data.file_key, api) };
}

/** Needs the permission im:message:readonly (im-v1/message-resource/get). */
async function fetchFile(message: string, key: string, api: Api): Promise<FileContent> {
  const path = `/open-apis/im/v1/messages/${encodeURIComponent(message)}/resources/${encodeURIComponent(key)}`;
  const answer = await api({ method: "GET", path, params: { type: "file" }, responseType: "arraybuffer" });
  if (!answer.ok) return { ok: false, reason: "unavailable" };
  const { data } = answer.data as { data: unknown }; // as http.ts gives it
  return data instanceof Uint8Array ? { ok: true, bytes: data } : tooLarge();
}
