import type { createGateway } from "./gateway.ts";
import type { createMessageStore, Verdict } from "./message-store.ts";
import type { createTokens } from "./tokens.ts";
import { takeFile, takeImage, type Upload } from "./uploads.ts";

/** One request to the API, read. */
export type Call = {
  method: string;
  path: string;
  query: URLSearchParams;
  body: Record<string, unknown>;
  authorization: string;
};

/** What the API is made of; `endpoint` is what the long connection's endpoint answers, where code 0 gives an address. */
export type ApiParts = {
  gateway: ReturnType<typeof createGateway>;
  store: ReturnType<typeof createMessageStore>;
  tokens: ReturnType<typeof createTokens>;
  /** Who owns and who manages a group, by its id. */
  groups: Map<string, { owner_id?: string; user_manager_id_list?: string[] }>;
  /** Documents that people sent, by file key. */
  files: Map<string, Uint8Array>;
  /** What the bot uploaded, by image key or file key. */
  uploads: Map<string, Upload>;
  endpoint: { code: number; msg: string };
  bot: string;
  address(): string;
};

/** Answers one request as the documents say. */
export function route(call: Call, parts: ApiParts): Verdict {
  const { path, body } = call;
  if (path.startsWith("/open-apis/auth/")) return parts.tokens.give(body["app_id"], body["app_secret"]);
  if (path === "/callback/ws/endpoint") return giveEndpoint(parts);
  if (!parts.tokens.isValid(call.authorization)) return { code: 99991663, msg: "Invalid access token" };
  if (path === "/open-apis/bot/v3/info") return { code: 0, msg: "ok", bot: { open_id: parts.bot } };
  if (path === "/open-apis/im/v1/images") return takeImage(body, parts.uploads);
  if (path === "/open-apis/im/v1/files") return takeFile(body, parts.uploads);
  const chat = /^\/open-apis\/im\/v1\/chats\/([^/]+)$/.exec(path)?.[1];
  if (chat) return { code: 0, msg: "ok", data: parts.groups.get(chat) ?? {} };
  if (path.includes("/resources/")) return giveFile(path, parts);
  return call.method === "POST" ? send(call, parts) : change(call, parts);
}

function giveFile(path: string, { files }: ApiParts): Verdict {
  const file = files.get(path.split("/").at(-1) ?? "");
  return file ? { code: 0, msg: "ok", file } : { code: 234003, msg: "File not in msg." };
}

function giveEndpoint({ endpoint, gateway, address }: ApiParts): Verdict {
  if (endpoint.code !== 0) return { ...endpoint, data: {} };
  const URL = `${address().replace("http", "ws")}/gateway?device_id=d1&service_id=7`;
  return { ...endpoint, data: { URL, ClientConfig: gateway.state.config } };
}

function send({ path, query, body }: Call, { store }: ApiParts): Verdict {
  const sending = {
    type: String(body["msg_type"]),
    content: String(body["content"]),
    ...(body["uuid"] ? { uuid: String(body["uuid"]) } : {}),
    ...(body["reply_in_thread"] ? { inThread: true } : {}),
  };
  const to = /messages\/([^/]+)\/reply$/.exec(path)?.[1];
  if (to) return store.reply(to, sending);
  const chat = String(body["receive_id"]);
  const fits = (query.get("receive_id_type") === "chat_id") === chat.startsWith("oc_");
  return fits
    ? store.create({ ...sending, chat })
    : { code: 230001, msg: "receive_id does not fit its type" };
}

function change({ method, path, body }: Call, { store }: ApiParts): Verdict {
  const id = path.split("/").at(-1) ?? "";
  return method === "DELETE" ? store.remove(id) : store.patch(id, String(body["content"]));
}
