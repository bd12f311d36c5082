import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Contact, getContactActivity } from "#lib/contract/contacts.ts";
import type { ResponseOf } from "#lib/contract/endpoint.ts";
import { ContactsPerson, entry, named } from "#tests/contacts-client.ts";
import { recipient, Sender, sourcesIn } from "#tests/outbox-client.ts";
import { gif } from "#tests/unit/vcard/pictures.ts";

let ada: ContactsPerson;
beforeAll(async () => {
  ada = await ContactsPerson.signIn("ada");
});

describe("a contact", () => {
  it("is made, opened, changed and given back as it was", async () => {
    const made = await ada.create({
      ...named("Zoë", "Ångström"),
      emails: [entry("zoe@example.com", "work")],
      phones: [entry("+41 31 123 45 67", "mobile")],
      organisation: "Example AG",
      notes: "likes tea",
      labels: ["Friends"],
      birthday: "--04-12",
      custom: [entry("42", "Shoe size")],
    });
    expect(made).toMatchObject({
      name: "Zoë Ångström",
      email: "zoe@example.com",
      version: 1,
      editable: true,
    });
    const response = await ada.change(made, { favourite: true });
    const changed = (await response.json()) as Contact;
    expect(changed.fields).toEqual({ ...made.fields, favourite: true });
    expect(await ada.get(`/api/contacts/${made.id}`)).toEqual(changed);
    const stale = await ada.change(made, { notes: "lost" });
    expect(stale.status).toBe(409);
    await ada.undo({ items: [{ id: made.id, version: changed.version }] });
    const back = await ada.get<Contact>(`/api/contacts/${made.id}`);
    expect(back.fields).toEqual(made.fields);
  });

  it("has a picture, and only a picture", async () => {
    const { id, version } = await ada.create(named("Pia", "Picture"));
    const photo = `data:image/png;base64,${gif}`;
    const changed = await ada.send("PATCH", `/api/contacts/${id}`, { version, fields: {}, photo });
    expect(await changed.json()).toMatchObject({ hasPhoto: true });
    const shown = await ada.client.fetch(`/api/contacts/${id}/photo`);
    expect(shown.headers.get("content-type")).toBe("image/gif");
    expect(Buffer.from(await shown.arrayBuffer()).toString("base64")).toBe(gif);
    const script = `data:image/png;base64,${Buffer.from("<script>").toString("base64")}`;
    const refused = await ada.send("PATCH", `/api/contacts/${id}`, { version: 2, fields: {}, photo: script });
    expect(refused.status).toBe(422);
  });

  it("of another person is not there", async () => {
    const made = await ada.create(named("Secret", "Person"));
    const eve = await ContactsPerson.signIn("eve");
    const path = `/api/contacts/${made.id}`;
    expect((await eve.client.fetch(path)).status).toBe(404);
    expect((await eve.client.fetch(`${path}/photo`)).status).toBe(404);
    expect((await eve.client.fetch(`${path}/activity`)).status).toBe(404);
    expect((await eve.change(made, { notes: "x" })).status).toBe(404);
    expect((await eve.client.fetch(`/api/contacts?collectionId=${ada.bookId}`)).status).toBe(404);
    const body = { id: randomUUID(), collectionId: ada.bookId, fields: {} };
    expect((await eve.send("POST", "/api/contacts", body)).status).toBe(404);
    expect(await eve.search("secret")).toEqual([]);
  });
});

it("a search finds the beginnings of names, addresses and numbers, without accents", async () => {
  const person = await ContactsPerson.signIn();
  await person.create({
    ...named("Zoë", "Müller-Ångström"),
    nickname: "Zozo",
    organisation: "Société Générale",
    emails: [entry("z.mueller@mail.example.com")],
    phones: [entry("+41 31 123 45 67")],
    notes: "unfindable",
  });
  await person.create({ ...named("Ben", "Zander"), phones: [entry("0791234567")] });
  for (const typed of [
    "zoe",
    "Mull",
    "angs mul",
    "zozo",
    "societe",
    "z.mueller@m",
    "mueller",
    "example",
    "031 123",
    "+4131",
    "0311",
    "12345",
  ])
    expect(await person.search(typed), typed).toEqual(["Zoë Müller-Ångström"]);
  expect(await person.search("z")).toEqual(["Ben Zander", "Zoë Müller-Ångström"]);
  for (const typed of ["unfind", "ozo", "zoe ben", "'; drop", "!!!"])
    expect(await person.search(typed), typed).toEqual([]);
});

