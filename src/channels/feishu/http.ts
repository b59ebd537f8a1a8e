import { objectIn } from "../../json-text.ts";
import { readBytes } from "../file-bytes.ts";

/** What the SDK asks of an HTTP client, as far as we use it. */
type HttpOptions = {
  url?: string;
  method?: string;
  headers?: Record<string, unknown>;
  params?: Record<string, unknown>;
  data?: unknown;
  /** Sent as multipart/form-data instead of `data`. */
  form?: FormData;
  /** The body is a file. */
  responseType?: "arraybuffer";
};

/** A body of the open platform with what its transport says: the status, and how long to wait when it is too much. */
export type HttpReply = { code: number; msg: string; data: unknown; status: number; resetMs?: number };

const TIMEOUT_MS = 10_000;
const RATE_LIMITED = 99991400;

/**
 * The SDK's HTTP client on `fetch`: with a time-out, without a copy of requests in its errors, and with one token
 * request at a time. An HTTP status is no fault here, its code tells; a lost connection rejects.
 */
export function createHttp(timeoutMs = TIMEOUT_MS) {
  const tokenRequests = new Map<string, Promise<HttpReply>>();
  const request = (options: HttpOptions) => send(options, timeoutMs);

  return {
    request,
    /** The SDK posts for nothing but tokens: requests for the same one share their answer. */
    post(url: string, data: unknown): Promise<HttpReply> {
      const known = tokenRequests.get(url);
      if (known !== undefined) return known;
      const asked = request({ url, method: "POST", data }).finally(() => tokenRequests.delete(url));
      tokenRequests.set(url, asked);
      return asked;
    },
  };
}

async function send(options: HttpOptions, timeoutMs: number): Promise<HttpReply> {
  const { url = "", method = "GET", headers = {}, params = {}, responseType } = options;
  const query = new URLSearchParams(asText(params));
  const body = bodyOf(options);
  const response = await fetch(query.size > 0 ? `${url}?${query}` : url, {
    method: method.toUpperCase(),
    headers: { ...asText(headers), ...body.headers },
    redirect: "error",
    signal: AbortSignal.timeout(timeoutMs),
    ...body.init,
  });
  const isFile = responseType === "arraybuffer" && response.ok;
  return isFile ? readFile(response) : readReply(response, await response.text());
}

/** A form says its own type, with the mark between its parts. */
function bodyOf({ data, form }: HttpOptions): { headers: Record<string, string>; init: RequestInit } {
  if (form) return { headers: {}, init: { body: form } };
  const headers = { "content-type": "application/json; charset=utf-8" };
  return { headers, init: data === undefined ? {} : { body: JSON.stringify(data) } };
}

/** A file as the reply's data; what is too large is no data. */
async function readFile({ body, status }: Response): Promise<HttpReply> {
  const content = await readBytes(body);
  return { code: 0, msg: "", data: content.ok ? content.bytes : undefined, status };
}

function asText(values: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
}

/** A body that is no JSON object gets the status as its code, negative so that it is never mistaken for the platform's. */
function readReply(response: Response, text: string): HttpReply {
  const body = objectIn(text);
  const reset = Number(response.headers.get("x-ogw-ratelimit-reset") ?? Number.NaN);
  const stated = typeof body["code"] === "number" ? body["code"] : undefined;
  return {
    data: {},
    ...body,
    code: codeOf(stated, response.status),
    msg: typeof body["msg"] === "string" ? body["msg"] : `HTTP ${response.status}`,
    status: response.status,
    ...(Number.isFinite(reset) ? { resetMs: reset * 1000 } : {}),
  };
}

function codeOf(stated: number | undefined, status: number): number {
  if (status === 429) return RATE_LIMITED;
  if (stated !== undefined && (stated !== 0 || status < 400)) return stated;
  return -status;
}
