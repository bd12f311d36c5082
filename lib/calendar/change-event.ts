import { randomUUID } from "node:crypto";
import { writeItems } from "#lib/collections/items/write-items.ts";
import type { Item, ItemChange } from "#lib/collections/types.ts";
import { AppError } from "#lib/errors.ts";
import { partsOf } from "#lib/formats/ical/change-object.ts";
import { findOverride, instanceOf, isSeries } from "#lib/formats/ical/change-series.ts";
import { readEntry } from "#lib/formats/ical/read-entry.ts";
import { splitSeries } from "#lib/formats/ical/split-series.ts";
import type { CalendarObject, IcalTime } from "#lib/formats/ical/types.ts";
import { writeObject } from "#lib/formats/ical/write-object.ts";
import { announceFrom } from "#lib/invitations/announce-from.ts";
import { changeOccurrence, changeWhole } from "./change-whole.ts";
import { type Editor, withOrganizer } from "./create-event.ts";
import { occurrenceNamed } from "./open-event.ts";
import { type OpenedEvent, openStored } from "./opened-event.ts";
import { settleScheduling } from "./settle-scheduling.ts";
import type { EditScope, EventFields } from "./types.ts";

export interface EventChange {
  id: string;
  version: number;
  scope: EditScope;
  recurrenceId: string | null;
  fields: Partial<EventFields>;
  /** Into another calendar. */
  collectionId?: string | undefined;
}

/**
 * Changes an event, one occurrence, or an occurrence and all that follow, which then are a series of their own. Answers with the
 * event that has the change, and all items that were written.
 * @throws AppError conflict for a stale version; input-invalid; not-found; forbidden
 */
export async function changeEvent(
  editor: Editor,
  change: EventChange,
): Promise<{ opened: OpenedEvent; items: Item[] }> {
  const opened = await openStored(editor.id, change.id, "write");
  requireVersion(opened.item, change.version);
  const { object, item } = opened;
  const recurrenceId = isSeries(object) ? occurrenceNamed(object, change.recurrenceId) : null;
  const scope = recurrenceId ? change.scope : "all";
  const { owner } = opened.collection;
  const fields = hasOrganizer(object) ? change.fields : withOrganizer(change.fields, owner);
  const actor = { userId: editor.id, authorId: editor.id };

  const written =
    Object.keys(fields).length === 0 ? null : applyChange(object, scope, recurrenceId, fields, owner.address);
  const changes = written ? changesOf(item, written) : [];
  for (const each of changes) await announceFrom(each.id, each.type === "create" ? 0 : item.version);
  const items = changes.length > 0 ? await writeItems(actor, changes) : [item];
  const [first = item, second] = items;
  if (change.collectionId && change.collectionId !== item.collectionId) {
    const moved = await writeItems(actor, [
      { type: "transfer", id: first.id, version: first.version, collectionId: change.collectionId },
    ]);
    return { opened: { ...opened, item: moved[0] ?? first, object: written?.whole ?? object }, items: moved };
  }
  if (second && written?.rest)
    return { opened: { ...opened, item: second, object: written.rest, recurrenceId: null }, items };
  const kept = scope === "this" ? recurrenceId : null;
  return { opened: { ...opened, item: first, object: written?.whole ?? object, recurrenceId: kept }, items };
}

function hasOrganizer(object: CalendarObject): boolean {
  return partsOf(object).some((part) => readEntry(part).organizer !== null);
}

/** @throws AppError conflict */
export function requireVersion(item: Item, version: number): void {
  if (item.version === version) return;
  throw new AppError("conflict", "This was changed in the meantime. Look at both versions and decide.");
}

/** What becomes of the event, and the series that was cut off it. */
interface Written {
  whole: CalendarObject;
  rest: CalendarObject | null;
}

function applyChange(
  object: CalendarObject,
  scope: EditScope,
  recurrenceId: IcalTime | null,
  fields: Partial<EventFields>,
  owner: string,
): Written {
  if (scope === "all" || !recurrenceId)
    return { whole: settleScheduling(object, changeWhole(object, fields), owner), rest: null };
  if (scope === "following") {
    const { before, after } = splitSeries(object, recurrenceId, randomUUID());
    const changed = settleScheduling(after, changeWhole(after, fields), owner);
    return before ? { whole: before, rest: changed } : { whole: changed, rest: null };
  }
  const component = findOverride(object, recurrenceId) ?? instanceOf(object, recurrenceId);
  if (!component) throw new AppError("not-found", "This occurrence is not there any more.");
  const changed = changeOccurrence(object, recurrenceId, readEntry(component), fields);
  return { whole: settleScheduling(object, changed, owner), rest: null };
}

function changesOf(item: Item, { whole, rest }: Written): ItemChange[] {
  const { id, version, collectionId } = item;
  const change: ItemChange = { type: "change", id, version, text: writeObject(whole) };
  if (!rest) return [change];
  const added: ItemChange = {
    type: "create",
    id: randomUUID(),
    collectionId,
    kind: "event",
    uid: rest.uid,
    text: writeObject(rest),
  };
  return [change, added];
}
