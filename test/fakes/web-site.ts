import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";

/** What a site has at a path; it answers 304 by itself where it knows the version that a visitor names. */
export type SitePage = {
  body?: string | Uint8Array;
  status?: number;
  headers?: Record<string, string>;
  /** Nothing comes but the head. */
  silent?: true;
};

/** A web site on this machine: what it has may be changed while it runs, and every request is noted. */
export type WebSite = {
  address: string;
  pages: Map<string, SitePage>;
  requests: { path: string; headers: IncomingHttpHeaders; conditional: boolean }[];
  /** The most requests that were open at a time. */
  atOnce(): number;
  stop(): Promise<void>;
};

export async function openSite(): Promise<WebSite> {
  const pages: WebSite["pages"] = new Map();
  const requests: WebSite["requests"] = [];
  const open = { now: 0, most: 0 };
  const server = createServer((request, response) => {
    open.most = Math.max(open.most, ++open.now);
    response.on("close", () => open.now--);
    const path = request.url ?? "/";
    const { "if-none-match": etag, "if-modified-since": since } = request.headers;
    requests.push({ path, headers: request.headers, conditional: (etag ?? since) !== undefined });
    const page = pages.get(path);
    const { status = 200, headers = {}, body = "" } = page ?? { status: 404 };
    const known =
      (etag !== undefined && etag === headers["etag"]) ||
      (since !== undefined && since === headers["last-modified"]);
    response.writeHead(known ? 304 : status, headers);
    if (page?.silent) return response.flushHeaders();
    return response.end(known ? undefined : body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const stop = () => {
    server.closeAllConnections();
    return new Promise<void>((resolve) => server.close(() => resolve()));
  };
  return { address, pages, requests, atOnce: () => open.most, stop };
}
