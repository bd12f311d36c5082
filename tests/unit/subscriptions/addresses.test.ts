import { describe, expect, it, test } from "vitest";
import { normaliseUrl } from "#lib/subscriptions/normalise-url.ts";
import { offeredCalendars } from "#lib/subscriptions/offered-calendars.ts";
import { readFeed } from "#lib/subscriptions/read-feed.ts";

describe("the address of a calendar", () => {
  test.each([
    ["webcal://example.org/a.ics", "https://example.org/a.ics"],
    [" WEBCALS://example.org/a.ics ", "https://example.org/a.ics"],
    ["http://example.org/a.ics", "http://example.org/a.ics"],
    ["example.org/a.ics", "https://example.org/a.ics"],
    ["file:///etc/passwd", "file:///etc/passwd"],
  ])("%s is %s", (typed, url) => {
    expect(normaliseUrl(typed)).toBe(url);
  });
});

describe("the calendars that are offered", () => {
  it("are public holidays, unless the operator names others", () => {
    expect(offeredCalendars("").map(({ name }) => name)).toContain("Holidays in Germany");
    expect(offeredCalendars("Term = https://example.org/t.ics?a=b ; Cup=http://example.org/c.ics;")).toEqual([
      { name: "Term", url: "https://example.org/t.ics?a=b" },
      { name: "Cup", url: "http://example.org/c.ics" },
    ]);
  });

  it("are an error that names the setting when they cannot be read", () => {
    expect(() => offeredCalendars("Term")).toThrow("OFFERED_CALENDARS");
    expect(() => offeredCalendars("Term=file:///etc/passwd")).toThrow("OFFERED_CALENDARS");
  });
});

describe("a feed", () => {
  const calendar = (...parts: string[]) =>
    Buffer.from(
      ["BEGIN:VCALENDAR", "VERSION:2.0", "X-WR-CALNAME:Term", ...parts, "END:VCALENDAR", ""].join("\r\n"),
    );
  const event = (uid: string) => [
    "BEGIN:VEVENT",
    ...(uid ? [`UID:${uid}`] : []),
    "DTSTART:20261123T100000Z",
    "END:VEVENT",
  ];

  it("gives its name and its events, also those without a UID", () => {
    const { name, events } = readFeed(
      calendar(...event("a"), ...event(""), "BEGIN:VTODO", "UID:t", "END:VTODO"),
    );
    expect([name, events.map(({ uid }) => uid)]).toEqual(["Term", ["a", "unnamed-1"]]);
  });

  test.each(["<!doctype html><p>Sign in</p>", "", "BEGIN:VCARD"])("is not %j", (text) => {
    expect(() => readFeed(Buffer.from(text))).toThrow("There is no calendar at this address.");
  });

  it("is refused with too many events", () => {
    const many = Array.from({ length: 10_001 }, (_, index) => event(`e${index}`)).flat();
    expect(() => readFeed(calendar(...many))).toThrow("more than 10000 events");
  });
});
