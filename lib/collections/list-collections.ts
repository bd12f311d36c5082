import { findCollections, insertMissing, type NewCollection } from "./repository.ts";
import type { Collection, CollectionKind } from "./types.ts";

/** What every person has from the first moment. */
const defaults: readonly NewCollection[] = [
  { kind: "contacts", role: "default", name: "Contacts", color: "#0f6cbd" },
  { kind: "contacts", role: "collected", name: "Collected addresses", color: "#616161" },
  { kind: "calendar", role: "default", name: "Calendar", color: "#0f6cbd" },
  { kind: "tasks", role: "default", name: "Tasks", color: "#107c41" },
  { kind: "journal", role: "default", name: "Journal", color: "#8764b8" },
];

/** What a person owns or has accepted, their own first. Makes their default collections when they are missing. */
export async function listCollections(userId: string, kind?: CollectionKind): Promise<Collection[]> {
  const collections = await findCollections(userId, { kind });
  const wanted = defaults.filter((one) => kind === undefined || one.kind === kind);
  if (wanted.every((one) => collections.some((other) => isSame(one, other)))) return collections;
  await insertMissing(userId, [...wanted]);
  return findCollections(userId, { kind });
}

function isSame(wanted: NewCollection, collection: Collection): boolean {
  const { kind, role, right } = collection;
  return right === "own" && kind === wanted.kind && role === wanted.role;
}
