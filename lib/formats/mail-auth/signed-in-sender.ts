import type { HeaderField } from "./header-fields.ts";

/**
 * The address that had signed in to our own Postfix (`host`) to send this message, from the topmost Received that is
 * not the delivery's own; null if nobody had. It relies on what a stranger cannot write: Postfix puts the sign-in and
 * its own name on lines of their own (smtpd_sasl_authenticated_header), and a HELO name holds no line end.
 */
export function signedInSender(fields: HeaderField[], host: string): string | null {
  const received = fields.filter(({ name }) => name === "received");
  const [first] = received;
  const top = first && isDelivery(first) ? received[1] : first;
  if (!top) return null;
  const lines = top.lines.map((line) => line.trim());
  const by = lines.findIndex((line) => line.startsWith(`by ${host} (Postfix) with `));
  const signedIn = /^\(Authenticated sender: ([^\s()]+)\)$/.exec(lines[by - 1] ?? "");
  return by > 1 && /with ESMTPS?A id /.test(lines[by] ?? "") ? (signedIn?.[1]?.toLowerCase() ?? null) : null;
}

/** Dovecot's LMTP adds a Received of its own when it delivers. */
function isDelivery({ lines }: HeaderField): boolean {
  return (
    lines.slice(1).some((line) => /^\s+by \S+ with LMTP/.test(line)) &&
    !lines.some((line) => line.includes("(Postfix)"))
  );
}
