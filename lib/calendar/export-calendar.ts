import { requireRight } from "#lib/collections/require-right.ts";
import type { Collection } from "#lib/collections/types.ts";
import { serialiseComponent } from "#lib/formats/content-line/serialise-component.ts";
import { partsOf } from "#lib/formats/ical/change-object.ts";
import { findLine } from "#lib/formats/ical/find-lines.ts";
import { readObject } from "#lib/formats/ical/read-calendar.ts";
import { readEntry } from "#lib/formats/ical/read-entry.ts";
import { writeCalendar } from "#lib/formats/ical/write-object.ts";
import { findTexts } from "./repository.ts";
import { isHidden } from "./visible-events.ts";

/**
 * A calendar, a task list or a journal as the text of an .ics file, piece by piece; the private entries of another person are left out.
 * @throws AppError not-found, forbidden
 */
export async function exportCalendar(
  userId: string,
  collectionId: string,
): Promise<{ name: string; pieces: AsyncGenerator<string> }> {
  const collection = await requireRight(userId, collectionId, "read");
  return { name: collection.name, pieces: writePieces(collection) };
}

const batch = 200;
const end = "END:VCALENDAR\r\n";

async function* writePieces(collection: Collection): AsyncGenerator<string> {
  yield writeCalendar([], collection.name).slice(0, -end.length);
  const zones = new Set<string>();
  let after: string | null = null;
  do {
    const rows: { id: string; text: string }[] = await findTexts(collection.id, after, batch);
    yield rows.map(({ text }) => writeObjectParts(text, collection, zones)).join("");
    after = rows.length < batch ? null : (rows.at(-1)?.id ?? null);
  } while (after !== null);
  yield end;
}

/** The parts of one object, with those of its zones that were not written before. */
function writeObjectParts(text: string, collection: Collection, zones: Set<string>): string {
  const object = readObject(text);
  if (!object) return "";
  const parts = partsOf(object);
  const isPrivate = parts.some((part) => readEntry(part).classification !== "PUBLIC");
  if (isHidden(collection, { private: isPrivate })) return "";
  const fresh = object.calendar.components.filter((component) => {
    if (component.name !== "VTIMEZONE") return false;
    const name = findLine(component, "TZID")?.value ?? "";
    return !zones.has(name) && zones.add(name);
  });
  return [...fresh, ...parts].map(serialiseComponent).join("");
}
