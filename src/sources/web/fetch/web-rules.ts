import { isIP } from "node:net";
import { webWording as said } from "../wording.ts";
import { addressKind } from "./address-kind.ts";

/** Which machines may be asked: `hosts` as a URL writes them, with a port where it is not the usual one. */
export type WebRules = { hosts: ReadonlySet<string>; allowPrivate: boolean };

/** The rules by which these addresses are fetched, with what they list there and on the other hosts that are named. */
export function webRules(
  entries: readonly string[],
  { hosts, allowPrivate }: { hosts: readonly string[]; allowPrivate: boolean },
): WebRules {
  const own = entries.map((one) => new URL(one)).flatMap(({ host, hostname }) => [host, hostname]);
  return { hosts: new Set([...own, ...hosts]), allowPrivate };
}

/** Why an address may not be fetched; undefined where its name says nothing against it. What the name stands for is seen when connecting. */
export function whyNot(url: URL, { hosts, allowPrivate }: WebRules): string | undefined {
  if (!/^https?:$/.test(url.protocol)) return said.notWeb;
  if (url.username || url.password) return said.hasPassword;
  if (!hosts.has(url.host)) return said.otherHost(url.host);
  const literal = url.hostname.replace(/^\[|\]$/g, "");
  return isIP(literal) ? whyNotAddress(literal, allowPrivate) : undefined;
}

/** Why a machine of this IP address may not be asked. */
export function whyNotAddress(address: string, allowPrivate: boolean): string | undefined {
  const kind = addressKind(address);
  if (kind === "never") return said.neverAddress(address);
  return kind === "private" && !allowPrivate ? said.privateAddress(address) : undefined;
}
