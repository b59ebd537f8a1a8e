import { z } from "zod";

/** The conversation's id, minted in the browser: who knows it reads the conversation's inbox. The store's keys have slashes. */
const ChatId = z
  .string()
  .max(100)
  .regex(/^[^/\s\p{C}]+$/u);

/** What `POST /api/chat` takes. `id` names the question, so that sending it again after a fault answers it once. */
export const ChatRequest = z.object({
  chat: ChatId,
  text: z.string().trim().min(1),
  id: z.string().min(1).max(100).optional(),
});
export type ChatRequest = z.infer<typeof ChatRequest>;

/** What `GET /api/inbox` takes: everything after this number; the page keeps the last number it has shown. */
export const InboxRequest = z.object({
  chat: ChatId,
  after: z.coerce.number().int().nonnegative().default(0),
});
