import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { CalendarEvent, Occurrence } from "#lib/contract/calendar.ts";
import { CalendarPerson, eventFields } from "#tests/calendar-client.ts";

const weekly = { rule: "FREQ=WEEKLY;BYDAY=TU;COUNT=5" };
/** The Tuesdays of the series, as instants: the clocks change on 29 March. */
const tuesdays = [
  "2026-03-10T08:00:00.000Z",
  "2026-03-17T08:00:00.000Z",
  "2026-03-24T08:00:00.000Z",
  "2026-03-31T07:00:00.000Z",
  "2026-04-07T07:00:00.000Z",
];

const at = (local: string) => ({ local, timeZone: "Europe/Berlin" });
const startsOf = (occurrences: Occurrence[]) => occurrences.map(({ start }) => start);

async function person(): Promise<CalendarPerson> {
  return CalendarPerson.signIn("ada");
}

test("an event is made once, opened, shown, and gone from another person's sight", async () => {
  const [ada, eve] = [await person(), await person()];
  const event = {
    id: randomUUID(),
    collectionId: ada.calendarId,
    fields: eventFields({ location: "Room 1" }),
  };
  const first = await ada.send("POST", "/api/events", event);
  const again = await ada.send("POST", "/api/events", event);
  expect(first.status).toBe(201);
  expect(again.body).toEqual(first.body);
  expect(await ada.open(event.id)).toMatchObject({
    version: 1,
    recurring: false,
    fields: { location: "Room 1" },
  });
  expect(await ada.view("2026-03-01", "2026-04-01")).toMatchObject([
    { itemId: event.id, title: "Meeting", start: tuesdays[0], editable: true },
  ]);
  expect(await eve.view("2026-03-01", "2026-04-01")).toEqual([]);
  for (const [method, body] of [["GET"], ["PATCH", { version: 1, fields: {} }]] as const)
    expect((await eve.send(method, `/api/events/${event.id}`, body)).status).toBe(404);
  expect((await eve.send("DELETE", `/api/events/${event.id}?version=1`)).status).toBe(404);
  expect((await eve.send("POST", "/api/events", { ...event, id: randomUUID() })).status).toBe(404);
});

test("a change names only what it changes, counts the version, refuses a stale one, and can be undone", async () => {
  const ada = await person();
  const { id } = await ada.create({
    description: "Bring tea",
    reminders: [{ action: "display", minutesBefore: 10, at: null }],
  });
  const changed = await ada.send("PATCH", `/api/events/${id}`, { version: 1, fields: { title: "Tea" } });
  expect(changed).toMatchObject({
    status: 200,
    body: { items: [{ id, version: 2 }], event: { fields: { title: "Tea", description: "Bring tea" } } },
  });
  const stale = await ada.send("PATCH", `/api/events/${id}`, { version: 1, fields: { title: "Lost" } });
  expect(stale.status).toBe(409);
  await ada.send("POST", "/api/reversions", { items: changed.body.items });
  expect(await ada.open(id)).toMatchObject({ version: 3, fields: { title: "Meeting" } });
});

test.each([
  { rule: "FREQ=NEVER" },
  { end: at("2026-03-10T08:00:00") },
  { end: { local: "2026-03-11", timeZone: null } },
])("what cannot be is refused: %o", async (fields) => {
  const ada = await person();
  const event = { id: randomUUID(), collectionId: ada.calendarId, fields: eventFields(fields) };
  expect((await ada.send("POST", "/api/events", event)).status).toBe(422);
});

