import type { MailAccount } from "#lib/mail/ports.ts";
import type { ContactServices } from "../ports.ts";
import type { Mailbox } from "../types.ts";
import { findPeople } from "./repository.ts";

const most = 200;

/**
 * People of the same domain on the bundled mail server whose name or address begins with what was typed. Null where the
 * operator has switched it off, and for who has their mail elsewhere: at a large provider everybody would be in it.
 */
export async function listDirectory(
  account: MailAccount,
  typed: string,
  services: ContactServices,
): Promise<Mailbox[] | null> {
  if (!services.directory || account.kind !== "hosted") return null;
  const domain = account.address.slice(account.address.lastIndexOf("@") + 1);
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean).slice(0, 10);
  return findPeople(domain, words, most);
}
