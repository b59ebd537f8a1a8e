import { type LookupAddress, type LookupAllOptions, lookup } from "node:dns";
import type { LookupFunction } from "node:net";
import { whyNotAddress } from "./web-rules.ts";

/** A machine that may not be asked; the message says why, for a person. */
export class AddressRefused extends Error {
  override readonly name = "AddressRefused";
}

type Resolve = (
  host: string,
  options: LookupAllOptions,
  done: (fault: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/**
 * Looks a name up for a connection and refuses it where one of its addresses may not be reached. The connection goes to
 * the addresses that were looked at, so that a name cannot stand for another machine a moment later (DNS rebinding).
 */
export function safeLookup(allowPrivate: boolean, resolve: Resolve = lookup): LookupFunction {
  return (host, options, done) => {
    resolve(host, { ...options, all: true }, (fault, addresses) => {
      const [first] = addresses ?? [];
      if (fault || !first) return done(fault ?? new Error(`${host}: no address`), "");
      const reason = addresses.map(({ address }) => whyNotAddress(address, allowPrivate)).find(Boolean);
      if (reason) return done(new AddressRefused(reason), "");
      return options.all ? done(null, addresses) : done(null, first.address, first.family);
    });
  };
}
