import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ContactSummary } from "#lib/contract/contacts.ts";
import type { ItemVersions } from "#lib/contract/items.ts";
import { contactKeys } from "./contact-keys.ts";
import { itemChange } from "./item-change.ts";
import { paintContacts, unpaintContacts } from "./paint-contacts.ts";

export interface ContactChange {
  rows: readonly ContactSummary[];
  /** What the rows look like afterwards; null for those that leave every list. Without it nothing is painted. */
  paint?: (row: ContactSummary) => ContactSummary | null;
  /** Tells the server, and answers with the new versions, by which the change can be undone. */
  run: () => Promise<ItemVersions>;
}

/** Changes contacts: painted at once, and put back if the server refuses. */
export function useChangeContacts() {
  const client = useQueryClient();
  return useMutation({
    mutationKey: itemChange,
    mutationFn: ({ run }: ContactChange) => run(),
    onMutate: ({ rows, paint }) => paint && paintContacts(client, new Set(rows.map(({ id }) => id)), paint),
    onError: (_error, _change, painted) => unpaintContacts(client, painted),
    onSettled: () => client.invalidateQueries({ queryKey: contactKeys.all }),
  });
}
