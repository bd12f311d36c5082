import type { Component } from "#lib/formats/content-line/types.ts";
import { changeEntry } from "#lib/formats/ical/change-entry.ts";
import { fromClockTime } from "#lib/formats/ical/clock-time.ts";
import { readEntry } from "#lib/formats/ical/read-entry.ts";
import type { Attendee, Entry } from "#lib/formats/ical/types.ts";
import { writeProperty } from "#lib/formats/ical/write-property.ts";
import { toPlainText } from "#lib/formats/mime-compose/to-plain-text.ts";
import { callProperty, defaultColor } from "./show-fields.ts";
import type { EntryFields, Person } from "./types.ts";

export type EntryChange = { [K in keyof EntryFields]?: EntryFields[K] | undefined };

/** The VJOURNAL with what is named changed; all else stays to the letter. @throws AppError input-invalid for what is no day */
export function editFields(component: Component, change: EntryChange, now: number): Component {
  const before = readEntry(component);
  const { title, start, html, categories, people, color, links } = change;
  const changed = changeEntry(component, {
    ...(title !== undefined && { summary: title.trim() || null }),
    ...(start !== undefined && { start: start && fromClockTime(start) }),
    ...(html !== undefined && { description: toPlainText(html) || null, descriptionHtml: html || null }),
    ...(categories !== undefined && { categories }),
    ...(people !== undefined && { attendees: people.map((person) => attendeeOf(before, person)) }),
    ...(color !== undefined && { color: color === defaultColor ? null : color }),
    ...(links !== undefined && {
      links: links.map(({ target, title: label }) => ({
        uri: target,
        relation: before.links.find(({ uri }) => uri === target)?.relation ?? null,
        label: label || null,
      })),
    }),
    lastModified: now,
    stamp: now,
  });
  return change.callMinutes === undefined ? changed : withCall(changed, change.callMinutes);
}

function attendeeOf(before: Entry, { name, address }: Person): Attendee {
  const bare = address.trim().toLowerCase();
  const uri = bare ? `mailto:${bare}` : `urn:pennypost:person:${encodeURIComponent(name)}`;
  const known = before.attendees.find((attendee) =>
    bare ? attendee.address === bare : attendee.uri === uri,
  );
  if (known) return { ...known, name: name || null };
  return {
    uri,
    address: bare || null,
    name: name || null,
    sentBy: null,
    role: "REQ-PARTICIPANT",
    status: "NEEDS-ACTION",
    rsvp: false,
    type: "INDIVIDUAL",
    delegatedTo: [],
    delegatedFrom: [],
  };
}

function withCall(component: Component, minutes: number | null): Component {
  const others = component.lines.filter(({ name }) => name !== callProperty);
  const line = minutes === null ? [] : [writeProperty(callProperty, `${minutes}`)];
  return { ...component, lines: [...others, ...line] };
}
