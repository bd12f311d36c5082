/** No quoted local parts (RFC 5321 section 4.1.2), and no `*`: Dovecot parts a master user's name from the mailbox with it. */
const addressForm = /^[\p{L}\p{N}!#$%&'+/=?^_`{|}~.-]+@[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?$/u;

/** RFC 5321 section 4.5.3.1: a path has at most 256 octets, two of them angle brackets. */
const longestAddress = 254;

/** A full mail address as all look-ups spell it: trimmed and in lower case; null when it is not one. */
export function normaliseAddress(typed: string): string | null {
  const address = typed.trim().normalize("NFC").toLowerCase();
  return address.length <= longestAddress && addressForm.test(address) ? address : null;
}

/** What follows the @ of a normalised address. */
export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf("@") + 1);
}
