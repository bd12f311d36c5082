import { AppError } from "#lib/errors.ts";
import { findCollections } from "../repository.ts";
import { allows } from "../require-right.ts";
import type { Actor, Collection, Item, ItemChange } from "../types.ts";
import { isOpenTo } from "./is-private.ts";
import {
  insertItems,
  inTransaction,
  lockItems,
  noteChanges,
  type Transaction,
  updateItem,
} from "./repository.ts";

type Create = ItemChange & { type: "create" };
type Edit = Exclude<ItemChange, Create>;

/** The collection's kind that each kind of item lies in. */
const homes = { contact: "contacts", event: "calendar", task: "tasks", entry: "journal" } as const;

/**
 * The one door for every change of contacts, events, tasks and entries: all of the changes or none, each with its place in
 * the history, its index, and the news for other browsers. Answers with the items as they are now, in the order of the
 * changes. A create that is repeated with the same id and text answers with the first one's item.
 * @throws AppError not-found; forbidden; conflict for a stale version or a UID that is taken; input-invalid for a text that
 * cannot be read
 */
export function writeItems(actor: Actor, changes: ItemChange[]): Promise<Item[]> {
  return inTransaction((tx) => writeItemsIn(tx, actor, changes));
}

/** The same inside of a transaction that does more. */
export async function writeItemsIn(tx: Transaction, actor: Actor, changes: ItemChange[]): Promise<Item[]> {
  const ids = changes.map(({ id }) => id);
  if (new Set(ids).size < ids.length) throw new AppError("input-invalid", "An item was named twice.");
  const present = new Map((await lockItems(tx, ids)).map((item) => [item.id, item]));
  const creates = changes.filter((change): change is Create => change.type === "create");
  const edits = changes.filter((change): change is Edit => change.type !== "create");
  const mine = await reachable(tx, actor, [...present.values()], changes);

  const missing = creates.filter((create) => !isRepeated(create, present.get(create.id)));
  for (const create of missing) requireWrite(actor, mine, create.collectionId, create.kind);
  await insertItems(tx, actor.authorId, missing);
  for (const edit of edits) await apply(tx, actor, edit, present.get(edit.id), mine);

  const touched = [...present.values(), ...missing].map(({ collectionId }) => collectionId);
  const targets = edits.flatMap((edit) => (edit.type === "transfer" ? edit.collectionId : []));
  if (missing.length + edits.length > 0) await noteChanges(tx, [...touched, ...targets]);
  const written = new Map((await lockItems(tx, ids)).map((item) => [item.id, item]));
  return ids.flatMap((id) => written.get(id) ?? []);
}

async function reachable(
  tx: Transaction,
  actor: Actor,
  items: Item[],
  changes: ItemChange[],
): Promise<Collection[]> {
  const named = changes.flatMap((change) => ("collectionId" in change ? change.collectionId : []));
  const ids = [...new Set([...items.map(({ collectionId }) => collectionId), ...named])];
  return findCollections(actor.userId, { ids }, tx);
}

/** The browser makes the ids, so the same create may come twice after an answer was lost. */
function isRepeated(create: Create, present: Item | undefined): boolean {
  if (!present) return false;
  if (present.uid === create.uid && present.collectionId === create.collectionId && present.version === 1)
    return true;
  throw new AppError("conflict", "This was saved already, and has been changed since.");
}

function requireWrite(actor: Actor, mine: Collection[], collectionId: string, kind: Item["kind"]): void {
  const collection = mine.find(({ id }) => id === collectionId);
  if (!collection) throw new AppError("not-found", "This is not there, or it is no longer shared with you.");
  if (actor.isFeed ? collection.role !== "subscribed" : !allows(collection, "write"))
    throw new AppError("forbidden", "You may look at this, but not change it.");
  if (collection.kind !== homes[kind]) throw new AppError("input-invalid", "This does not belong there.");
}

async function apply(
  tx: Transaction,
  actor: Actor,
  edit: Edit,
  item: Item | undefined,
  mine: Collection[],
): Promise<void> {
  const { authorId } = actor;
  if (!item) throw new AppError("not-found", "This is not there any more.");
  requireWrite(actor, mine, item.collectionId, item.kind);
  if (!mine.some((collection) => collection.id === item.collectionId && isOpenTo(collection, item)))
    throw new AppError("forbidden", "This event is private.");
  if (item.version !== edit.version)
    throw new AppError("conflict", "This was changed in the meantime. Look at both versions and decide.");
  const isGone = item.deletedAt !== null;
  if (isGone !== (edit.type === "restore"))
    throw new AppError("conflict", isGone ? "This lies in the bin." : "This does not lie in the bin.");
  if (edit.type === "change") return updateItem(tx, item, { text: edit.text }, "changed", authorId);
  if (edit.type === "delete") return updateItem(tx, item, { deletedAt: new Date() }, "deleted", authorId);
  if (edit.type === "restore")
    return orConflict(() => updateItem(tx, item, { deletedAt: null }, "restored", authorId));
  requireWrite(actor, mine, edit.collectionId, item.kind);
  refuseTaking(mine, item.collectionId, edit.collectionId);
  await orConflict(() => updateItem(tx, item, { collectionId: edit.collectionId }, "changed", authorId));
}

/** Its owner could not even find it in the bin, if who may only write there took it into what is not the owner's. */
function refuseTaking(mine: Collection[], from: string, to: string): void {
  const source = mine.find(({ id }) => id === from);
  const target = mine.find(({ id }) => id === to);
  if (source?.right === "own" || source?.owner.id === target?.owner.id) return;
  throw new AppError("forbidden", "Only its owner can move this to somebody else. You can copy it instead.");
}

async function orConflict(write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (cause) {
    if (!(cause instanceof Error) || !("code" in cause) || cause.code !== "P2002") throw cause;
    throw new AppError("conflict", "The same is there already, under the same UID.", { cause });
  }
}
