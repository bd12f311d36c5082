import type { ContactMember } from "#lib/formats/vcard/contact.ts";
import type { Member } from "./types.ts";

/** A contact's UID as a URI, as MEMBER asks for it (RFC 6350 section 6.6.5). */
export function uriOfUid(uid: string): string {
  return /^[a-z][a-z0-9+.-]*:/i.test(uid) ? uid : `urn:uuid:${uid}`;
}

/** Both ways in which the UID of this URI may be written in a card. */
export function uidsOfUri(uri: string): string[] {
  return uri.startsWith("urn:uuid:") ? [uri, uri.slice("urn:uuid:".length)] : [uri];
}

export function uriOfMember(member: Member): ContactMember {
  return member.uid
    ? { uri: uriOfUid(member.uid), name: "" }
    : { uri: `mailto:${encodeURI(member.address)}`, name: member.name };
}

/** The member of a `mailto:` URI is an address, any other one a contact by its UID. */
export function memberOfUri({ uri, name }: ContactMember): Member {
  if (!/^mailto:/i.test(uri)) return { uid: uri, name, address: "" };
  return { uid: null, name, address: decode(uri.slice("mailto:".length).split("?")[0] ?? "") };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
