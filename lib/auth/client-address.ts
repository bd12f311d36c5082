import ipaddr from "ipaddr.js";
import { config } from "#lib/config.ts";

/** The request header in which our own server notes the address of the socket's other end (instrumentation.ts). */
export const peerHeader = "x-pennypost-peer";

/** Stands for every client whose address is not known. */
export const unknownAddress = "unknown";

/**
 * The client's IP address. Next's own X-Forwarded-For is of no use: it is the socket's address only where the client
 * sent no such header itself. So it is believed behind a proxy alone (TRUST_PROXY), and then only its last entry, the
 * one which that proxy added; otherwise the socket counts.
 */
export function clientAddress(headers: Record<string, string | undefined>): string {
  const named = config().TRUST_PROXY
    ? headers["x-forwarded-for"]?.split(",").at(-1)?.trim()
    : headers[peerHeader];
  if (!named || !ipaddr.isValid(named)) return unknownAddress;
  return ipaddr.process(named).toString();
}
