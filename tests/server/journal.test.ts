import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { JournalEntry } from "#lib/contract/journal.ts";
import { createGroupwarePerson, type GroupwarePerson } from "#tests/groupware-person.ts";

const day = (local: string) => ({ local, timeZone: null });

async function write(person: GroupwarePerson, fields: object): Promise<JournalEntry> {
  const body = { id: randomUUID(), collectionId: person.collection("journal"), fields };
  const answer = await person.post("/api/journal-entries", body);
  expect(answer.status).toBe(201);
  return answer.body as unknown as JournalEntry;
}

async function texts(
  person: GroupwarePerson,
  query: string,
): Promise<{ texts: string[]; earlier: string | null }> {
  const { status, body } = await person.get(`/api/journal-entries?${query}`);
  expect(status).toBe(200);
  const { entries, earlier } = body as unknown as { entries: JournalEntry[]; earlier: string | null };
  return { texts: entries.map(({ text }) => text), earlier };
}

test("entries are read by day, person, category and word, and notes apart", async () => {
  const [ada, eve] = [await createGroupwarePerson(), await createGroupwarePerson()];
  const bob = { name: "Bob", address: "bob@example.org" };
  await write(ada, { start: day("2026-03-10"), html: "<b>First</b>", categories: ["Engine"] });
  await write(ada, { start: day("2026-03-10"), html: "Second", people: [bob], callMinutes: 5 });
  await write(ada, { start: { local: "2026-03-11T23:30:00", timeZone: "UTC" }, html: "Late" });
  await write(ada, { start: day("2026-01-02"), html: "Long ago" });
  const note = await write(ada, { html: "Remember", color: "pink", links: [{ target: "mid:a@b" }] });

  const march = "from=2026-03-10&to=2026-03-13&timeZone=Europe/Berlin";
  expect(await texts(ada, march)).toEqual({ texts: ["Late", "Second", "First"], earlier: "2026-01-02" });
  expect((await texts(ada, "from=2026-03-12&to=2026-03-13&timeZone=Europe/Berlin")).texts).toEqual(["Late"]);
  expect((await texts(ada, `${march}&category=Engine`)).texts).toEqual(["First"]);
  expect((await texts(ada, "address=Bob@example.org")).texts).toEqual(["Second"]);
  expect((await texts(ada, "q=lon")).texts).toEqual(["Long ago"]);
  expect((await texts(ada, "kind=note")).texts).toEqual(["Remember"]);
  expect((await ada.get("/api/journal-labels")).body).toEqual({
    categories: [{ name: "Engine", count: 1 }],
    people: [{ ...bob, count: 1 }],
  });

  const linked = await ada.get("/api/linked-items?target=mid:a@b");
  expect(linked.body).toMatchObject({
    items: [{ id: note.id, kind: "note", title: "Remember", when: null }],
    notes: [{ id: note.id, fields: { color: "pink" } }],
  });
  expect((await eve.get("/api/linked-items?target=mid:a@b")).body).toEqual({ items: [], notes: [] });
  expect((await eve.get(`/api/journal-entries/${note.id}`)).status).toBe(404);
  expect((await eve.patch(`/api/journal-entries/${note.id}`, { version: 1, fields: {} })).status).toBe(404);
});

test("an entry is changed by its version and loses nothing", async () => {
  const ada = await createGroupwarePerson();
  const { id } = await write(ada, { start: day("2026-03-10"), html: "<i>One</i>", categories: ["Engine"] });
  const changed = await ada.patch(`/api/journal-entries/${id}`, {
    version: 1,
    fields: { html: "<u>Two</u>" },
  });
  expect(changed.body).toMatchObject({
    version: 2,
    text: "Two",
    fields: { html: "<u>Two</u>", categories: ["Engine"], start: day("2026-03-10") },
  });
  const stale = await ada.patch(`/api/journal-entries/${id}`, { version: 1, fields: { html: "lost" } });
  expect(stale.status).toBe(409);
});

test("a day also tells which tasks were finished, and a task that is linked to a message is found there", async () => {
  const ada = await createGroupwarePerson();
  const id = randomUUID();
  const fields = { title: "Answer", links: [{ target: "mid:c@d", title: "Letter" }], due: day("2026-03-10") };
  await ada.post("/api/tasks", { id, collectionId: ada.collection("tasks"), fields });
  expect((await ada.get("/api/linked-items?target=mid:c@d")).body).toMatchObject({
    items: [{ id, kind: "task", title: "Answer", done: false, when: "2026-03-10" }],
  });
  await ada.post("/api/task-completions", { items: [{ id, version: 1 }] });
  const today = new Date().toISOString().slice(0, 10);
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  const { body } = await ada.get(`/api/journal-activity?from=${today}&to=${tomorrow}`);
  expect(body).toMatchObject({ meetings: [], tasks: [{ itemId: id, title: "Answer" }] });
  const all = await ada.get("/api/journal-activity?from=2020-01-01&to=2026-01-01");
  expect(all.status).toBe(422);
});
