import { decodeText } from "#lib/formats/content-line/decode-text.ts";
import { partsOf } from "#lib/formats/ical/change-object.ts";
import { readCalendar } from "#lib/formats/ical/read-calendar.ts";
import { readEntry } from "#lib/formats/ical/read-entry.ts";
import { addressOf } from "#lib/formats/ical/read-participant.ts";
import type { CalendarObject } from "#lib/formats/ical/types.ts";
import { type Method, methods } from "#lib/formats/itip/types.ts";
import { headerFields } from "#lib/formats/mail-auth/header-fields.ts";
import { isAuthentic, type TrustedServers } from "#lib/formats/mail-auth/is-authentic.ts";
import type { MailStore } from "#lib/mail/ports.ts";
import type { MessageSummary } from "#lib/mail/types.ts";
import { findCalendarPart } from "./find-calendar-part.ts";
import { readHeader } from "./read-header.ts";
import type { Person, ReceivedInvitation } from "./types.ts";

/** Calendars of other people's making may be of any size. In bytes. */
const largest = 1024 * 1024;
/** A series and its single instances. */
const mostParts = 500;

/** The iTIP message that a mail carries; null if it carries none. A calendar without a method counts as published. */
export async function readInvitation(
  person: Person,
  message: MessageSummary,
  store: MailStore,
  trusted: TrustedServers,
): Promise<ReceivedInvitation | null> {
  const part = findCalendarPart(message.body);
  const sender = message.envelope.from[0];
  if (!part || !sender || part.size > largest * 2) return null;
  const bytes = await store.fetchPart(message.ref, part.part, part.encoding, largest);
  const file = readCalendar(decodeText(bytes), () => "");
  const object = file.objects.find(({ kind }) => kind === "VEVENT");
  const method = file.method ?? part.parameters.method?.toUpperCase() ?? "PUBLISH";
  // A file of many events is to be imported, not answered.
  const isFile = file.method === null && file.objects.length > 1;
  if (!object || isFile || !methods.includes(method) || partsOf(object).length > mostParts) return null;
  const header = await readHeader(store, message.ref);
  const address = sender.address.toLowerCase();
  const { folder, uidValidity, uid } = message.ref;
  return {
    mailId: message.envelope.messageId ?? `${folder} ${uidValidity} ${uid}`,
    method: method as Method,
    object,
    sender: { address, name: sender.name },
    authentic: message.envelope.from.length === 1 && isAuthentic(header, address, trusted),
    addresses: addressesOf(person, object, header),
  };
}

// An alias shows only in what the delivery wrote above everything else.
function addressesOf({ account }: Person, object: CalendarObject, header: string): string[] {
  const own = account.address.toLowerCase();
  const invited = partsOf(object).flatMap((part) =>
    readEntry(part).attendees.flatMap(({ address }) => address ?? []),
  );
  const tagged = invited.filter((address) => address.replace(/\+[^@]*@/, "@") === own);
  const delivered = ["x-original-to", "delivered-to", "envelope-to"].flatMap((name) => {
    const line = headerFields(header)
      .find((field) => field.name === name)
      ?.lines.join("");
    return (line && addressOf(line.replace(/[<>\s]/g, ""))) ?? [];
  });
  return [...new Set([own, ...tagged, ...delivered])];
}
