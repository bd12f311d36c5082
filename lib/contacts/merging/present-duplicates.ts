import type * as z from "zod";
import type { listContactDuplicates } from "#lib/contract/contacts.ts";
import { presentRow } from "../present-contact.ts";
import type { Duplicates } from "./find-duplicates.ts";

export function presentDuplicates(groups: Duplicates[]): z.infer<typeof listContactDuplicates.response> {
  return { groups: groups.map((group) => ({ ...group, contacts: group.contacts.map(presentRow) })) };
}
