interface Person {
  name: string;
  address: string;
}

/**
 * Where the mail area opens the composer with these recipients. They stand behind the `#`, so that they reach no server's
 * log and may be many.
 */
export function writePath(people: readonly Person[]): string {
  const wanted = new URLSearchParams(people.map((person) => ["to", formatMailbox(person)]));
  return `/mail#${wanted}`;
}

/** A `mailto:` link (RFC 6068) as a place of the mail area; undefined for any other link. */
export function mailtoPath(link: string): string | undefined {
  const [, recipients, headers = ""] = /^mailto:([^?#]*)(?:\?([^#]*))?/i.exec(link) ?? [];
  if (recipients === undefined) return undefined;
  const wanted = new URLSearchParams();
  if (recipients) wanted.append("to", decode(recipients));
  for (const header of headers.split("&")) {
    const [name = "", value = ""] = header.split(/=(.*)/s).map(decode);
    if (wantedHeaders.has(name.toLowerCase())) wanted.append(name.toLowerCase(), value);
  }
  return `/mail#${wanted}`;
}

/** Nothing else of a link is taken: a stranger's page must not add headers or files. */
const wantedHeaders = new Set(["to", "cc", "bcc", "subject", "body"]);

/** A plus sign is a plus sign in a mail address, and no space (RFC 6068 section 5). */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function formatMailbox({ name, address }: Person): string {
  return name ? `"${name.replace(/["\\]/g, "\\$&")}" <${address}>` : address;
}
