import type { Answer } from "../../../../handlers/answer-record.ts";
import type { Attachment } from "../../../../handlers/attachment.ts";
import type { SendFailure } from "../../channel.ts";
import { withUnsent } from "../../unsent.ts";
import type { Api } from "../api.ts";
import type { Deliver, Target } from "./deliver.ts";
import { uuidOf } from "./message-key.ts";
import { createUpload } from "./upload.ts";

/** What became of an answer's attachments: what arrived and what is left to be said; or why nothing more can be sent there. */
export type FilesSent = { ok: true; messages: string[]; rest: Answer } | { ok: false; failure: SendFailure };

/** Sends each attachment as a message of its own; of what the platform does not take, the answer says so. */
export async function sendFiles(
  { answer, target, key }: { answer: Answer; target: Target; key: string },
  { api, deliver }: { api: Api; deliver: Deliver },
): Promise<FilesSent> {
  const messages: string[] = [];
  const unsent: Attachment[] = [];
  for (const [at, file] of (answer.attachments ?? []).entries()) {
    const delivery = await deliver(createUpload(api, file), target, uuidOf(key, `file ${at}`));
    if (delivery.kind === "refused") unsent.push(file);
    else if (delivery.result.ok) messages.push(delivery.result.sent.message);
    else if (delivery.result.failure.kind === "refused") unsent.push(file);
    else return { ok: false, failure: delivery.result.failure };
  }
  return { ok: true, messages, rest: withUnsent(answer, unsent) };
}
