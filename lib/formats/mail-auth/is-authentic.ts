import { authenticatedDomains } from "./authenticated-domains.ts";
import { headerFields } from "./header-fields.ts";
import { signedInSender } from "./signed-in-sender.ts";

/** Whose word counts. */
export interface TrustedServers {
  /** authserv-ids of RFC 8601, in lower case. */
  authservIds: string[];
  /** The host of our own Postfix; empty for none. */
  receivedBy: string;
}

/**
 * Whether this From address is who sent the message: they had signed in to our own server, or a trusted server says
 * that DMARC passed, or DKIM or SPF for a domain that is aligned with it (RFC 7489 section 3.1).
 */
export function isAuthentic(header: string, from: string, trusted: TrustedServers): boolean {
  const fields = headerFields(header);
  if (fields.filter(({ name }) => name === "from").length !== 1) return false;
  if (trusted.receivedBy && signedInSender(fields, trusted.receivedBy) === from.toLowerCase()) return true;
  const domains = authenticatedDomains(fields, trusted.authservIds);
  const domain = from.slice(from.lastIndexOf("@") + 1).toLowerCase();
  if (!domains || !domain) return false;
  if (domains.dmarc.includes(domain) || domains.spf.includes(domain)) return true;
  return domains.dkim.some(
    (signer) => signer.includes(".") && (domain === signer || domain.endsWith(`.${signer}`)),
  );
}
