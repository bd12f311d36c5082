import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Collection } from "#lib/contract/collections.ts";
import type { BinEntry, Revision } from "#lib/contract/items.ts";
import type { Offer, Share, ShareRight } from "#lib/contract/shares.ts";
import { addEvent, ask, type CalendarPerson, createCalendarPerson } from "#tests/calendar-person.ts";

const pair = () => Promise.all([createCalendarPerson("owner"), createCalendarPerson("member")]);

function offer(owner: CalendarPerson, member: CalendarPerson, right: ShareRight, via?: string) {
  const body = { addresses: [member.address], right, via };
  return ask(owner.client, "POST", `/api/collections/${owner.calendarId}/shares`, body);
}

async function offersOf(person: CalendarPerson): Promise<Offer[]> {
  return (await ask(person.client, "GET", "/api/shares")).body.offers;
}

async function answer(person: CalendarPerson, word: "accepted" | "declined"): Promise<Offer> {
  const [first] = await offersOf(person);
  if (!first) throw new Error("Nothing is offered.");
  await ask(person.client, "POST", `/api/shares/${first.id}/answers`, { answer: word });
  return first;
}

/** A calendar of the first that the second may use so. */
async function shared(owner: CalendarPerson, member: CalendarPerson, right: ShareRight): Promise<string> {
  await offer(owner, member, right);
  return (await answer(member, "accepted")).id;
}

async function calendarsOf(person: CalendarPerson): Promise<Collection[]> {
  return (await ask(person.client, "GET", "/api/collections?kind=calendar")).body.collections;
}

async function revisionsOf(person: CalendarPerson, itemId: string): Promise<Revision[]> {
  return (await ask(person.client, "GET", `/api/items/${itemId}/revisions`)).body.revisions;
}

/** Reads the person's stream of events until one matches. */
async function hears(person: CalendarPerson, matching: object, meanwhile: () => Promise<unknown>) {
  const stop = new AbortController();
  const response = await person.client.fetch("/api/events", { signal: stop.signal });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = (await reader?.read())?.value ?? "";
  await meanwhile();
  const wanted = Object.entries(matching).map(([key, value]) => `"${key}":"${value}"`);
  while (!text.split("\n").some((line) => wanted.every((part) => line.includes(part)))) {
    const { value, done } = (await reader?.read()) ?? { done: true, value: "" };
    if (done) throw new Error(`The stream ended with ${text}`);
    text += value;
  }
  stop.abort();
}

const tomorrow = Date.now() + 86_400_000;

test("what is offered is seen once it is accepted, and no longer once it is taken back", async () => {
  const [owner, member] = await pair();
  const { id } = await addEvent(owner, tomorrow, ["SUMMARY:Regatta"]);
  const { body } = await offer(owner, member, "read", "Sailors");
  expect(body).toMatchObject({ unknown: [], shares: [{ state: "pending", right: "read", via: "Sailors" }] });
  expect(await offersOf(member)).toMatchObject([{ owner: { address: owner.address }, right: "read" }]);
  expect(await calendarsOf(member)).toHaveLength(1);
  expect((await ask(member.client, "GET", `/api/events/${id}`)).status).toBe(404);

  const { id: shareId } = await answer(member, "accepted");
  expect(await offersOf(member)).toEqual([]);
  const [, seen] = await calendarsOf(member);
  expect(seen).toMatchObject({ right: "read", shareId, owner: { address: owner.address, isMe: false } });
  expect((await ask(member.client, "GET", `/api/events/${id}`)).body.fields.title).toBe("Regatta");

  await hears(member, { type: "collection", collectionId: owner.calendarId }, () =>
    ask(owner.client, "DELETE", `/api/shares/${shareId}`),
  );
  expect((await ask(member.client, "GET", `/api/events/${id}`)).status).toBe(404);
  expect(await calendarsOf(member)).toHaveLength(1);
});

test("a right that is changed counts at once", async () => {
  const [owner, member] = await pair();
  const { id } = await addEvent(owner, tomorrow);
  const shareId = await shared(owner, member, "read");
  const deletion = { items: [{ id, version: 1 }] };
  expect((await ask(member.client, "POST", "/api/deletions", deletion)).status).toBe(403);
  await hears(member, { type: "shares" }, () =>
    ask(owner.client, "PATCH", `/api/shares/${shareId}`, { right: "write" }),
  );
  expect((await ask(member.client, "POST", "/api/deletions", deletion)).status).toBe(200);
  const authors = (await revisionsOf(owner, id)).map(({ author }) => author?.address);
  expect(authors).toEqual([member.address, owner.address]);
});

test("who declined can be asked again, and who accepted can leave", async () => {
  const [owner, member] = await pair();
  await offer(owner, member, "read");
  await answer(member, "declined");
  const path = `/api/collections/${owner.calendarId}/shares`;
  const states = async () =>
    (await ask(owner.client, "GET", path)).body.shares.map(({ state }: Share) => state);
  expect(await states()).toEqual(["declined"]);
  const shareId = await shared(owner, member, "write");
  expect(await states()).toEqual(["accepted"]);
  expect((await ask(member.client, "DELETE", `/api/shares/${shareId}`)).status).toBe(204);
  expect(await states()).toEqual([]);
});

