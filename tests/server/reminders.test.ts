import { createECDH, randomBytes } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { writeItems } from "#lib/collections/items/write-items.ts";
import { fireDueReminders } from "#lib/reminders/fire-due-reminders.ts";
import {
  addEvent,
  ask,
  type CalendarPerson,
  createCalendarPerson,
  eventText,
} from "#tests/calendar-person.ts";
import { LocalServer } from "#tests/local-server.ts";
import { openImap } from "#tests/mail-doors.ts";
import { queryDatabase } from "#tests/mail-user.ts";

const hour = 3_600_000;
const patience = { timeout: 20_000 };

const alarm = (trigger: string, action = "DISPLAY") => [
  "SUMMARY:Stand-up",
  "BEGIN:VALARM",
  `ACTION:${action}`,
  `TRIGGER:${trigger}`,
  "END:VALARM",
];

async function shown(person: CalendarPerson): Promise<{ id: string; title: string }[]> {
  return (await ask(person.client, "GET", "/api/reminders")).body.reminders;
}

async function planned(itemId: string) {
  const sql = `SELECT id, occurrence, "alarmAt", "firedAt", "deliveryId" FROM "Reminder" WHERE "itemId" = $1 ORDER BY "alarmAt"`;
  return (await queryDatabase(sql, [itemId])).rows;
}

describe("a reminder", () => {
  test("comes at its time, goes with a snooze, comes again, and is dismissed everywhere at once", async () => {
    const person = await createCalendarPerson();
    // Its alarm was an hour ago, but the event is still to come.
    await addEvent(person, Date.now() + hour, alarm("-PT2H"));
    await vi.waitFor(
      async () => expect(await shown(person)).toMatchObject([{ title: "Stand-up" }]),
      patience,
    );
    const id = (await shown(person))[0]?.id ?? "";

    expect(
      (await ask(person.client, "POST", "/api/reminder-snoozes", { ids: [id], minutes: 5 })).status,
    ).toBe(204);
    expect(await shown(person)).toEqual([]);
    await queryDatabase(`UPDATE "Reminder" SET "dueAt" = now() WHERE id = $1`, [id]);
    await vi.waitFor(async () => expect(await shown(person)).toMatchObject([{ id }]), patience);

    expect((await ask(person.client, "POST", "/api/reminder-dismissals", { ids: [id] })).status).toBe(204);
    expect(await shown(person)).toEqual([]);
  });

  test("is nobody else's", async () => {
    const [person, other] = [await createCalendarPerson(), await createCalendarPerson()];
    await addEvent(person, Date.now() + hour, alarm("-PT2H"));
    await vi.waitFor(async () => expect(await shown(person)).toHaveLength(1), patience);
    const ids = (await shown(person)).map(({ id }) => id);
    expect(await shown(other)).toEqual([]);
    expect((await ask(other.client, "POST", "/api/reminder-dismissals", { ids })).status).toBe(404);
    expect((await ask(other.client, "POST", "/api/reminder-snoozes", { ids, minutes: 5 })).status).toBe(404);
    expect(await shown(person)).toHaveLength(1);
  });

  test("fires once, however many look after it; a series goes on to its next", async () => {
    const person = await createCalendarPerson();
    const item = await addEvent(person, Date.now() + 2 * hour, [...alarm("-PT1H"), "RRULE:FREQ=DAILY"]);
    await vi.waitFor(async () => expect(await planned(item.id)).toHaveLength(1), patience);
    await queryDatabase(`UPDATE "Reminder" SET "dueAt" = now() WHERE "itemId" = $1`, [item.id]);
    await Promise.all([1, 2, 3, 4].map(() => fireDueReminders()));
    const [first] = await planned(item.id);
    expect(first.firedAt).not.toBeNull();
    await Promise.all([1, 2, 3, 4].map(() => fireDueReminders()));
    expect((await planned(item.id))[0]).toEqual(first);
    expect(await shown(person)).toHaveLength(1);
  });

  test("moves with its event, and ends with it", async () => {
    const person = await createCalendarPerson();
    const item = await addEvent(person, Date.now() + hour, alarm("-PT2H"));
    const actor = { userId: person.id, authorId: person.id };
    await vi.waitFor(async () => expect(await shown(person)).toHaveLength(1), patience);
    const later = eventText(item.uid, Date.now() + 72 * hour, alarm("-PT2H"));
    await writeItems(actor, [{ type: "change", id: item.id, version: 1, text: later }]);
    await vi.waitFor(async () => expect(await shown(person)).toEqual([]), patience);
    expect(await planned(item.id)).toMatchObject([{ firedAt: null }]);
    await writeItems(actor, [{ type: "delete", id: item.id, version: 2 }]);
    await vi.waitFor(async () => expect(await planned(item.id)).toEqual([]), patience);
  });

  test("is passed over when it is more than a day late", async () => {
    const person = await createCalendarPerson();
    const item = await addEvent(person, Date.now() + 72 * hour, alarm("-PT1H"));
    await vi.waitFor(async () => expect(await planned(item.id)).toHaveLength(1), patience);
    await queryDatabase(`UPDATE "Reminder" SET "dueAt" = now() - interval '25 hours' WHERE "itemId" = $1`, [
      item.id,
    ]);
    await vi.waitFor(async () => expect((await planned(item.id))[0].firedAt).not.toBeNull(), patience);
    expect(await shown(person)).toEqual([]);
  });

  test("with ACTION:EMAIL is one mail to the person, also when the worker forgot that it was sent", async () => {
    const person = await createCalendarPerson();
    const item = await addEvent(person, Date.now() + hour, alarm("-PT2H", "EMAIL"));
    const inbox = async () => {
      const imap = await openImap(person);
      try {
        await imap.mailboxOpen("INBOX");
        return (await imap.fetchAll("1:*", { envelope: true })).map(({ envelope }) => envelope?.subject);
      } finally {
        await imap.logout();
      }
    };
    await vi.waitFor(async () => expect(await inbox()).toEqual(["Reminder: Stand-up"]), patience);
    const undelivered = `SELECT 1 FROM "Reminder" WHERE "itemId" = $1 AND "deliveredAt" IS NULL`;
    await queryDatabase(`UPDATE "Reminder" SET "deliveredAt" = NULL WHERE "itemId" = $1`, [item.id]);
    await vi.waitFor(
      async () => expect((await queryDatabase(undelivered, [item.id])).rowCount).toBe(0),
      patience,
    );
    const accepted = await queryDatabase(
      `SELECT 1 FROM "Submission" s JOIN "Account" a ON a.id = s."accountId" WHERE a.address = $1`,
      [person.address],
    );
    expect(accepted.rowCount).toBe(1);
    expect(await shown(person)).toEqual([]);
  });
});

