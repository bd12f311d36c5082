import ipaddr from "ipaddr.js";

/** Azure's metadata service, the only well-known one that looks like a public address. */
const metadata = "168.63.129.16";

/**
 * Whether an IPv4 or IPv6 address is on the public internet: none of the special ranges of RFC 6890, neither by itself
 * nor as the IPv4 address that is written inside an IPv6 one.
 */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) return false;
  // Takes the IPv4 address out of ::ffff:0:0/96 and ::/96.
  const address = ipaddr.process(text);
  if (address instanceof ipaddr.IPv6 && address.match(nat64, 96)) return isPublicAddress(lastFour(address));
  return address.range() === "unicast" && address.toString() !== metadata;
}

/** Networks without IPv4 reach it through this prefix (RFC 6052), so public addresses come as this too. */
const nat64 = ipaddr.IPv6.parse("64:ff9b::");

function lastFour(address: ipaddr.IPv6): string {
  return address.toByteArray().slice(12).join(".");
}
