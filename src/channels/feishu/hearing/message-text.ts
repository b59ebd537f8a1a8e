import { z } from "zod";
import { jsonIn } from "../../../json-text.ts";

const Text = z.object({ text: z.string() });
const PostPart = z.looseObject({
  tag: z.string(),
  text: z.string().optional(),
  user_id: z.string().optional(),
});
const Post = z.object({ title: z.string().default(""), content: z.array(z.array(PostPart)) });

/** What a message says, mentions still as their keys; undefined for pictures, sounds, files and what else has no words. */
export function messageText(type: string, content: string): string | undefined {
  const body = jsonIn(content);
  if (type === "text") return Text.safeParse(body).data?.text;
  const post = type === "post" ? Post.safeParse(body).data : undefined;
  if (!post) return undefined;
  const lines = post.content.map((line) => line.map(partText).join(""));
  return [post.title, ...lines].filter((line) => line.trim() !== "").join("\n");
}

/** A mention in a post carries the key of the message's list of mentions. */
function partText({ tag, text = "", user_id = "" }: z.infer<typeof PostPart>): string {
  return tag === "at" ? user_id : text;
}