describe("Web Push", () => {
  let status = 201;
  let server: LocalServer;
  let endpoint = "";

  beforeEach(async () => {
    status = 201;
    server = new LocalServer((_, answer) => answer.writeHead(status).end());
    endpoint = `http://localhost:${await server.listen()}/push/${randomBytes(8).toString("hex")}`;
  });
  afterEach(() => server.close());

  async function subscribed(): Promise<CalendarPerson> {
    const person = await createCalendarPerson();
    const browser = createECDH("prime256v1");
    browser.generateKeys();
    const keys = { p256dh: browser.getPublicKey("base64url"), auth: randomBytes(16).toString("base64url") };
    const answer = await ask(person.client, "POST", "/api/push-subscriptions", { endpoint, keys });
    expect(answer.status).toBe(204);
    return person;
  }

  const known = async () =>
    (await queryDatabase(`SELECT 1 FROM "PushSubscription" WHERE endpoint = $1`, [endpoint])).rowCount;

  test("reaches a subscribed browser, encrypted and signed by this server", async () => {
    const person = await subscribed();
    await addEvent(person, Date.now() + hour, alarm("-PT2H"));
    await vi.waitFor(() => expect(server.asked).toHaveLength(1), patience);
    const { publicKey } = (await ask(person.client, "GET", "/api/push-key")).body;
    expect(server.asked[0]?.headers).toMatchObject({
      "content-encoding": "aes128gcm",
      authorization: expect.stringContaining(`k=${publicKey}`),
    });
  });

  test("forgets a browser that is gone, and one that unsubscribes", async () => {
    status = 410;
    const person = await subscribed();
    await addEvent(person, Date.now() + hour, alarm("-PT2H"));
    await vi.waitFor(async () => expect(await known()).toBe(0), patience);
    const second = await subscribed();
    expect(await known()).toBe(1);
    const path = `/api/push-subscriptions?endpoint=${encodeURIComponent(endpoint)}`;
    expect((await ask(person.client, "DELETE", path)).status).toBe(204);
    expect(await known()).toBe(1);
    expect((await ask(second.client, "DELETE", path)).status).toBe(204);
    expect(await known()).toBe(0);
  });
});