describe("a series", () => {
  let ada: CalendarPerson;
  let event: CalendarEvent;
  beforeAll(async () => {
    ada = await person();
  });

  const month = () => ada.view("2026-03-01", "2026-05-01");
  const change = (body: object) => ada.send("PATCH", `/api/events/${event.id}`, body);
  const fresh = async () => {
    ada = await person();
    event = await ada.create(weekly);
  };

  test("is shown with each occurrence at its clock time", async () => {
    await fresh();
    expect(startsOf(await month())).toEqual(tuesdays);
    expect((await month())[3]).toMatchObject({ recurring: true, recurrenceId: "2026-03-31T09:00:00" });
  });

  test("has one occurrence moved, then taken out", async () => {
    await fresh();
    const recurrenceId = "2026-03-17T09:00:00";
    const fields = { start: at("2026-03-18T11:00:00"), end: at("2026-03-18T12:00:00"), title: "Moved" };
    const moved = await change({ version: 1, scope: "this", recurrenceId, fields });
    expect(moved.body.event).toMatchObject({
      version: 2,
      fields: { title: "Moved" },
      series: { title: "Meeting" },
    });
    expect(startsOf(await month())).toEqual([tuesdays[0], "2026-03-18T10:00:00.000Z", ...tuesdays.slice(2)]);
    expect(await ada.open(event.id, recurrenceId)).toMatchObject({ fields: { title: "Moved" } });
    const gone = await ada.send(
      "DELETE",
      `/api/events/${event.id}?version=2&scope=this&recurrenceId=${recurrenceId}`,
    );
    expect(gone.status).toBe(200);
    expect(startsOf(await month())).toEqual([tuesdays[0], ...tuesdays.slice(2)]);
  });

  test("is cut in two by a change to this and following", async () => {
    await fresh();
    const recurrenceId = "2026-03-24T09:00:00";
    const fields = { start: at("2026-03-25T09:00:00"), end: at("2026-03-25T10:30:00"), title: "Wednesdays" };
    const cut = await change({ version: 1, scope: "following", recurrenceId, fields });
    expect(cut.body.items).toHaveLength(2);
    const shown = await month();
    expect(startsOf(shown)).toEqual([
      ...tuesdays.slice(0, 2),
      "2026-03-25T08:00:00.000Z",
      "2026-04-01T07:00:00.000Z",
      "2026-04-08T07:00:00.000Z",
    ]);
    expect(shown.map(({ title }) => title)).toEqual([
      "Meeting",
      "Meeting",
      "Wednesdays",
      "Wednesdays",
      "Wednesdays",
    ]);
    await ada.send("POST", "/api/reversions", { items: cut.body.items });
    expect(startsOf(await month())).toEqual(tuesdays);
  });

  test("moves as a whole, with its rule and its exceptions", async () => {
    await fresh();
    await change({
      version: 1,
      scope: "this",
      recurrenceId: "2026-03-17T09:00:00",
      fields: { title: "Special" },
    });
    await ada.send("DELETE", `/api/events/${event.id}?version=2&scope=this&recurrenceId=2026-03-24T09:00:00`);
    const fields = { start: at("2026-03-11T10:00:00"), end: at("2026-03-11T11:00:00") };
    expect((await change({ version: 3, fields })).status).toBe(200);
    const shown = await month();
    // What a person said about one occurrence's own time stays said.
    expect(shown.map(({ title, start }) => `${title} ${start}`)).toEqual([
      "Meeting 2026-03-11T09:00:00.000Z",
      `Special ${tuesdays[1]}`,
      "Meeting 2026-04-01T08:00:00.000Z",
      "Meeting 2026-04-08T08:00:00.000Z",
    ]);
  });

  test("keeps its exceptions when it only ends sooner, and loses them when it ends", async () => {
    await fresh();
    await change({
      version: 1,
      scope: "this",
      recurrenceId: "2026-03-17T09:00:00",
      fields: { title: "Special" },
    });
    await change({ version: 2, fields: { rule: "FREQ=WEEKLY;BYDAY=TU;COUNT=3" } });
    expect((await month()).map(({ title }) => title)).toEqual(["Meeting", "Special", "Meeting"]);
    await change({ version: 3, fields: { rule: null } });
    expect(startsOf(await month())).toEqual(tuesdays.slice(0, 1));
  });

  test("ends before what is deleted with all that follow, and goes into the bin with its last", async () => {
    await fresh();
    const remove = (version: number, scope: string, day: string) =>
      ada.send(
        "DELETE",
        `/api/events/${event.id}?version=${version}&scope=${scope}&recurrenceId=${day}T09:00:00`,
      );
    await remove(1, "following", "2026-03-24");
    expect(startsOf(await month())).toEqual(tuesdays.slice(0, 2));
    await remove(2, "this", "2026-03-17");
    await remove(3, "this", "2026-03-10");
    expect((await ada.send("GET", `/api/events/${event.id}`)).status).toBe(404);
    const { body } = await ada.send("GET", "/api/bin?kind=calendar");
    expect(body.entries).toMatchObject([{ id: event.id, title: "Meeting" }]);
  });
});

test("birthdays of contacts stand in the calendar, on the day before March where the leap day is missing", async () => {
  const ada = await person();
  const { collections } = (await ada.send("GET", "/api/collections?kind=contacts")).body as {
    collections: { id: string }[];
  };
  const fields = { birthday: "2000-02-29", name: { given: "Grace" } };
  const made = await ada.send("POST", "/api/contacts", {
    id: randomUUID(),
    collectionId: collections[0]?.id,
    fields,
  });
  expect(made.status).toBe(201);
  const shown = await ada.view("2026-02-20", "2026-03-05");
  expect(shown).toMatchObject([{ kind: "birthday", start: "2026-02-28", end: "2026-03-01", allDay: true }]);
});

