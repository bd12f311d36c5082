import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { createCollection } from "#lib/collections/create-collection.ts";
import { listRevisions } from "#lib/collections/items/list-revisions.ts";
import { revertItems } from "#lib/collections/items/revert-items.ts";
import { writeItems } from "#lib/collections/items/write-items.ts";
import { listCollections } from "#lib/collections/list-collections.ts";
import type { Actor, ItemChange } from "#lib/collections/types.ts";
import { createMailUser, queryDatabase } from "#tests/mail-user.ts";
import { type Client, signIn } from "#tests/sign-in.ts";

interface Person {
  client: Client;
  actor: Actor;
  bookId: string;
}

async function createPerson(): Promise<Person> {
  const { address, password } = await createMailUser();
  const client = await signIn(address, password);
  const { rows } = await queryDatabase(`SELECT id FROM "User" WHERE address = $1`, [address]);
  const userId: string = rows[0].id;
  const [book] = await listCollections(userId, "contacts");
  return { client, actor: { userId, authorId: userId }, bookId: book?.id ?? "" };
}

const card = (uid: string, name: string) =>
  `BEGIN:VCARD\r\nVERSION:4.0\r\nUID:${uid}\r\nFN:${name}\r\nEND:VCARD\r\n`;

function creation(bookId: string, name = "Ada"): ItemChange & { type: "create" } {
  const id = randomUUID();
  return { type: "create", id, collectionId: bookId, kind: "contact", uid: id, text: card(id, name) };
}

async function post(client: Client, path: string, body: unknown) {
  const headers = { "Content-Type": "application/json" };
  const response = await client.fetch(path, { method: "POST", headers, body: JSON.stringify(body) });
  return { status: response.status, body: response.status === 204 ? null : await response.json() };
}

test("everybody has their collections from the first moment, once, also when asked twice at the same time", async () => {
  const { client } = await createPerson();
  const lists = await Promise.all(
    [1, 2, 3].map(() => client.fetch("/api/collections").then((r) => r.json())),
  );
  for (const { collections } of lists) {
    expect(collections.map((one: { kind: string; role: string }) => `${one.kind} ${one.role}`)).toEqual([
      "contacts default",
      "contacts collected",
      "calendar default",
      "tasks default",
      "journal default",
    ]);
  }
});

describe("an edit", () => {
  test("made on a stale version is a conflict and changes nothing", async () => {
    const { actor, bookId } = await createPerson();
    const create = creation(bookId);
    await writeItems(actor, [create]);
    const { id } = create;
    await writeItems(actor, [{ type: "change", id, version: 1, text: card(id, "Ada L") }]);
    const stale = writeItems(actor, [{ type: "change", id, version: 1, text: card(id, "lost") }]);
    await expect(stale).rejects.toMatchObject({ code: "conflict" });
    const { revisions } = await listRevisions(actor.userId, id);
    expect(revisions.map(({ version, action }) => `${version} ${action}`)).toEqual([
      "2 changed",
      "1 created",
    ]);
  });

  test("of several items is all or nothing", async () => {
    const { actor, bookId } = await createPerson();
    const [first, second] = [creation(bookId), creation(bookId)];
    await writeItems(actor, [first]);
    const both = writeItems(actor, [second, { type: "delete", id: first.id, version: 9 }]);
    await expect(both).rejects.toMatchObject({ code: "conflict" });
    await expect(listRevisions(actor.userId, second.id)).rejects.toMatchObject({ code: "not-found" });
  });

  test("that creates is answered the same when it comes twice", async () => {
    const { actor, bookId } = await createPerson();
    const create = creation(bookId);
    const answers = [await writeItems(actor, [create]), await writeItems(actor, [create])];
    expect(answers.map(([item]) => item?.version)).toEqual([1, 1]);
  });

  test("can be undone, whatever it was", async () => {
    const { actor, bookId } = await createPerson();
    const create = creation(bookId, "first");
    const { id } = create;
    await writeItems(actor, [create]);
    await writeItems(actor, [{ type: "change", id, version: 1, text: card(id, "second") }]);
    const [changedBack] = await revertItems(actor, [{ id, version: 2 }]);
    expect(changedBack?.text).toContain("FN:first");
    const [deleted] = await writeItems(actor, [{ type: "delete", id, version: 3 }]);
    expect(deleted?.deletedAt).not.toBeNull();
    const [back] = await revertItems(actor, [{ id, version: 4 }]);
    expect(back?.deletedAt).toBeNull();
    const other = await createCollection(actor.userId, { kind: "contacts", name: "Work", color: "#000000" });
    await writeItems(actor, [{ type: "transfer", id, version: 5, collectionId: other.id }]);
    const [moved] = await revertItems(actor, [{ id, version: 6 }]);
    expect(moved?.collectionId).toBe(bookId);
    await expect(revertItems(actor, [{ id, version: 6 }])).rejects.toMatchObject({ code: "conflict" });
  });
});

test("the bin gives back what was deleted, and purges it for ever", async () => {
  const { actor, bookId, client } = await createPerson();
  const create = creation(bookId, "Grace");
  const { id } = create;
  await writeItems(actor, [create]);
  expect((await post(client, "/api/deletions", { items: [{ id, version: 1 }] })).body).toEqual({
    items: [{ id, version: 2 }],
  });
  const bin = await client.fetch("/api/bin?kind=contacts").then((response) => response.json());
  expect(bin.entries).toMatchObject([{ type: "item", id, title: "Grace", version: 2 }]);
  const entries = [{ type: "item", id }];
  expect((await post(client, "/api/restorations", { entries })).status).toBe(204);
  await post(client, "/api/purges", { entries });
  expect((await listRevisions(actor.userId, id)).revisions).toHaveLength(3);
  await post(client, "/api/deletions", { items: [{ id, version: 3 }] });
  await post(client, "/api/purges", { entries });
  await expect(listRevisions(actor.userId, id)).rejects.toMatchObject({ code: "not-found" });
});

test("another person's items and collections are not there", async () => {
  const [owner, stranger] = [await createPerson(), await createPerson()];
  const create = creation(owner.bookId);
  const { id } = create;
  await writeItems(owner.actor, [create]);
  const items = [{ id, version: 1 }];
  expect((await post(stranger.client, "/api/deletions", { items })).status).toBe(404);
  expect((await post(stranger.client, "/api/reversions", { items })).status).toBe(404);
  expect((await stranger.client.fetch(`/api/items/${id}/revisions`)).status).toBe(404);
  const body = { items, collectionId: stranger.bookId };
  expect((await post(stranger.client, "/api/transfers", body)).status).toBe(404);
  await expect(writeItems(stranger.actor, [creation(owner.bookId)])).rejects.toMatchObject({
    code: "not-found",
  });
});
