import type { Answer } from "../../../handlers/answer-record.ts";
import type { Attachment } from "../../../handlers/attachment.ts";
import type { ShownAnswer, ShownAttachment } from "./shown-answer.ts";

/** The answer as the page gets it. */
export function shownAnswer({
  listed: _,
  view: __,
  traceless: ___,
  attachments,
  ...answer
}: Answer): ShownAnswer {
  return attachments ? { ...answer, attachments: attachments.map(shown) } : answer;
}

function shown({ kind, name, bytes }: Attachment): ShownAttachment {
  const type = kind === "picture" ? "image/png" : "application/octet-stream";
  return { kind, name, href: `data:${type};base64,${Buffer.from(bytes).toString("base64")}` };
}
