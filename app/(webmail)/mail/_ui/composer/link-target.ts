/**
 * What a person types as a link, as an address that can be followed: `example.com` gets https, a mail address mailto.
 * Undefined for anything else, such as javascript:.
 */
export function linkTarget(text: string): string | undefined {
  const typed = text.trim();
  if (/^[^\s@/:?#]+@[^\s@/:?#]+$/.test(typed)) return `mailto:${typed}`;
  const address = /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(typed) ? typed : `https://${typed}`;
  if (typed === "" || !URL.canParse(address)) return undefined;
  const { protocol, hostname } = new URL(address);
  if (protocol === "mailto:" || protocol === "tel:") return address;
  return (protocol === "https:" || protocol === "http:") && hostname ? address : undefined;
}
