import type { MiddlewareHandler } from "hono";
import { secureHeaders } from "hono/secure-headers";
import { wording } from "./wording.ts";

const LOOPBACK_HOST = /^(localhost|([\w-]+\.)*localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i;
const LOOPBACK_ADDRESS = /^(localhost|127(\.\d{1,3}){3}|::1)$/i;

/**
 * The page loads its own files and talks to its own server, nothing else; scripts cannot make markup out of
 * strings (Trusted Types).
 */
export const pageHeaders: MiddlewareHandler = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", "data:"], // pictures come inside an answer
    connectSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
    requireTrustedTypesFor: ["'script'"],
    trustedTypes: ["'none'"],
  },
  // The page is served over plain HTTP on this machine; who puts TLS before it decides about HSTS.
  strictTransportSecurity: false,
});

/** Whether only this machine reaches the address the server is bound to. */
export function isLoopback(address: string): boolean {
  return LOOPBACK_ADDRESS.test(address);
}

/** Whether a request's Host names this machine itself. */
export function isLoopbackName(host: string): boolean {
  return LOOPBACK_HOST.test(host);
}

/** What proxies add: with one of these, somebody elsewhere may be asking. */
const FORWARDED = [
  ...["forwarded", "via", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-forwarded-server"],
  ...["x-real-ip", "x-client-ip", "true-client-ip", "cf-connecting-ip", "x-envoy-external-address"],
];

/** Whether a request comes straight from a browser, not passed on by a proxy. */
export function isDirect(headers: Headers): boolean {
  return !FORWARDED.some((name) => headers.has(name));
}

/**
 * Refuses requests that come under a foreign name: a page elsewhere can point its own name at 127.0.0.1 and would
 * then read our answers as its own (DNS rebinding).
 */
export const loopbackNamesOnly: MiddlewareHandler = async (context, next) => {
  const host = context.req.header("host") ?? "";
  if (!isLoopbackName(host)) return context.json({ error: wording.wrongHost(host) }, 421);
  return await next();
};
