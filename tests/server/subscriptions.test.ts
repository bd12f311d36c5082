import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ask, type CalendarPerson, createCalendarPerson } from "#tests/calendar-person.ts";
import { LocalServer } from "#tests/local-server.ts";
import { queryDatabase } from "#tests/mail-user.ts";

const patience = { timeout: 20_000 };

let server: LocalServer;
let port: number;
/** What the server answers with: a status, or a calendar of these events. */
let answer: number | string[] = [];

beforeEach(async () => {
  answer = ["first", "second"];
  server = new LocalServer((request, response) => {
    if (request.url === "/elsewhere") {
      response.writeHead(302, { Location: `http://127.0.0.1:${port}/term.ics` }).end();
      return;
    }
    if (typeof answer === "number") {
      response.writeHead(answer).end("<p>no</p>");
      return;
    }
    const etag = `"${answer.join()}"`;
    if (request.headers["if-none-match"] === etag) response.writeHead(304).end();
    else response.writeHead(200, { ETag: etag, "Content-Type": "text/calendar" }).end(feed(answer));
  });
  port = await server.listen();
});
afterEach(() => server.close());

function feed(titles: string[]): string {
  const events = titles.flatMap((title) => [
    "BEGIN:VEVENT",
    `UID:${title.split(" ")[0]}`,
    // New with each answer, as some servers write it.
    `DTSTAMP:${new Date().toISOString().replace(/[-:]|\.\d+/g, "")}`,
    "DTSTART:20261123T100000Z",
    `SUMMARY:${title}`,
    "END:VEVENT",
  ]);
  return ["BEGIN:VCALENDAR", "VERSION:2.0", "X-WR-CALNAME:Term", ...events, "END:VCALENDAR", ""].join("\r\n");
}

async function subscribe(person: CalendarPerson, path = "/term.ics") {
  const body = { url: `http://localhost:${port}${path}`, color: "#0f6cbd" };
  return ask(person.client, "POST", "/api/calendar-subscriptions", body);
}

async function titles(collectionId: string): Promise<string[]> {
  const sql = `SELECT title, version FROM "Item" WHERE "collectionId" = $1 ORDER BY title`;
  return (await queryDatabase(sql, [collectionId])).rows.map(({ title, version }) => `${title} ${version}`);
}

async function state(person: CalendarPerson) {
  const { body } = await ask(person.client, "GET", "/api/calendar-subscriptions");
  return body.subscriptions[0];
}

const makeDue = (collectionId: string) =>
  queryDatabase(`UPDATE "CalendarSubscription" SET "nextRefreshAt" = now() WHERE "collectionId" = $1`, [
    collectionId,
  ]);

test("a subscribed calendar has what its feed has, is read-only, and follows it", async () => {
  const person = await createCalendarPerson();
  const { status, body } = await subscribe(person);
  expect([status, body.name, body.role]).toEqual([201, "Term", "subscribed"]);
  expect(await titles(body.id)).toEqual(["first 1", "second 1"]);
  const event = { id: crypto.randomUUID(), collectionId: body.id };
  const deletion = await queryDatabase(`SELECT id, version FROM "Item" WHERE "collectionId" = $1`, [body.id]);
  const refused = await ask(person.client, "POST", "/api/deletions", { items: deletion.rows });
  expect([refused.status, event.collectionId]).toEqual([403, body.id]);

  // Not asked for whole while it is the same.
  await makeDue(body.id);
  await vi.waitFor(() => expect(server.asked).toHaveLength(2), patience);
  expect(await titles(body.id)).toEqual(["first 1", "second 1"]);

  answer = ["first", "second changed", "third"];
  await makeDue(body.id);
  await vi.waitFor(
    async () => expect(await titles(body.id)).toEqual(["first 1", "second changed 2", "third 1"]),
    patience,
  );
  answer = ["third"];
  await makeDue(body.id);
  await vi.waitFor(async () => expect(await titles(body.id)).toEqual(["third 1"]), patience);
  expect((await ask(person.client, "GET", "/api/bin?kind=calendar")).body.entries).toEqual([]);
});

test("a feed that fails keeps its events, says why, and comes back", async () => {
  const person = await createCalendarPerson();
  const { body } = await subscribe(person);
  answer = 404;
  await makeDue(body.id);
  await vi.waitFor(
    async () => expect(await state(person)).toMatchObject({ error: "There is nothing at this address." }),
    patience,
  );
  const pause = Date.parse((await state(person)).nextRefreshAt) - Date.now();
  expect(pause).toBeGreaterThan(60_000);
  expect(await titles(body.id)).toEqual(["first 1", "second 1"]);
  answer = ["first"];
  await makeDue(body.id);
  await vi.waitFor(async () => expect(await state(person)).toMatchObject({ error: null }), patience);
});

test("what cannot be subscribed to is refused with a sentence, and leaves no calendar behind", async () => {
  const person = await createCalendarPerson();
  const refusal = async (url: string) => {
    const answer = await ask(person.client, "POST", "/api/calendar-subscriptions", { url, color: "#0f6cbd" });
    return [answer.status, answer.body.detail];
  };
  expect(await refusal(`http://127.0.0.1:${port}/term.ics`)).toEqual([
    422,
    "127.0.0.1 is in a private network, where Pennypost does not go.",
  ]);
  expect(await refusal(`http://localhost:${port}/elsewhere`)).toEqual([
    422,
    "127.0.0.1 is in a private network, where Pennypost does not go.",
  ]);
  answer = 401;
  expect((await refusal(`http://localhost:${port}/`))[1]).toContain("sign-in");
  const { body } = await ask(person.client, "GET", "/api/collections?kind=calendar");
  expect(body.collections).toHaveLength(1);
});

test("another person's subscription is not there", async () => {
  const [owner, other] = [await createCalendarPerson(), await createCalendarPerson()];
  const { body } = await subscribe(owner);
  expect((await ask(other.client, "POST", `/api/calendar-subscriptions/${body.id}/refreshes`)).status).toBe(
    404,
  );
  expect(await state(other)).toBeUndefined();
});
