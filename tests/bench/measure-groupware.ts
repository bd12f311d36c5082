import { randomUUID } from "node:crypto";
import pg from "pg";
import { writeItems } from "#lib/collections/items/write-items.ts";
import { listCollections } from "#lib/collections/list-collections.ts";
import type { ItemChange } from "#lib/collections/types.ts";
import { prefixQuery } from "#lib/formats/words/prefix-query.ts";
import { createMailUser } from "#tests/mail-user.ts";
import { calendarText, cardText, eventLines, randomFrom } from "./groupware-texts.ts";
import type { HttpPerson } from "./http-person.ts";
import { report, round, timeRuns } from "./measure.ts";

const runs = 30;
const events = 20_000;
const contacts = 50_000;
const imported = 10_000;
const begin = Date.UTC(2024, 0, 1);

/** A calendar and an address book of the sizes that the product is made for; each floor is the bare SQL of the same rows. */
export async function measureGroupware(person: HttpPerson): Promise<void> {
  const { address, password } = await createMailUser({ quotaBytes: 0n });
  await person.signIn(address, password);
  const database = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await database.connect();
  const { rows } = await database.query(`SELECT id FROM "User" WHERE address = $1`, [address]);
  const userId: string = rows[0].id;
  const collections = await listCollections(userId);
  const idOf = (kind: string) =>
    collections.find((one) => one.kind === kind && one.role === "default")?.id ?? "";
  const [calendarId, bookId] = [idOf("calendar"), idOf("contacts")];
  await fill(userId, calendarId, bookId);
  await database.query("ANALYZE");
  await measureMonth(person, database, calendarId);
  await measureContacts(person, database, bookId);
  await measureImports(person, database);
  await database.end();
}

async function fill(userId: string, calendarId: string, bookId: string): Promise<void> {
  const random = randomFrom(1);
  const start = performance.now();
  const newEvent = (uid: string) => calendarText(eventLines(uid, begin, random));
  await write(userId, calendarId, "event", events, newEvent);
  await write(userId, bookId, "contact", contacts, (uid) => cardText(uid, random));
  const seconds = round((performance.now() - start) / 1000);
  console.log(JSON.stringify({ name: "fill-groupware", events, contacts, seconds }));
}

async function write(
  userId: string,
  collectionId: string,
  kind: "event" | "contact",
  count: number,
  textOf: (uid: string) => string,
): Promise<void> {
  const batch = 2000;
  for (let done = 0; done < count; done += batch) {
    const changes = Array.from({ length: Math.min(batch, count - done) }, (): ItemChange => {
      const id = randomUUID();
      return { type: "create", id, collectionId, kind, uid: id, text: textOf(id) };
    });
    await writeItems({ userId, authorId: userId }, changes);
  }
}

async function measureMonth(person: HttpPerson, database: pg.Client, calendarId: string): Promise<void> {
  const monthOf = (run: number) =>
    [Date.UTC(2024, 6 + (run % 36), 1), Date.UTC(2024, 7 + (run % 36), 8)] as const;
  const floor = await timeRuns(runs, 3, (run) => {
    const [from, to] = monthOf(run).map((at) => new Date(at));
    return database.query(
      `SELECT id, version, title, facts FROM "Item"
        WHERE "collectionId" = $1 AND "deletedAt" IS NULL AND span && tstzrange($2, $3)`,
      [calendarId, from, to],
    );
  });
  const times = await timeRuns(runs, 3, (run) => {
    const [from, to] = monthOf(run).map((at) => new Date(at).toISOString());
    return person.get(`/api/calendar-view?from=${from}&to=${to}&timeZone=Europe/Zurich`);
  });
  report("month-of-20000-events", times, floor);
}

const typed = ["ma", "marina", "jo be", "sole", "anrosen", "ha", "kalona vi", "t"];

