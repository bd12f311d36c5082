import { AppError } from "#lib/errors.ts";
import { readObject } from "#lib/formats/ical/read-calendar.ts";
import { writeCalendar } from "#lib/formats/ical/write-object.ts";
import { hashToken } from "./hash-token.ts";
import { reduceObject } from "./reduce-object.ts";
import { findPublished, findTexts } from "./repository.ts";

/**
 * The calendar that a secret link leads to, as an .ics file; null when it is still what `etag` names.
 * @throws AppError not-found when there is no such link, or no longer
 */
export async function readPublished(
  token: string,
  etag: string | null,
): Promise<{ etag: string; text: string | null }> {
  const published = await findPublished(hashToken(token));
  if (!published) throw new AppError("not-found", "There is no calendar at this address, or no longer.");
  const { id, detail, name, changeNumber, collectionId } = published;
  const current = `"${id}-${changeNumber}"`;
  if (etag === current || etag === `W/${current}`) return { etag: current, text: null };
  const objects = (await findTexts(collectionId)).flatMap((text) => {
    const object = readObject(text);
    return (object && reduceObject(object, detail)) ?? [];
  });
  return { etag: current, text: writeCalendar(objects, name) };
}
