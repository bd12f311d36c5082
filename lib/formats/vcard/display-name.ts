import type { ContactFields } from "./contact.ts";

/** The name to show and to write as FN, which every card must have (RFC 6350 section 6.2.1): the first of those that are there. */
export function displayName(
  contact: Pick<ContactFields, "formattedName" | "name" | "organisation" | "nicknames" | "mails" | "phones">,
): string {
  const { prefix, given, additional, family, suffix } = contact.name;
  const ordered = [prefix, given, additional, family, suffix].filter(Boolean).join(" ");
  return (
    contact.formattedName ||
    ordered ||
    contact.nicknames[0] ||
    contact.organisation ||
    contact.mails[0]?.value ||
    contact.phones[0]?.value ||
    ""
  );
}
