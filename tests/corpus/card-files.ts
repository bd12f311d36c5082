import { deriveIndex } from "#lib/collections/index/derive-index.ts";
import { decodeText } from "#lib/formats/content-line/decode-text.ts";
import { parseComponents } from "#lib/formats/content-line/parse-components.ts";
import type { Component } from "#lib/formats/content-line/types.ts";
import { csvLine } from "#lib/formats/csv/write-contacts.ts";
import { changeCard } from "#lib/formats/vcard/change-card.ts";
import { parseCard } from "#lib/formats/vcard/parse-card.ts";
import { readCards } from "#lib/formats/vcard/read-cards.ts";
import { readContact } from "#lib/formats/vcard/read-contact.ts";
import { writeCard } from "#lib/formats/vcard/write-card.ts";
import { writeCard3 } from "#lib/formats/vcard/write-card-3.ts";
import { examineInThread } from "./examine-in-thread.ts";

/** Reads each card of a file as an import does, and looks for what got lost on the way. */
examineInThread((bytes) => {
  const { cards, problems } = readCards(bytes);
  const { components } = parseComponents(decodeText(bytes));
  const read = components.filter(({ name }) => name === "VCARD");
  const failures = cards.flatMap(examineCard);
  if (cards.length === read.length)
    failures.push(...cards.flatMap((card, at) => findLost(read[at] ?? card, card)));
  return { items: cards.length, problems: problems.length, failures };
});

function examineCard(card: Component): string[] {
  const text = writeCard(card);
  const contact = readContact(card);
  deriveIndex({ kind: "contact", text });
  csvLine(contact);
  const failures: string[] = [];
  if (writeCard(parseCard(text)) !== text) failures.push("the stored text is read another way");
  if (writeCard(changeCard(card, contact)) !== text) failures.push("a change of nothing changes the card");
  const [again] = readCards(Buffer.from(writeCard3(card))).cards;
  if (!again || readContact(again).formattedName !== contact.formattedName)
    failures.push("vCard 3.0 says another name");
  return failures;
}

/** A property that was in the file and is not in the card. */
function findLost(before: Component, after: Component): string[] {
  const renamed = /^(VERSION|AGENT|FN|X-ADDRESSBOOKSERVER-.*|X-ANNIVERSARY)$/;
  const count = ({ lines }: Component, name: string) => lines.filter((line) => line.name === name).length;
  const names = [...new Set(before.lines.map(({ name }) => name))].filter((name) => !renamed.test(name));
  return names.filter((name) => count(after, name) < count(before, name)).map((name) => `${name} got lost`);
}
