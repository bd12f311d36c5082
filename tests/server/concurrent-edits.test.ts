import { expect, test } from "vitest";
import { ContactsPerson, named } from "#tests/contacts-client.ts";
import { queryDatabase } from "#tests/mail-user.ts";

const edits = 1000;
const seed = 20_261_123;
/** Of each person. */
const atOnce = 5;

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
function randomFrom(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** An edit that the server said is done. `note`: what it wrote, where it wrote something. */
interface Acknowledged {
  id: string;
  version: number;
  /** The version that it was made on. */
  on: number;
  by: string;
  note: string | null;
}

test("of 1,000 edits by several people at once, each that is acknowledged is in the history once, and each other one was a conflict", async () => {
  const people = await Promise.all(
    ["one", "two", "three", "four"].map((name) => ContactsPerson.signIn(name)),
  );
  const [owner, ...members] = people;
  if (!owner) throw new Error("nobody");
  const second = await owner.post<{ id: string }>("/api/collections", {
    kind: "contacts",
    name: "Second",
    color: "#107c41",
  });
  const books = [owner.bookId, second.id];
  for (const book of books) {
    const addresses = members.map(({ user }) => user.address);
    await owner.post(`/api/collections/${book}/shares`, { addresses, right: "write" });
  }
  for (const member of members) {
    const { offers } = await member.get<{ offers: { id: string }[] }>("/api/shares");
    for (const { id } of offers)
      await member.send("POST", `/api/shares/${id}/answers`, { answer: "accepted" });
  }
  const contacts = await Promise.all(
    Array.from({ length: 20 }, (_, number) => owner.create(named("Number", String(number)))),
  );

  const random = randomFrom(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const acknowledged: Acknowledged[] = [];
  const refused: number[] = [];
  const newest = new Map(contacts.map(({ id, version }) => [id, version]));
  let begun = 0;

  /** Each works with the versions that it saw, and looks again after a conflict, as a browser does. */
  async function work(person: ContactsPerson, seen: Map<string, number>): Promise<void> {
    while (begun < edits) {
      begun += 1;
      const { id } = pick(contacts);
      const edit = { id, version: seen.get(id) ?? 1, note: `note ${begun}`, book: pick(books) };
      const { response, note } = await pickEdit(person, edit, random());
      if (!response.ok) {
        // What lies in the bin is not there for who would change it.
        refused.push(note && response.status === 404 ? 409 : response.status);
        seen.set(id, newest.get(id) ?? 1);
        continue;
      }
      const body = (await response.json()) as { version?: number; items?: { version: number }[] };
      const version = body.items?.[0]?.version ?? body.version ?? 0;
      acknowledged.push({ id, version, on: edit.version, by: person.user.address, note });
      seen.set(id, version);
      newest.set(id, Math.max(version, newest.get(id) ?? 1));
    }
  }

  const workers = people.flatMap((person) =>
    Array.from({ length: atOnce }, () => work(person, new Map(newest))),
  );
  await Promise.all(workers);

  expect(new Set(refused)).toEqual(new Set([409]));
  expect(acknowledged.length + refused.length).toBe(edits);
  expect(acknowledged.length).toBeGreaterThan(edits / 10);
  const { rows } = await queryDatabase(
    `SELECT r."itemId" AS id, r.version, r.text, u.address AS by
       FROM "ItemRevision" r JOIN "User" u ON u.id = r."authorId"
      WHERE r."itemId" = ANY($1) ORDER BY 1, 2`,
    [contacts.map(({ id }) => id)],
  );
  for (const { id } of contacts) {
    const versions = rows.filter((row) => row.id === id).map((row) => row.version);
    expect(versions).toEqual(versions.map((_, index) => index + 1));
  }
  expect(rows).toHaveLength(acknowledged.length + contacts.length);
  for (const { id, version, on, by, note } of acknowledged) {
    expect(version).toBe(on + 1);
    const revision = rows.find((row) => row.id === id && row.version === version);
    expect(revision).toMatchObject({ by });
    if (note) expect(revision?.text).toContain(note);
  }
  const { rows: items } = await queryDatabase(
    `SELECT i.id FROM "Item" i JOIN "ItemRevision" r ON r."itemId" = i.id AND r.version = i.version AND r.text = i.text
      WHERE i.id = ANY($1) AND NOT EXISTS (SELECT FROM "ItemRevision" l WHERE l."itemId" = i.id AND l.version > i.version)`,
    [contacts.map(({ id }) => id)],
  );
  expect(items).toHaveLength(contacts.length);
}, 120_000);

/** Mostly changes; also moves, deletions, and what takes the latest version back. */
async function pickEdit(
  person: ContactsPerson,
  { id, version, note, book }: { id: string; version: number; note: string; book: string },
  chance: number,
): Promise<{ response: Response; note: string | null }> {
  const items = [{ id, version }];
  if (chance < 0.7) return { response: await person.change({ id, version }, { notes: note }), note };
  if (chance < 0.8)
    return {
      response: await person.send("POST", "/api/transfers", { items, collectionId: book }),
      note: null,
    };
  if (chance < 0.9) return { response: await person.send("POST", "/api/deletions", { items }), note: null };
  return { response: await person.send("POST", "/api/reversions", { items }), note: null };
}
