/** A picture or a document that goes with an answer (附件); `name` is what people's devices call it. */
export type Attachment = { kind: "picture" | "document"; name: string; bytes: Uint8Array };
