import { z } from "zod";
import type { Attachment } from "../../../../handlers/attachment.ts";
import type { Api } from "../api.ts";
import type { Refusal } from "../api-failure.ts";
import type { Content } from "../card/post.ts";

/** A message's content, or why the platform did not take what it needs. */
export type Made = { ok: true; content: Content } | { ok: false; refusal: Refusal };

const Uploaded = z.object({
  data: z.object({ image_key: z.string().optional(), file_key: z.string().optional() }),
});

/**
 * A message that shows a file: uploads it when it is first wanted, and again only while that has failed
 * (im-v1/image/create, im-v1/file/create; permission im:resource). A lost answer to an upload has put nothing into the chat.
 */
export function createUpload(api: Api, file: Attachment): () => Promise<Made> {
  let made: Made | undefined;
  return async () => {
    if (!made?.ok) made = await upload(api, file);
    return made;
  };
}

async function upload(api: Api, file: Attachment): Promise<Made> {
  const answered = await api({ method: "POST", ...callOf(file) });
  if (!answered.ok) return { ok: false, refusal: nothingSent(answered.refusal) };
  const keys = Uploaded.safeParse(answered.data).data?.data;
  if (keys?.image_key) return { ok: true, content: contentOf("image", { image_key: keys.image_key }) };
  if (keys?.file_key) return { ok: true, content: contentOf("file", { file_key: keys.file_key }) };
  return refused("the platform gave no key");
}

function callOf({ kind, name, bytes }: Attachment): { path: string; form: FormData } {
  const form = new FormData();
  const part = new File([new Uint8Array(bytes)], name);
  if (kind === "picture") {
    form.set("image_type", "message");
    form.set("image", part);
    return { path: "/open-apis/im/v1/images", form };
  }
  form.set("file_type", /\.xlsx?$/i.test(name) ? "xls" : "stream");
  form.set("file_name", name);
  form.set("file", part);
  return { path: "/open-apis/im/v1/files", form };
}

function contentOf(type: "image" | "file", keys: Record<string, string>): Content {
  return { msg_type: type, content: JSON.stringify(keys) };
}

function nothingSent(refusal: Refusal): Refusal {
  if (refusal.kind !== "failure" || refusal.failure.kind !== "unknown") return refusal;
  return { kind: "failure", failure: { kind: "unreachable", reason: refusal.failure.reason } };
}

function refused(reason: string): Made {
  return { ok: false, refusal: { kind: "failure", failure: { kind: "refused", reason } } };
}
