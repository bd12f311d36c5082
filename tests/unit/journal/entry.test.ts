import { describe, expect, test } from "vitest";
import { indexEntry } from "#lib/collections/index/index-entry.ts";
import { serialiseComponent } from "#lib/formats/content-line/serialise-component.ts";
import type { Component } from "#lib/formats/content-line/types.ts";
import { readObject } from "#lib/formats/ical/read-calendar.ts";
import { utcZone } from "#lib/formats/zones/zone.ts";
import { zoneOf } from "#lib/formats/zones/zone-of.ts";
import { dayOf } from "#lib/journal/day-of.ts";
import { editFields } from "#lib/journal/edit-fields.ts";
import { showFields } from "#lib/journal/show-fields.ts";

const now = Date.UTC(2026, 2, 10, 12);

function vjournal(...lines: string[]): Component {
  const text = ["BEGIN:VCALENDAR", "BEGIN:VJOURNAL", "UID:j1", ...lines, "END:VJOURNAL", "END:VCALENDAR"];
  const master = readObject(text.join("\r\n"))?.master;
  if (!master) throw new Error("unreadable");
  return master;
}

describe("an entry that is edited", () => {
  test("shows what was written, and says its text plainly for other programs", () => {
    const fields = {
      title: "A call with Ada",
      start: { local: "2026-03-10", timeZone: null },
      html: "<div>She said <b>yes</b>.</div>",
      categories: ["Engine"],
      people: [
        { name: "Ada", address: "ada@example.org" },
        { name: "Somebody", address: "" },
        { name: "Another", address: "" },
      ],
      callMinutes: 12,
      color: "green" as const,
      links: [{ target: "mid:a@b", title: "Letter" }],
    };
    const after = editFields(vjournal("X-ODD:stays"), fields, now);
    expect(showFields(after)).toEqual({ fields, text: "She said yes." });
    expect(serialiseComponent(after)).toContain("X-ODD:stays");
    expect(showFields(editFields(after, { callMinutes: null }, now)).fields.callMinutes).toBeNull();
  });

  test("of another program's plain text is shown as text", () => {
    const { fields } = showFields(vjournal("DESCRIPTION:1 < 2\\nand <script>"));
    expect(fields.html).toBe("<div>1 &lt; 2<br>and &lt;script&gt;</div>");
  });
});

test("an entry is found by its day, its people, its words and what it is linked to", () => {
  const lines = [
    "DTSTART:20260310T233000Z",
    "DESCRIPTION:First line\\nsecond",
    "ATTENDEE;CN=Ada:mailto:Ada@Example.org",
    "LINK;VALUE=URI:mid:a@b",
  ];
  const text = ["BEGIN:VCALENDAR", "BEGIN:VJOURNAL", "UID:j", ...lines, "END:VJOURNAL", "END:VCALENDAR"].join(
    "\r\n",
  );
  expect(indexEntry(text)).toMatchObject({
    title: "First line",
    addresses: ["ada@example.org"],
    links: ["mid:a@b"],
    startsAt: new Date("2026-03-10T23:30:00Z"),
    facts: { start: { local: "2026-03-10T23:30:00", timeZone: "UTC" }, people: [{ name: "Ada" }] },
  });
  expect(indexEntry(text.replace(lines[0] ?? "", "CLASS:PUBLIC")).startsAt).toBeNull();
});

test("a moment belongs to the day of who looks, a date is a date everywhere", () => {
  const berlin = zoneOf("Europe/Berlin") ?? utcZone;
  expect(dayOf({ local: "2026-03-10T23:30:00", timeZone: "UTC" }, berlin)).toBe("2026-03-11");
  expect(dayOf({ local: "2026-03-10", timeZone: null }, berlin)).toBe("2026-03-10");
  expect(dayOf({ local: "2026-03-10T23:30:00", timeZone: null }, berlin)).toBe("2026-03-10");
});