test("a hostile rule costs the view nothing but itself", async () => {
  const ada = await person();
  const hostile = await ada.create({ title: "Hostile", rule: "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30" });
  const endless = await ada.create({ title: "Endless", rule: "FREQ=SECONDLY" });
  await ada.create({ title: "Honest" });
  const path = "/api/calendar-view?from=2026-03-01T00:00:00Z&to=2026-04-01T00:00:00Z";
  const { body } = await ada.send("GET", path);
  const occurrences = body.occurrences as Occurrence[];
  expect(occurrences.filter(({ title }) => title === "Honest")).toHaveLength(1);
  expect(body.incomplete).toEqual([endless.id]);
  expect(occurrences.filter(({ itemId }) => itemId === hostile.id)).toHaveLength(1);
});

describe("a calendar that is shared", () => {
  let ada: CalendarPerson;
  let bob: CalendarPerson;
  let open: CalendarEvent;
  let secret: CalendarEvent;
  beforeAll(async () => {
    [ada, bob] = [await person(), await person()];
    open = await ada.create({ title: "Open" });
    secret = await ada.create({ title: "Secret", visibility: "private" });
    await ada.create({ title: "Free", busy: false });
  });

  test("to be read shows all but what is private", async () => {
    await ada.shareWith(bob, "read");
    const shown = await bob.view("2026-03-01", "2026-04-01");
    expect(shown.map(({ title, hidden, editable }) => ({ title, hidden, editable }))).toEqual(
      expect.arrayContaining([
        { title: "Open", hidden: false, editable: false },
        { title: "", hidden: true, editable: false },
        { title: "Free", hidden: false, editable: false },
      ]),
    );
    expect((await bob.send("GET", `/api/events/${secret.id}`)).status).toBe(403);
    expect((await bob.send("PATCH", `/api/events/${open.id}`, { version: 1, fields: {} })).status).toBe(403);
    const found = await bob.send("GET", "/api/event-search?q=secret");
    expect(found.body.occurrences).toEqual([]);
    const file = await bob.client.fetch(`/api/calendar-exports?collectionId=${ada.calendarId}`);
    const text = await file.text();
    expect(text).toContain("SUMMARY:Open");
    expect(text).not.toContain("Secret");
  });

  test("as free/busy shows only when time is taken", async () => {
    const eve = await person();
    await ada.shareWith(eve, "freebusy");
    const shown = await eve.view("2026-03-01", "2026-04-01");
    expect(shown.map(({ title, hidden }) => ({ title, hidden }))).toEqual([
      { title: "", hidden: true },
      { title: "", hidden: true },
    ]);
    expect((await eve.send("GET", `/api/events/${open.id}`)).status).toBe(403);
  });
});

test("free/busy tells when people of this server are busy, and of others that nothing is known", async () => {
  const [ada, bob] = [await person(), await person()];
  await bob.create({ title: "Secret plan" });
  await bob.create({ start: at("2026-03-10T09:30:00"), end: at("2026-03-10T11:00:00") });
  await bob.create({ start: at("2026-03-10T14:00:00"), end: at("2026-03-10T15:00:00"), busy: false });
  await bob.create({ start: at("2026-03-10T16:00:00"), end: at("2026-03-10T17:00:00"), status: "tentative" });
  const path = `/api/free-busy?addresses=${bob.address},nobody@elsewhere.example&from=2026-03-10T00:00:00Z&to=2026-03-11T00:00:00Z`;
  expect((await ada.send("GET", path)).body).toEqual({
    people: [
      {
        address: bob.address,
        known: true,
        busy: [
          { start: "2026-03-10T08:00:00.000Z", end: "2026-03-10T10:00:00.000Z", tentative: false },
          { start: "2026-03-10T15:00:00.000Z", end: "2026-03-10T16:00:00.000Z", tentative: true },
        ],
      },
      { address: "nobody@elsewhere.example", known: false, busy: [] },
    ],
  });
});

test("search finds events by the beginnings of words in any field, the next ones first", async () => {
  const ada = await person();
  await ada.create({ title: "Zebra crossing", rule: "FREQ=MONTHLY" });
  const day = new Date(Date.now() - 30 * 86_400_000).toISOString().slice(0, 10);
  await ada.create({
    title: "Last month",
    location: "Zebra house",
    start: at(`${day}T09:00:00`),
    end: at(`${day}T10:00:00`),
  });
  await ada.create({ title: "Something else" });
  const { body } = await ada.send("GET", "/api/event-search?q=zeb&timeZone=Europe/Berlin");
  const found = body.occurrences as Occurrence[];
  expect(found.map(({ title }) => title)).toEqual(["Zebra crossing", "Last month"]);
  expect(Date.parse(found[0]?.start ?? "")).toBeGreaterThan(Date.now() - 86_400_000);
});
