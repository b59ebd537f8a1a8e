import { z } from "zod";

/** The conversation's id, minted in the browser: who knows it reads the conversation's inbox. The store's keys have slashes. */
const ChatId = z
  .string()
  .max(100)
  .regex(/^[^/\s\p{C}]+$/u);

/**
 * What `POST /api/chat` takes. `id` names the question, so that sending it again after a fault answers it once; `continues` names
 * the message whose button was pressed.
 */
export const ChatRequest = z.object({
  chat: ChatId,
  text: z.string().trim().min(1),
  id: z.string().min(1).max(100).optional(),
  continues: z.string().min(1).max(300).optional(),
});
export type ChatRequest = z.infer<typeof ChatRequest>;

/** What `GET /api/inbox` takes. */
export const InboxRequest = z.object({ chat: ChatId });

/** What `POST /api/inbox/read` takes: the numbers of what the page has shown. */
export const ReadRequest = z.object({ chat: ChatId, numbers: z.array(z.int()).max(500) });
