import { expect, test } from "vitest";
import { addEvent, ask, type CalendarPerson, createCalendarPerson } from "#tests/calendar-person.ts";
import { environment } from "#tests/environment.ts";

async function publish(person: CalendarPerson, detail: "full" | "freebusy") {
  const { calendarId: collectionId } = person;
  const { status, body } = await ask(person.client, "POST", "/api/published-links", { collectionId, detail });
  expect(status).toBe(201);
  return { id: body.id as string, path: new URL(body.url).pathname };
}

/** As anybody, without a cookie. */
const read = (path: string, etag?: string) =>
  fetch(environment.PENNYPOST_URL + path, etag ? { headers: { "If-None-Match": etag } } : {});

test("a published calendar can be read by whoever has its link, until it is revoked", async () => {
  const person = await createCalendarPerson();
  await addEvent(person, Date.now(), ["SUMMARY:Secret plan"]);
  const full = await publish(person, "full");
  const busy = await publish(person, "freebusy");
  const answer = await read(full.path);
  expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "text/calendar; charset=utf-8"]);
  expect(await answer.text()).toContain("SUMMARY:Secret plan");
  const reduced = await (await read(busy.path)).text();
  expect(reduced).toContain("SUMMARY:Busy");
  expect(reduced).not.toContain("Secret");

  const etag = answer.headers.get("etag") ?? "";
  expect((await read(full.path, etag)).status).toBe(304);
  await addEvent(person, Date.now(), ["SUMMARY:Another"]);
  const changed = await read(full.path, etag);
  expect(changed.status).toBe(200);
  expect(await changed.text()).toContain("Another");

  expect((await ask(person.client, "DELETE", `/api/published-links/${full.id}`)).status).toBe(204);
  expect((await read(full.path)).status).toBe(404);
  expect((await read(busy.path)).status).toBe(200);
});

test("links are made, seen and revoked by the calendar's owner alone", async () => {
  const [owner, other] = [await createCalendarPerson(), await createCalendarPerson()];
  const { id, path } = await publish(owner, "full");
  const { calendarId: collectionId } = owner;
  const body = { collectionId, detail: "full" };
  expect((await ask(other.client, "POST", "/api/published-links", body)).status).toBe(404);
  const list = `/api/published-links?collectionId=${collectionId}`;
  expect((await ask(other.client, "GET", list)).status).toBe(404);
  expect((await ask(other.client, "DELETE", `/api/published-links/${id}`)).status).toBe(404);
  expect((await ask(owner.client, "GET", list)).body.links).toMatchObject([{ id, detail: "full" }]);
  expect((await read(path)).status).toBe(200);
  expect((await read(`/api/published/${"x".repeat(43)}.ics`)).status).toBe(404);
});
