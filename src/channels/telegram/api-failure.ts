import type { SendFailure } from "../channel.ts";

/** A call that did not succeed: the Bot API said no, or nobody knows what it said. */
export type ApiFailure =
  | {
      kind: "answered";
      code: number;
      description: string;
      parameters: { retry_after?: number; migrate_to_chat_id?: number };
    }
  | { kind: "network"; code: string | undefined };

/** The connection was never made, so the call was not either. */
const NOT_CONNECTED = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH"]);

const GONE =
  /blocked by the user|user is deactivated|bot was kicked|not a member|group chat was deleted|chat not found/i;
const MUTED = /not enough rights|have no rights|CHAT_WRITE_FORBIDDEN|CHAT_RESTRICTED|TOPIC_CLOSED/i;
const MARKUP = /can't parse entities|can't find end tag|unsupported start tag|unmatched end tag/i;
const NOT_MODIFIED = /message is not modified/i;
const NOT_EDITABLE = /message to edit not found|message can't be edited|MESSAGE_ID_INVALID/i;

/** What a refused or lost send means for the message. A token that is refused is the operator's matter: nothing was sent, it can be later. */
export function sendFailureOf(failure: ApiFailure): SendFailure {
  if (failure.kind === "network") {
    const kind = NOT_CONNECTED.has(failure.code ?? "") ? "unreachable" : "unknown";
    return { kind, reason: failure.code ?? "no answer" };
  }
  const { code, description, parameters } = failure;
  if (parameters.migrate_to_chat_id) return { kind: "moved", to: String(parameters.migrate_to_chat_id) };
  if (code === 429) return { kind: "rate-limited", retryAfterMs: (parameters.retry_after ?? 1) * 1000 };
  if (code === 401) return { kind: "unreachable", reason: description };
  if (code >= 500) return { kind: "unknown", reason: description };
  if (GONE.test(description)) return { kind: "gone" };
  if (MUTED.test(description)) return { kind: "muted", reason: description };
  if (code === 403) return { kind: "gone" };
  return { kind: "refused", reason: description };
}

/** The markup is ours to blame: the same text without it will go. */
export function blamesMarkup(failure: ApiFailure): boolean {
  return failure.kind === "answered" && failure.code === 400 && MARKUP.test(failure.description);
}

/** A forum topic that is gone or closed: the chat itself may still take the message. */
export function blamesTopic(failure: ApiFailure): boolean {
  return (
    failure.kind === "answered" && /thread not found|TOPIC_(?:CLOSED|DELETED)/i.test(failure.description)
  );
}

/** The message looks like that already. */
export function isUnchanged(failure: ApiFailure): boolean {
  return failure.kind === "answered" && NOT_MODIFIED.test(failure.description);
}

/** The message can no longer be edited; a new one can take its place. */
export function isNotEditable(failure: ApiFailure): boolean {
  return failure.kind === "answered" && NOT_EDITABLE.test(failure.description);
}

/** The token is not (or no longer) a bot's. */
export function isBadToken(failure: ApiFailure): boolean {
  return failure.kind === "answered" && (failure.code === 401 || failure.code === 404);
}
