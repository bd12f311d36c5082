import type { ContactFilter } from "./contact-filter.ts";
import { queryKeys } from "./query-keys.ts";

const all = queryKeys.items("contacts");

/** The names of what is shown of contacts, all below the one that live news make stale. */
export const contactKeys = {
  all,
  /** Every window of every list. */
  lists: [...all, "list"],
  window: (filter: ContactFilter, window: number) => [...all, "list", filter, window],
  contact: (id: string) => [...all, "contact", id],
  activity: (id: string) => [...all, "activity", id],
  labels: [...all, "labels"],
  directory: (typed: string) => [...all, "directory", typed],
  duplicates: [...all, "duplicates"],
  completions: (typed: string) => [...all, "completions", typed],
} as const;
