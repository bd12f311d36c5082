import { randomUUID } from "node:crypto";
import { writeItems } from "#lib/collections/items/write-items.ts";
import type { Actor, ItemChange } from "#lib/collections/types.ts";
import { AppError } from "#lib/errors.ts";
import type { Component } from "#lib/formats/content-line/types.ts";
import { changeCard } from "#lib/formats/vcard/change-card.ts";
import { parseCard } from "#lib/formats/vcard/parse-card.ts";
import { readContact } from "#lib/formats/vcard/read-contact.ts";
import { writeCard } from "#lib/formats/vcard/write-card.ts";
import { mergeCards } from "../merging/merge-cards.ts";
import { requireBook } from "../readable-books.ts";
import { findTexts } from "../repository.ts";
import { KnownContacts } from "./known-contacts.ts";
import { readFile } from "./read-file.ts";
import { claimFile, findKnown, loadFile } from "./repository.ts";
import type { DuplicateChoice, ImportReport } from "./types.ts";

/** Contacts of one transaction: few enough that nobody waits for it. */
const batch = 500;

/** A UID is a key of an index. In characters. */
const longestUid = 300;

/** What one batch of cards comes to. */
interface Batch {
  created: Map<string, Component>;
  /** Cards to take up, by the id of the contact that they seem to be. */
  merged: Map<string, Component[]>;
}

/**
 * Imports the file that was read, a batch at a time. What is in the book already, or came earlier in the file, is skipped,
 * merged or added again.
 * @throws AppError not-found when the file is not kept any more; conflict when it is being imported; input-invalid for columns that do not fit; forbidden
 */
export async function finishImport(
  person: { id: string; account: { id: string } },
  importId: string,
  choice: { collectionId: string; columns: string[]; duplicates: DuplicateChoice },
): Promise<ImportReport> {
  const { collectionId, columns, duplicates } = choice;
  await requireBook(person.id, collectionId, "write");
  const { bytes } = await loadFile(person.account.id, importId);
  const { cards, problems } = await readFile(bytes, columns);
  if (!(await claimFile(importId))) throw new AppError("conflict", "This file is being imported already.");
  const known = new KnownContacts(await findKnown(collectionId));
  const report: ImportReport = { imported: 0, merged: 0, skipped: 0, problems };
  const actor = { userId: person.id, authorId: person.id };
  for (let at = 0; at < cards.length; at += batch) {
    const planned = planBatch(cards.slice(at, at + batch), known, duplicates, report);
    await writeBatch(actor, collectionId, planned, known);
  }
  return report;
}

function planBatch(
  cards: Component[],
  known: KnownContacts,
  duplicates: DuplicateChoice,
  report: ImportReport,
): Batch {
  const planned: Batch = { created: new Map(), merged: new Map() };
  for (const card of cards) {
    const contact = readContact(card);
    const double = duplicates === "add" ? undefined : known.find(contact);
    if (double === undefined) {
      const id = randomUUID();
      const uid =
        contact.uid && contact.uid.length <= longestUid && !known.hasUid(contact.uid) ? contact.uid : null;
      const named = changeCard(card, { uid: uid ?? `urn:uuid:${id}` });
      planned.created.set(id, named);
      known.add(id, readContact(named));
      report.imported += 1;
    } else if (duplicates === "skip") {
      report.skipped += 1;
    } else {
      planned.merged.set(double, [...(planned.merged.get(double) ?? []), card]);
      report.merged += 1;
    }
  }
  return planned;
}

async function writeBatch(
  actor: Actor,
  collectionId: string,
  { created, merged }: Batch,
  known: KnownContacts,
): Promise<void> {
  const present = await findTexts([...merged.keys()].filter((id) => !created.has(id)));
  const creates = [...created].map(([id, card]): ItemChange => {
    const whole = mergeCards(card, merged.get(id) ?? []);
    const uid = readContact(whole).uid ?? `urn:uuid:${id}`;
    return { type: "create", id, collectionId, kind: "contact", uid, text: writeCard(whole) };
  });
  const changes = present.flatMap(({ id, text, version }): ItemChange[] => {
    const whole = writeCard(mergeCards(parseCard(text), merged.get(id) ?? []));
    return whole === text
      ? []
      : [{ type: "change", id, version: known.versions.get(id) ?? version, text: whole }];
  });
  if (!creates.length && !changes.length) return;
  const written = await writeItems(actor, [...creates, ...changes]);
  for (const { id, version } of written) known.versions.set(id, version);
}
