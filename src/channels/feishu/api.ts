import type { SendFailure } from "../channel.ts";
import { type Refusal, readRefusal } from "./api-failure.ts";
import type { HttpReply } from "./http.ts";
import type { ApiCall, Sdk } from "./sdk.ts";

/** How a call ended: what the platform gave, or why it refused. */
type ApiResult = { ok: true; data: unknown } | { ok: false; refusal: Refusal };

/** Calls the open platform. Never rejects. */
export type Api = (call: ApiCall) => Promise<ApiResult>;

/** A code other than 0 is a refusal whatever the HTTP status; a token that is not valid any more is renewed once. */
export function createApi(sdk: Pick<Sdk, "call" | "dropToken">): Api {
  return async (call) => {
    const first = await attempt(sdk, call);
    if (first.ok || first.refusal.kind !== "token") return first;
    sdk.dropToken();
    const second = await attempt(sdk, call);
    if (second.ok || second.refusal.kind !== "token") return second;
    return failed({ kind: "refused", reason: "the platform takes no fresh token either" });
  };
}

async function attempt(sdk: Pick<Sdk, "call">, call: ApiCall): Promise<ApiResult> {
  try {
    return readResult(await sdk.call(call));
  } catch (cause) {
    return failed(lostAnswer(cause));
  }
}

function readResult(reply: HttpReply): ApiResult {
  if (reply.code === 0) return { ok: true, data: reply };
  return { ok: false, refusal: readRefusal(reply.code, reply.msg, reply.resetMs) };
}

const TOKEN_REFUSED = /^failed to get tenant_access_token, code: (\d+), msg: (.*)$/;

/** The SDK throws for a refused token and for a connection that failed; nothing else reaches us as an exception. */
function lostAnswer(cause: unknown): SendFailure {
  const message = cause instanceof Error ? cause.message : String(cause);
  const [, code, msg = ""] = TOKEN_REFUSED.exec(message) ?? [];
  const refusal = code === undefined ? undefined : readRefusal(Number(code), msg);
  if (refusal?.kind === "failure") return refusal.failure;
  const inner = cause instanceof Error ? cause.cause : undefined;
  const detail = inner instanceof Error ? inner.message : message;
  return { kind: neverArrived(inner) ? "unreachable" : "unknown", reason: detail };
}

const NOT_CONNECTED = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "UND_ERR_CONNECT_TIMEOUT"]);

function neverArrived(cause: unknown): boolean {
  return cause instanceof Error && "code" in cause && NOT_CONNECTED.has(String(cause.code));
}

function failed(failure: SendFailure): ApiResult {
  return { ok: false, refusal: { kind: "failure", failure } };
}