test("people who do not live here, and rights that make no sense, are refused in a sentence", async () => {
  const owner = await createCalendarPerson("owner");
  const path = `/api/collections/${owner.calendarId}/shares`;
  const elsewhere = await ask(owner.client, "POST", path, {
    addresses: ["nobody@elsewhere.example", owner.address],
    right: "read",
  });
  expect(elsewhere.body).toEqual({ shares: [], unknown: ["nobody@elsewhere.example"] });
  const { collections } = (await ask(owner.client, "GET", "/api/collections?kind=tasks")).body;
  const refused = await ask(owner.client, "POST", `/api/collections/${collections[0].id}/shares`, {
    addresses: [owner.address],
    right: "freebusy",
  });
  expect(refused).toMatchObject({ status: 422, body: { code: "input-invalid" } });
});

describe("a member who may write", () => {
  test("cannot take an event away from its owner", async () => {
    const [owner, member] = await pair();
    const { id } = await addEvent(owner, tomorrow);
    await shared(owner, member, "write");
    const items = [{ id, version: 1 }];
    const body = { items, collectionId: member.calendarId };
    expect((await ask(member.client, "POST", "/api/transfers", body)).status).toBe(403);
  });

  test("sees nothing of what an event was before it was put there", async () => {
    const [owner, member] = await pair();
    await shared(owner, member, "write");
    const { body: other } = await ask(owner.client, "POST", "/api/collections", {
      kind: "calendar",
      name: "Diary",
      color: "#107c41",
    });
    const { id } = await addEvent({ ...owner, calendarId: other.id }, tomorrow, ["SUMMARY:Surprise"]);
    const fields = { title: "Party" };
    await ask(owner.client, "PATCH", `/api/events/${id}`, { version: 1, fields });
    const body = { items: [{ id, version: 2 }], collectionId: owner.calendarId };
    await ask(owner.client, "POST", "/api/transfers", body);
    expect((await revisionsOf(member, id)).map(({ version, title }) => `${version} ${title}`)).toEqual([
      "3 Party",
    ]);
    const restored = await ask(member.client, "POST", `/api/items/${id}/revisions`, { version: 3, from: 1 });
    expect(restored.status).toBe(404);
    expect((await revisionsOf(owner, id))[1]).toMatchObject({ changed: ["title"] });
  });

  test("has nothing to do with what is private", async () => {
    const [owner, member] = await pair();
    const { id } = await addEvent(owner, tomorrow, ["SUMMARY:Doctor", "CLASS:PRIVATE"]);
    await shared(owner, member, "write");
    expect(await revisionsOf(member, id)).toEqual([]);
    const items = [{ id, version: 1 }];
    expect((await ask(member.client, "POST", "/api/deletions", { items })).status).toBe(403);
    await ask(owner.client, "POST", "/api/deletions", { items });
    const bin: { entries: BinEntry[] } = (await ask(member.client, "GET", "/api/bin")).body;
    expect(bin.entries).toEqual([]);
    const entries = [{ type: "item", id }];
    expect((await ask(member.client, "POST", "/api/restorations", { entries })).status).toBe(403);
  });

  test("finds what is deleted in the bin, but cannot delete it for ever", async () => {
    const [owner, member] = await pair();
    const { id } = await addEvent(owner, tomorrow, ["SUMMARY:Lunch"]);
    await shared(owner, member, "write");
    await ask(owner.client, "POST", "/api/deletions", { items: [{ id, version: 1 }] });
    const { entries } = (await ask(member.client, "GET", "/api/bin?kind=calendar")).body;
    expect(entries).toMatchObject([{ id, title: "Lunch", isMine: false }]);
    await ask(member.client, "POST", "/api/purges", { entries: [{ type: "item", id }] });
    const back = await ask(member.client, "POST", "/api/restorations", { entries: [{ type: "item", id }] });
    expect(back.status).toBe(204);
  });
});

test("the id of a share is of no use to a stranger", async () => {
  const [owner, member] = await pair();
  const stranger = await createCalendarPerson("stranger");
  const shareId = await shared(owner, member, "read");
  for (const id of [shareId, randomUUID()]) {
    const own = { right: "write" };
    expect((await ask(stranger.client, "PATCH", `/api/shares/${id}`, own)).status).toBe(404);
    expect((await ask(stranger.client, "DELETE", `/api/shares/${id}`)).status).toBe(404);
    const yes = { answer: "accepted" };
    expect((await ask(stranger.client, "POST", `/api/shares/${id}/answers`, yes)).status).toBe(404);
  }
  expect((await ask(member.client, "PATCH", `/api/shares/${shareId}`, { right: "write" })).status).toBe(403);
});