it("a list is cut into windows, and chosen by book, label, favourite and kind", async () => {
  const person = await ContactsPerson.signIn();
  const other = await person.post<{ id: string }>("/api/collections", {
    kind: "contacts",
    name: "Club",
    color: "#107c41",
  });
  for (const given of ["Dora", "Anna", "Carl"]) await person.create(named(given, "A"));
  await person.create({ ...named("Bert", "B"), labels: ["Chess", "Club"], favourite: true }, other.id);
  await person.create({ formattedName: "Éclair", kind: "org", labels: ["Club"] }, other.id);
  const names = async (query: Record<string, string>) => {
    const { total, contacts } = await person.list(query);
    return [total, ...contacts.map(({ name }) => name)];
  };
  expect(await names({})).toEqual([5, "Anna A", "Bert B", "Carl A", "Dora A", "Éclair"]);
  expect(await names({ offset: "1", limit: "2" })).toEqual([5, "Bert B", "Carl A"]);
  expect(await names({ collectionId: other.id })).toEqual([2, "Bert B", "Éclair"]);
  expect(await names({ label: "Club" })).toEqual([2, "Bert B", "Éclair"]);
  expect(await names({ favourite: "true" })).toEqual([1, "Bert B"]);
  expect(await names({ kind: "org" })).toEqual([1, "Éclair"]);
  expect(await person.get("/api/contact-labels")).toEqual({
    labels: [
      { name: "Chess", count: 1 },
      { name: "Club", count: 2 },
    ],
  });
});

it("a group expands in completion to its members as they are now", async () => {
  const person = await ContactsPerson.signIn();
  const member = await person.create({ ...named("Mia", "Member"), emails: [entry("old@example.com")] });
  const group = await person.create({
    kind: "group",
    formattedName: "Choir",
    members: [
      { uid: member.uid, name: "", address: "" },
      { uid: null, name: "Guest", address: "guest@example.com" },
    ],
  });
  expect(group.memberCount).toBe(2);
  await person.change(member, { emails: [entry("new@example.com")] });
  const [choir] = await person.complete("cho");
  expect(choir).toMatchObject({
    kind: "group",
    name: "Choir",
    members: [
      { name: "Mia Member", address: "new@example.com" },
      { name: "Guest", address: "guest@example.com" },
    ],
  });
});

it("people written to are collected in their own book, and rank completion; a contact shows the mails with them", async () => {
  const person = await ContactsPerson.signIn("writer");
  const friend = await ContactsPerson.signIn("friend");
  await person.create({ ...named("Aaron", "First"), emails: [entry("aaron@example.com")] });
  await person.create({ ...named("Abel", "Second"), emails: [entry(friend.user.address)] });
  const sender = new Sender(person.user, person.client);
  const stranger = { name: "Abby Stranger", address: "abby@example.org" };
  const { id } = await sender.send({ to: [recipient(friend.user)], bcc: [stranger], subject: "Hello" });
  // Behind them come those of the directory who begin with the letter, which are other tests' people.
  const offered = (await person.complete("a")).slice(0, 3);
  expect(offered.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
    "contact Abel Second",
    "collected Abby Stranger",
    "contact Aaron First",
  ]);
  expect(await person.search("abby")).toEqual([]);
  const { contacts } = await person.list({ collectionId: person.collectedId });
  expect(contacts.map(({ name, email }) => [name, email])).toEqual([["Abby Stranger", "abby@example.org"]]);

  await sender.until(id, "filed");
  await sourcesIn(friend.user, "INBOX", 1);
  const abel = (await person.list({ q: "abel" })).contacts[0];
  const activity = await person.get<ResponseOf<typeof getContactActivity>>(
    `/api/contacts/${abel?.id}/activity`,
  );
  expect(activity.messages).toMatchObject([{ subject: "Hello", fromThem: false }]);
  const writer = await friend.create({ ...named("W", "R"), emails: [entry(person.user.address)] });
  const seen = await friend.get<ResponseOf<typeof getContactActivity>>(`/api/contacts/${writer.id}/activity`);
  expect(seen.messages).toMatchObject([{ subject: "Hello", fromThem: true }]);
});

it("people of one domain are in the directory, and complete after those one knows", async () => {
  const person = await ContactsPerson.signIn();
  const colleague = await ContactsPerson.signIn("quentin");
  const typed = colleague.user.address.slice(0, 12);
  expect(await person.get(`/api/directory?q=${typed}`)).toEqual({
    enabled: true,
    people: [{ name: "", address: colleague.user.address }],
  });
  expect(await person.complete(typed)).toMatchObject([
    { kind: "directory", address: colleague.user.address },
  ]);
  await person.create({ ...named("Q", "Colleague"), emails: [entry(colleague.user.address)] });
  expect(await person.complete(typed)).toMatchObject([{ kind: "contact", name: "Q Colleague" }]);
  expect(await person.get("/api/directory?q=nobody-of-this-name")).toEqual({ enabled: true, people: [] });
});
