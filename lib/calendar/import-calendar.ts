import { randomUUID } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import { deriveIndex } from "#lib/collections/index/derive-index.ts";
import { writeItems } from "#lib/collections/items/write-items.ts";
import { requireRight } from "#lib/collections/require-right.ts";
import type { CollectionKind, ItemChange, ItemKind } from "#lib/collections/types.ts";
import { AppError } from "#lib/errors.ts";
import { splitInThread } from "#lib/formats/ical/file-splitter.ts";
import { readObject } from "#lib/formats/ical/read-calendar.ts";
import { type SplitObject, splitObject } from "#lib/formats/ical/split-file.ts";
import type { EntryKind } from "#lib/formats/ical/types.ts";
import { findByUid } from "./repository.ts";

export interface ImportReport {
  imported: number;
  updated: number;
  skipped: number;
  refused: { title: string; reason: string }[];
}

const kinds: Record<EntryKind, { item: ItemKind; home: CollectionKind; elsewhere: string }> = {
  VEVENT: { item: "event", home: "calendar", elsewhere: "This is an event: import it into a calendar." },
  VTODO: { item: "task", home: "tasks", elsewhere: "This is a task: import it into a task list." },
  VJOURNAL: {
    item: "entry",
    home: "journal",
    elsewhere: "This is a journal entry: import it into a journal.",
  },
};

const mostObjects = 20_000;
/** Characters of one object's text. */
const longestObject = 2_000_000;
/** What goes into the database at once; between two, others get their turn. */
const batch = 250;
const mostReasons = 500;

/**
 * Imports an .ics file. What is there already, by its UID, is brought up to date where the file's is newer and else skipped.
 * Answers with what was refused and why.
 * @throws AppError not-found, forbidden; input-invalid or too-large for the file as a whole
 */
export async function importCalendar(
  userId: string,
  collectionId: string,
  bytes: Uint8Array,
): Promise<ImportReport> {
  const collection = await requireRight(userId, collectionId, "write");
  const { objects, problems } = await splitInThread(bytes);
  if (objects.length > mostObjects)
    throw new AppError("too-large", `This file has more than ${mostObjects} entries. Import it in parts.`);
  if (objects.length === 0 && problems.length === 0)
    throw new AppError("input-invalid", "There is nothing in this file.");
  const report: ImportReport = { imported: 0, updated: 0, skipped: 0, refused: [] };
  for (const reason of problems) report.refused.push({ title: "", reason });
  const seen = new Set<string>();
  for (let at = 0; at < objects.length; at += batch) {
    const usable: SplitObject[] = [];
    for (const [index, object] of objects.slice(at, at + batch).entries()) {
      if (index % 25 === 0) await setImmediate();
      const reason = seen.has(object.uid)
        ? "Its UID stands twice in this file."
        : whyRefused(object, collection.kind);
      if (reason === null) usable.push(object);
      else report.refused.push({ title: object.title.slice(0, 200), reason });
      seen.add(object.uid);
    }
    await importBatch(userId, collectionId, usable, report);
  }
  return { ...report, refused: report.refused.slice(0, mostReasons) };
}

/** One sentence, or null where it can be taken. */
function whyRefused({ kind, uid, text }: SplitObject, home: CollectionKind): string | null {
  const { item, home: right, elsewhere } = kinds[kind];
  if (right !== home) return elsewhere;
  if (uid.length > 500) return "Its UID is too long.";
  if (text.length > longestObject) return "It is too large.";
  try {
    deriveIndex({ kind: item, text });
    return null;
  } catch (error) {
    if (error instanceof AppError) return error.publicMessage;
    throw error;
  }
}

async function importBatch(
  userId: string,
  collectionId: string,
  objects: SplitObject[],
  report: ImportReport,
): Promise<void> {
  const present = new Map(
    (
      await findByUid(
        collectionId,
        objects.map(({ uid }) => uid),
      )
    ).map((item) => [item.uid, item]),
  );
  const changes: ItemChange[] = [];
  for (const { kind, uid, text, sequence, modified } of objects) {
    const other = present.get(uid);
    if (!other) {
      changes.push({ type: "create", id: randomUUID(), collectionId, kind: kinds[kind].item, uid, text });
      report.imported += 1;
    } else if (isNewer({ sequence, modified }, other.text)) {
      changes.push({ type: "change", id: other.id, version: other.version, text });
      report.updated += 1;
    } else report.skipped += 1;
  }
  if (changes.length > 0) await writeItems({ userId, authorId: userId }, changes);
}

/** RFC 5546 section 2.1.5: SEQUENCE decides, and among equals the time of the last change. */
function isNewer({ sequence, modified }: Pick<SplitObject, "sequence" | "modified">, text: string): boolean {
  const object = readObject(text);
  if (!object) return true;
  const stored = splitObject(object);
  return sequence === stored.sequence ? modified > stored.modified : sequence > stored.sequence;
}
