import { openItem } from "#lib/collections/items/open-item.ts";
import { writeItems } from "#lib/collections/items/write-items.ts";
import type { Actor } from "#lib/collections/types.ts";
import type { Component } from "#lib/formats/content-line/types.ts";
import { changeCard } from "#lib/formats/vcard/change-card.ts";
import { newCard, parseCard } from "#lib/formats/vcard/parse-card.ts";
import { writeCard } from "#lib/formats/vcard/write-card.ts";
import { editFields } from "./edit-fields.ts";
import { requireBook } from "./readable-books.ts";
import type { ShownFields } from "./types.ts";

/** A picture of a `data:` URL; null takes it away, undefined leaves it. */
type Photo = string | null | undefined;

export interface NewContact {
  id: string;
  collectionId: string;
  fields: Partial<ShownFields>;
  photo?: Photo;
}

/** Makes a contact in a book. @throws AppError not-found; forbidden; conflict; input-invalid and too-large of the picture */
export async function createContact(actor: Actor, contact: NewContact): Promise<void> {
  const { id, collectionId, fields, photo } = contact;
  await requireBook(actor.userId, collectionId, "write");
  const uid = `urn:uuid:${id}`;
  const text = writeCard(stamp(setPhoto(editFields(newCard(uid), fields), photo)));
  await writeItems(actor, [{ type: "create", id, collectionId, kind: "contact", uid, text }]);
}

/** Changes fields of a contact; what is not named stays. @throws AppError not-found; forbidden; conflict for a stale version */
export async function changeContact(
  actor: Actor,
  contact: { id: string; version: number; fields: Partial<ShownFields>; photo?: Photo },
): Promise<void> {
  const { id, version, fields, photo } = contact;
  const { item } = await openItem(actor.userId, id, "contact", "write");
  const card = setPhoto(editFields(parseCard(item.text), fields), photo);
  await writeItems(actor, [{ type: "change", id, version, text: writeCard(stamp(card)) }]);
}

function setPhoto(card: Component, photo: Photo): Component {
  if (photo === undefined) return card;
  const content = photo && /^data:([^;,]+);base64,/.exec(photo);
  const bytes = photo && content ? Buffer.from(photo.slice(content[0].length), "base64") : null;
  return changeCard(card, { photo: bytes && { type: content?.[1] ?? "", bytes } });
}

/** REV says when the card was last changed (RFC 6350 section 6.7.4). */
function stamp(card: Component): Component {
  return changeCard(card, { revisedAt: new Date() });
}
