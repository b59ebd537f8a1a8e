import type { IncomingMessage } from "node:http";
import { get as getHttp } from "node:http";
import { get as getHttps } from "node:https";
import type { LookupFunction } from "node:net";
import { webWording as said } from "../wording.ts";
import { readBody } from "./body.ts";
import type { Answered, Validators } from "./got.ts";
import { AddressRefused } from "./safe-lookup.ts";

/** How a server is asked: `mostBytes` of a document, for at most `patienceMs` until its last byte. */
export type Asking = {
  lookup: LookupFunction;
  agent: string;
  seen?: Validators;
  mostBytes: number;
  patienceMs: number;
  signal?: AbortSignal;
};

/** Asks for one address, once, following nothing. Whatever the network does is an answer. */
export async function ask(url: URL, asking: Asking): Promise<Answered> {
  const timeout = AbortSignal.timeout(asking.patienceMs);
  const signal = asking.signal ? AbortSignal.any([asking.signal, timeout]) : timeout;
  try {
    return await answered(await opened(url, { ...asking, signal }), url, asking);
  } catch (fault) {
    if (fault instanceof AddressRefused) return { kind: "refused", reason: fault.message };
    if (timeout.aborted) return { kind: "failed", reason: said.slow(Math.round(asking.patienceMs / 1_000)) };
    return { kind: "failed", reason: said.unreached(codeOf(fault)) };
  }
}

function opened(url: URL, { lookup, agent, seen, signal }: Asking): Promise<IncomingMessage> {
  const headers = {
    "user-agent": agent,
    accept: "*/*",
    "accept-encoding": "gzip",
    "accept-language": "zh-CN,zh",
    connection: "close",
    ...(seen?.etag ? { "if-none-match": seen.etag } : {}),
    ...(seen?.lastModified ? { "if-modified-since": seen.lastModified } : {}),
  };
  const get = url.protocol === "https:" ? getHttps : getHttp;
  return new Promise((resolve, reject) => {
    // A connection of its own: a pooled one may have been opened under other rules.
    get(url, { headers, lookup, agent: false, signal }, resolve).on("error", reject);
  });
}

async function answered(response: IncomingMessage, url: URL, { seen, mostBytes }: Asking): Promise<Answered> {
  const { statusCode: status = 0, headers } = response;
  const to = status >= 300 && status < 400 ? headers.location : undefined;
  if (status === 200) {
    const body = await readBody(response, mostBytes);
    if (!body.ok) return { kind: "failed", status, reason: body.reason };
    const { etag = null, "last-modified": lastModified = null, "content-type": contentType = "" } = headers;
    const validators = { etag, lastModified };
    return { kind: "document", address: url.href, contentType, bytes: body.bytes, validators };
  }
  response.destroy();
  if (status === 304 && (seen?.etag || seen?.lastModified)) return { kind: "unchanged" };
  if (to !== undefined && URL.canParse(to, url.href)) return { kind: "moved", to: new URL(to, url) };
  const retryAfterMs = retryAfter(headers["retry-after"]);
  const wait = retryAfterMs === undefined ? {} : { retryAfterMs };
  return { kind: "failed", status, reason: said.status(status), ...wait };
}

/** Seconds, or a date: RFC 9110, 10.2.3. */
function retryAfter(said: string | undefined): number | undefined {
  if (said === undefined) return undefined;
  const ms = /^\d+$/.test(said) ? Number(said) * 1_000 : Date.parse(said) - Date.now();
  return Number.isFinite(ms) ? Math.max(0, ms) : undefined;
}

function codeOf(fault: unknown): string {
  if (fault instanceof Error && "code" in fault) return String(fault.code);
  return fault instanceof Error ? fault.name : "?";
}
