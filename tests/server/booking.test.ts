import { beforeAll, describe, expect, test, vi } from "vitest";
import { addEvent, ask, type CalendarPerson, createCalendarPerson } from "#tests/calendar-person.ts";
import { openImap } from "#tests/mail-doors.ts";
import { createMailUser, type MailUser, queryDatabase } from "#tests/mail-user.ts";
import { Client } from "#tests/sign-in.ts";

const day = 86_400_000;
const patience = { timeout: 25_000 };
const stranger = new Client();

let host: CalendarPerson;
beforeAll(async () => {
  host = await createCalendarPerson("host");
});

const everyDay = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, start: "09:00", end: "12:00" }));

const fields = (calendarId: string) => ({
  title: "Half an hour",
  description: "",
  calendarId,
  zone: "UTC",
  minutes: 30,
  hours: everyDay,
  bufferBefore: 0,
  bufferAfter: 0,
  notice: 0,
  daysAhead: 30,
  mostPerDay: null as number | null,
  enabled: true,
});

/** Nine o'clock in so many days. */
function nineOf(days: number): Date {
  const date = new Date(Date.now() + days * day);
  date.setUTCHours(9, 0, 0, 0);
  return date;
}

async function createPage(changes: object = {}) {
  const { body, status } = await ask(host.client, "POST", "/api/booking-pages", {
    ...fields(host.calendarId),
    ...changes,
  });
  expect(status).toBe(201);
  return body;
}

async function slots(slug: string, from: Date): Promise<string[]> {
  const to = new Date(from.getTime() + 6 * 3_600_000).toISOString();
  const { body } = await ask(stranger, "GET", `/api/bookable/${slug}?from=${from.toISOString()}&to=${to}`);
  return body.slots.map((slot: string) => slot.slice(11, 16));
}

const book = (slug: string, start: Date, address = "stranger@there.test") =>
  ask(stranger, "POST", `/api/bookable/${slug}/bookings`, {
    start: start.toISOString(),
    name: "Grace",
    address,
    note: "About <b>ships</b>",
    zone: "America/New_York",
  });

async function mails(person: MailUser): Promise<string[]> {
  const imap = await openImap(person);
  try {
    await imap.mailboxOpen("INBOX");
    const all = await imap.fetchAll("1:*", { source: true });
    return all.map(({ source }) => source?.toString() ?? "");
  } finally {
    await imap.logout();
  }
}

const unfold = (mime: string) => mime.replace(/=\r\n/g, "").replace(/=3D/g, "=");

test("a stranger sees what is free, and one of two who want the same time gets it", async () => {
  const { slug } = await createPage();
  const start = nineOf(3);
  await addEvent(host, start.getTime() + 30 * 60_000, ["SUMMARY:Busy"]);
  expect(await slots(slug, start)).toEqual(["09:00", "10:30", "11:00", "11:30"]);
  const answers = await Promise.all([1, 2, 3, 4].map((each) => book(slug, start, `s${each}@there.test`)));
  expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409, 409]);
  expect(answers.find(({ status }) => status === 409)?.body.detail).toContain("just been taken");
  expect(await slots(slug, start)).toEqual(["10:30", "11:00", "11:30"]);
  const { rows } = await queryDatabase(
    `SELECT title FROM "Item" WHERE "collectionId" = $1 AND "startsAt" = $2 AND "deletedAt" IS NULL`,
    [host.calendarId, start],
  );
  expect(rows).toEqual([{ title: "Half an hour: Grace" }]);
  expect((await book(slug, nineOf(40))).status).toBe(409);
  expect((await book(slug, new Date(start.getTime() + 7 * 60_000))).status).toBe(409);
});

test("both sides get a mail, and the link in the stranger's cancels", async () => {
  const person = await createMailUser({ name: "stranger" });
  const { slug } = await createPage({ title: "Walk" });
  const start = nineOf(5);
  expect((await book(slug, start, person.address)).status).toBe(201);
  await vi.waitFor(async () => expect(await mails(person)).toHaveLength(1), patience);
  const confirmation = unfold((await mails(person))[0] ?? "");
  expect(confirmation).toContain("Subject: Booked: Walk");
  // Nobody can send words of their own to somebody else through this page.
  expect(confirmation).not.toContain("ships");
  await vi.waitFor(
    async () =>
      expect((await mails(host)).filter((mail) => mail.includes("Booked: Walk, Grace"))).toHaveLength(1),
    patience,
  );

  const token = /book\/cancel\/([\w-]{43})/.exec(confirmation)?.[1];
  const path = `/api/bookings/${token}`;
  expect((await ask(stranger, "GET", path)).body).toMatchObject({ title: "Walk", state: "booked" });
  const cancelled = await ask(stranger, "DELETE", path);
  expect([cancelled.status, cancelled.body.state]).toEqual([200, "cancelled"]);
  expect((await ask(stranger, "DELETE", path)).body.state).toBe("cancelled");
  expect(await slots(slug, start)).toContain("09:00");
  await vi.waitFor(async () => expect((await mails(person)).join()).toContain("Cancelled: Walk"), patience);
  expect((await ask(stranger, "GET", `/api/bookings/${"x".repeat(43)}`)).status).toBe(404);
});

describe("a page", () => {
  test("is its owner's to change and delete, on the version that they saw", async () => {
    const other = await createCalendarPerson();
    const page = await createPage();
    const path = `/api/booking-pages/${page.id}`;
    const changed = { ...fields(host.calendarId), title: "An hour", minutes: 60, version: 1 };
    const theirs = { ...fields(other.calendarId), version: 1 };
    expect((await ask(other.client, "PATCH", path, theirs)).status).toBe(404);
    expect((await ask(other.client, "PATCH", path, changed)).status).toBe(404);
    expect((await ask(other.client, "DELETE", path)).status).toBe(404);
    expect((await ask(host.client, "PATCH", path, changed)).body).toMatchObject({ minutes: 60, version: 2 });
    expect((await ask(host.client, "PATCH", path, changed)).status).toBe(409);
    expect((await ask(host.client, "DELETE", path)).status).toBe(204);
    expect((await book(page.slug, nineOf(2))).status).toBe(404);
  });

  test("is not there while it is switched off", async () => {
    const { slug } = await createPage({ enabled: false });
    expect((await book(slug, nineOf(2))).status).toBe(404);
  });

  test("is full when its day is, and one client cannot book without end", async () => {
    const { slug } = await createPage({ mostPerDay: 1 });
    const start = nineOf(8);
    expect((await book(slug, start)).status).toBe(201);
    expect(await slots(slug, start)).toEqual([]);
    const more = await Promise.all(Array.from({ length: 12 }, () => book(slug, start)));
    expect(more.some(({ status }) => status === 429)).toBe(true);
  });
});
