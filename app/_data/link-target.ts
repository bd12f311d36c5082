/** The mail area, as notes are pinned on it. */
export const mailAreaTarget = "urn:pennypost:mail";

/** The `mid:` URL (RFC 2392) of a message, of its Message-ID header. */
export function messageTarget(messageIdHeader: string): string {
  const bare = messageIdHeader.trim().replace(/^<|>$/g, "");
  return `mid:${encodeURIComponent(bare).replaceAll("%40", "@")}`;
}

/** The Message-ID without brackets that a link names; null where it names no message. */
export function messageIdOf(target: string): string | null {
  if (!target.toLowerCase().startsWith("mid:")) return null;
  try {
    return decodeURIComponent(target.slice(4).split("/")[0] ?? "");
  } catch {
    return null;
  }
}

/** What a link to an item of ours names. */
export function itemTarget(uid: string): string {
  return uid.startsWith("urn:") ? uid : `urn:uuid:${uid}`;
}
