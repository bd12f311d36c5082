import { type QueryClient, useMutation, useQueryClient } from "@tanstack/react-query";
import { createDeletion } from "#lib/contract/items.ts";
import { changeEntry, createEntry, type EntryFields, type JournalEntry } from "#lib/contract/journal.ts";
import { call } from "./api-client.ts";
import { itemChange } from "./item-change.ts";
import { queryKeys } from "./query-keys.ts";

/** Writes an entry or a note. */
export function useCreateEntry() {
  const client = useQueryClient();
  return useMutation({
    mutationKey: itemChange,
    mutationFn: (body: { id: string; collectionId: string; fields: Partial<EntryFields> }) =>
      call(createEntry, { body }),
    onSettled: () => refresh(client),
  });
}

/** Changes fields of an entry or a note. */
export function useChangeEntry() {
  const client = useQueryClient();
  return useMutation({
    mutationKey: itemChange,
    mutationFn: (change: {
      id: string;
      version: number;
      fields: Partial<EntryFields>;
    }): Promise<JournalEntry> => {
      const { id, version, fields } = change;
      return call(changeEntry, { params: { entryId: id }, body: { version, fields } });
    },
    onSettled: () => refresh(client),
  });
}

/** Puts entries and notes into the bin; the answer undoes it. */
export function useDeleteEntries() {
  const client = useQueryClient();
  return useMutation({
    mutationKey: itemChange,
    mutationFn: (entries: Pick<JournalEntry, "id" | "version">[]) =>
      call(createDeletion, { body: { items: entries.map(({ id, version }) => ({ id, version })) } }),
    onSettled: () => refresh(client),
  });
}

async function refresh(client: QueryClient): Promise<void> {
  const keys = [queryKeys.items("journal"), queryKeys.linked];
  await Promise.all(keys.map((queryKey) => client.invalidateQueries({ queryKey })));
}
