import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Task, TaskSummary } from "#lib/contract/tasks.ts";
import { appendLetters } from "#tests/browser/mailbox.ts";
import { createGroupwarePerson, type GroupwarePerson } from "#tests/groupware-person.ts";

const day = (local: string) => ({ local, timeZone: null });

async function make(person: GroupwarePerson, fields: object): Promise<Task> {
  const body = { id: randomUUID(), collectionId: person.collection("tasks"), fields };
  const answer = await person.post("/api/tasks", body);
  expect(answer.status).toBe(201);
  return answer.body as unknown as Task;
}

async function list(person: GroupwarePerson, query = ""): Promise<TaskSummary[]> {
  const { status, body } = await person.get(`/api/tasks${query}`);
  expect(status).toBe(200);
  return (body as unknown as { tasks: TaskSummary[] }).tasks;
}

const titles = (tasks: TaskSummary[]) => tasks.map(({ title }) => title);

test("tasks are made, changed by their version, ordered, found, and nobody else's business", async () => {
  const [ada, eve] = [await createGroupwarePerson(), await createGroupwarePerson()];
  const milk = await make(ada, { title: "Buy milk", position: 2, categories: ["Home"] });
  const bread = await make(ada, { title: "Buy bread", position: 1, due: day("2026-05-01") });
  expect(titles(await list(ada))).toEqual(["Buy bread", "Buy milk"]);
  expect(titles(await list(ada, "?q=hom"))).toEqual(["Buy milk"]);

  const changed = await ada.patch(`/api/tasks/${milk.id}`, { version: 1, fields: { title: "Buy oat milk" } });
  expect(changed.body).toMatchObject({ version: 2, fields: { title: "Buy oat milk", categories: ["Home"] } });
  const stale = await ada.patch(`/api/tasks/${milk.id}`, { version: 1, fields: { title: "lost" } });
  expect(stale).toMatchObject({ status: 409, body: { code: "conflict" } });

  const items = [{ id: bread.id, version: 1, position: 3 }];
  expect((await ada.post("/api/task-orders", { items })).status).toBe(200);
  expect(titles(await list(ada))).toEqual(["Buy oat milk", "Buy bread"]);

  expect((await eve.get(`/api/tasks/${milk.id}`)).status).toBe(404);
  expect((await eve.patch(`/api/tasks/${milk.id}`, { version: 2, fields: {} })).status).toBe(404);
  expect((await eve.post("/api/task-completions", { items: [{ id: milk.id, version: 2 }] })).status).toBe(
    404,
  );
  expect((await eve.get(`/api/tasks?collectionId=${ada.collection("tasks")}`)).status).toBe(404);
  expect(await list(eve)).toEqual([]);
});

describe("ticking off", () => {
  test("completes the subtasks too, and undo opens all again", async () => {
    const ada = await createGroupwarePerson();
    const trip = await make(ada, { title: "Trip" });
    await make(ada, { title: "Tickets", parentUid: trip.uid });
    const done = await ada.post("/api/task-completions", { items: [{ id: trip.id, version: 1 }] });
    expect(await list(ada)).toEqual([]);
    expect(titles(await list(ada, "?state=completed")).toSorted()).toEqual(["Tickets", "Trip"]);
    expect((await ada.post("/api/reversions", done.body)).status).toBe(200);
    expect(titles(await list(ada)).toSorted()).toEqual(["Tickets", "Trip"]);
  });

  test("what repeats leaves a completed copy and is due the next time, once; undo takes both back", async () => {
    const ada = await createGroupwarePerson();
    const bins = await make(ada, { title: "Bins", due: day("2099-01-05"), rule: "FREQ=WEEKLY" });
    const items = [{ id: bins.id, version: 1 }];
    const done = await ada.post("/api/task-completions", { items });
    expect(await list(ada)).toMatchObject([{ title: "Bins", due: { local: "2099-01-12" }, recurring: true }]);
    expect(await list(ada, "?state=completed")).toMatchObject([
      { title: "Bins", due: { local: "2099-01-05" }, recurring: false, status: "completed" },
    ]);
    expect((await ada.post("/api/task-completions", { items })).status).toBe(409);
    await ada.post("/api/reversions", done.body);
    expect(await list(ada)).toMatchObject([{ due: { local: "2099-01-05" } }]);
    expect(await list(ada, "?state=completed")).toEqual([]);
  });
});

test("the calendar is told what is due in a range, by the day of who looks", async () => {
  const ada = await createGroupwarePerson();
  await make(ada, { title: "Day", due: day("2026-05-01") });
  await make(ada, { title: "Late", due: { local: "2026-05-01T23:30:00", timeZone: "UTC" } });
  const range = "from=2026-04-30T22:00:00Z&to=2026-05-01T22:00:00Z&timeZone=Europe/Berlin";
  const { body } = await ada.get(`/api/calendar-view?${range}`);
  expect(body).toMatchObject({
    occurrences: [{ title: "Day", kind: "task", start: "2026-05-01", completed: false }],
  });
});

test("a message is found by its Message-ID wherever it lies, and starred ones of all folders are listed", async () => {
  const ada = await createGroupwarePerson();
  await appendLetters(ada.user, [
    { subject: "Plain", messageId: "<plain@example.org>" },
    { subject: "Starred", flags: ["\\Flagged"], messageId: "<starred@example.org>" },
    { subject: "Sent", folder: "Sent", flags: ["\\Flagged"], receivedAt: new Date("2020-01-02T10:00:00Z") },
  ]);
  const found = await ada.get("/api/message-lookups?messageId=%3Cstarred@example.org%3E");
  const { id } = found.body as unknown as { id: string };
  expect((await ada.get(`/api/messages/${id}`)).body).toMatchObject({ subject: "Starred" });
  expect((await ada.get("/api/message-lookups?messageId=none@example.org")).status).toBe(410);
  const { body } = await ada.get("/api/flagged-messages");
  const { messages } = body as unknown as { messages: { subject: string }[] };
  expect(messages.map(({ subject }) => subject)).toEqual(["Starred", "Sent"]);
  const mail = await ada.get("/api/mail-of-days?from=2020-01-01&to=2020-01-05");
  expect(mail.body).toMatchObject({ messages: [{ subject: "Sent", sent: true }], truncated: false });
});
