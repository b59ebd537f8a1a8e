import type { Answer } from "../../../handlers/answer-record.ts";
import type { Attachment } from "../../../handlers/attachment.ts";

/** A picture or document as the page gets it: `href` holds its bytes, so that no address of a file can be guessed. */
export type ShownAttachment = { kind: Attachment["kind"]; name: string; href: string };

/** The answer as the page gets it: without the ids of all pages of a list, which only the conversation needs. */
export type ShownAnswer = Omit<Answer, "listed" | "view" | "attachments" | "traceless"> & {
  attachments?: ShownAttachment[];
};