async function measureContacts(person: HttpPerson, database: pg.Client, bookId: string): Promise<void> {
  const wordOf = (run: number) => typed[run % typed.length] ?? "";
  const find = (limit: number) => (run: number) =>
    database.query(
      `SELECT id, title, facts FROM "Item" WHERE "collectionId" = $1 AND "deletedAt" IS NULL
          AND array_to_tsvector("words") @@ $2::tsquery ORDER BY "sortKey", id LIMIT $3`,
      [bookId, prefixQuery(wordOf(run)), limit],
    );
  const complete = (run: number) => person.get(`/api/completions?q=${encodeURIComponent(wordOf(run))}`);
  report("completion-of-50000", await timeRuns(runs, 3, complete), await timeRuns(runs, 3, find(10)));
  const search = (run: number) => person.get(`/api/contacts?q=${encodeURIComponent(wordOf(run))}`);
  report("search-of-50000", await timeRuns(runs, 3, search), await timeRuns(runs, 3, find(100)));
  const list = () => person.get("/api/contacts");
  const first = () =>
    database.query(
      `SELECT id, title, facts FROM "Item" WHERE "collectionId" = $1 AND "deletedAt" IS NULL
        ORDER BY "sortKey", id LIMIT 100`,
      [bookId],
    );
  report("contacts-first-page", await timeRuns(runs, 3, list), await timeRuns(runs, 3, first));
}

async function measureImports(person: HttpPerson, database: pg.Client): Promise<void> {
  const random = randomFrom(2);
  const numbers = Array.from({ length: imported }, () => randomUUID());
  const cards = numbers.map((uid) => cardText(uid, random)).join("");
  const calendar = calendarText(numbers.map((uid) => eventLines(uid, begin, random)).join(""));
  const bookId = await makeCollection(person, "contacts");
  const cardTimes = await timeRuns(1, 0, async () => {
    const path = `/api/contact-imports?collectionId=${bookId}&filename=all.vcf`;
    const { id } = JSON.parse((await person.post(path, cards, "application/octet-stream")).toString());
    const choice = JSON.stringify({ collectionId: bookId, duplicates: "skip" });
    const answer = await person.post(`/api/contact-imports/${id}`, choice, "application/json");
    requireAll(JSON.parse(answer.toString()).imported);
  });
  report("import-of-10000-contacts", cardTimes, await copyInSql(person, database, bookId, "contacts"));
  const calendarId = await makeCollection(person, "calendar");
  const eventTimes = await timeRuns(1, 0, async () => {
    const path = `/api/calendar-imports?collectionId=${calendarId}`;
    requireAll(
      JSON.parse((await person.post(path, calendar, "application/octet-stream")).toString()).imported,
    );
  });
  report("import-of-10000-events", eventTimes, await copyInSql(person, database, calendarId, "calendar"));
}

function requireAll(count: number): void {
  if (count !== imported) throw new Error(`${count} of ${imported} were imported.`);
}

async function makeCollection(person: HttpPerson, kind: "contacts" | "calendar"): Promise<string> {
  const body = JSON.stringify({ kind, name: "Imported", color: "#107c41" });
  return JSON.parse((await person.post("/api/collections", body, "application/json")).toString()).id;
}

/** The same rows, with their indexes and their history, written by two statements. */
async function copyInSql(
  person: HttpPerson,
  database: pg.Client,
  from: string,
  kind: "contacts" | "calendar",
): Promise<number[]> {
  const to = await makeCollection(person, kind);
  const { rows } = await database.query(
    `SELECT column_name AS name FROM information_schema.columns
      WHERE table_name = 'Item' AND is_generated = 'NEVER' AND column_name NOT IN ('id', 'collectionId')`,
  );
  const columns = rows.map(({ name }) => `"${name}"`).join(", ");
  return timeRuns(1, 0, async () => {
    await database.query(
      `INSERT INTO "Item" (id, "collectionId", ${columns})
        SELECT gen_random_uuid(), $2::uuid, ${columns} FROM "Item" WHERE "collectionId" = $1`,
      [from, to],
    );
    await database.query(
      `INSERT INTO "ItemRevision" ("itemId", version, action, text, "collectionId")
        SELECT id, 1, 'created', text, "collectionId" FROM "Item" WHERE "collectionId" = $1`,
      [to],
    );
  });
}
