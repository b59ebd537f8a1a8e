import { BlockList, isIP } from "node:net";

/** What an address of the network may be for a program that fetches what others list. */
export type AddressKind = "public" | "private" | "never";

type Range = readonly [network: string, bits: number];

/** This machine's and an organisation's own networks (RFC 1918, 4193, 6598, 6890). */
const PRIVATE = listOf([
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["::1", 128],
  ["fc00::", 7],
  ["fec0::", 10],
]);

/** No machine that publishes anything: unspecified, link-local and the clouds' metadata, multicast, reserved, disguises of IPv4. */
const NEVER = listOf([
  ["0.0.0.0", 8],
  ["100.100.100.200", 32],
  ["168.63.129.16", 32],
  ["169.254.0.0", 16],
  ["224.0.0.0", 3],
  ["::", 128],
  ["64:ff9b::", 96],
  ["2001::", 32],
  ["2002::", 16],
  ["fd00:ec2::254", 128],
  ["fe80::", 10],
  ["ff00::", 8],
]);

/** The kind of an IP address; what is none is never to be reached. */
export function addressKind(address: string): AddressKind {
  const version = isIP(address);
  if (version === 0) return "never";
  const family = version === 4 ? "ipv4" : "ipv6";
  if (NEVER.check(address, family)) return "never";
  return PRIVATE.check(address, family) ? "private" : "public";
}

function listOf(ranges: readonly Range[]): BlockList {
  const list = new BlockList();
  for (const [network, bits] of ranges)
    list.addSubnet(network, bits, network.includes(":") ? "ipv6" : "ipv4");
  return list;
}
