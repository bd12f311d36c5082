import { domainToASCII } from "node:url";
import { AppError } from "#lib/errors.ts";
import type { Draft } from "./types.ts";

/** The addresses for SMTP, blind ones included, each once. Throws input-invalid for a domain that cannot be one. */
export function envelopeOf(draft: Draft): string[] {
  const addresses = [...draft.to, ...draft.cc, ...draft.bcc].map(({ address }) => toAscii(address));
  return [...new Set(addresses)];
}

/** The domain in the form of DNS and SMTP (RFC 5890, A-labels); the part before the @ is the recipient's own business. */
function toAscii(address: string): string {
  const at = address.lastIndexOf("@");
  const domain = address.slice(at + 1);
  if (/^\[[\w.:-]+\]$/.test(domain)) return address;
  const ascii = domainToASCII(domain);
  if (ascii === "") throw new AppError("input-invalid", `${address} is not a mail address.`);
  return `${address.slice(0, at)}@${ascii}`;
}
