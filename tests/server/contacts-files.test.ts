import { describe, expect, it } from "vitest";
import type {
  Contact,
  ContactImport,
  ContactImportReport,
  listContactDuplicates,
} from "#lib/contract/contacts.ts";
import type { ResponseOf } from "#lib/contract/endpoint.ts";
import type { ItemVersions } from "#lib/contract/items.ts";
import { ContactsPerson, entry, named } from "#tests/contacts-client.ts";

const crlf = (lines: string[]) => lines.join("\r\n");

function plan(person: ContactsPerson, filename: string, content: string): Promise<Response> {
  const query = new URLSearchParams({ collectionId: person.bookId, filename });
  return person.client.fetch(`/api/contact-imports?${query}`, { method: "POST", body: content });
}

async function planned(person: ContactsPerson, filename: string, content: string): Promise<ContactImport> {
  const response = await plan(person, filename, content);
  expect(response.status).toBe(201);
  return (await response.json()) as ContactImport;
}

function finish(
  person: ContactsPerson,
  id: string,
  duplicates: "skip" | "merge" | "add",
  columns: string[] = [],
): Promise<ContactImportReport> {
  return person.post(`/api/contact-imports/${id}`, { collectionId: person.bookId, columns, duplicates });
}

async function exported(person: ContactsPerson, format: string): Promise<string> {
  const response = await person.client.fetch(`/api/contact-exports?format=${format}`);
  expect(response.headers.get("content-disposition")).toMatch(/^attachment; filename="contacts\.(vcf|csv)"/);
  return response.text();
}

const odd = crlf([
  "BEGIN:VCARD",
  "VERSION:2.1",
  "N;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:M=C3=BCller;Zo=C3=AB",
  "EMAIL;INTERNET:zoe@example.com",
  "X-ODD;FOO=BAR:kept",
  "END:VCARD",
  "BEGIN:VCARD",
  "VERSION:4.0",
  "UID:urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1",
  "FN:=Formula()",
  "item1.EMAIL:f@example.com",
  "item1.X-ABLabel:Own word",
  "KEY:data:application/pgp-keys;base64,AAAA",
  "END:VCARD",
  "",
]);

describe("a vCard file", () => {
  it("is shown, imported, and given back with nothing lost", async () => {
    const person = await ContactsPerson.signIn();
    const shown = await planned(person, "odd.vcf", odd);
    expect(shown).toMatchObject({ format: "vcard", total: 2, duplicates: 0, problems: [] });
    expect(shown.preview[0]).toMatchObject({ name: "Zoë Müller", email: "zoe@example.com" });
    expect((await person.list()).total).toBe(0);
    expect(await finish(person, shown.id, "skip")).toEqual({
      imported: 2,
      merged: 0,
      skipped: 0,
      problems: [],
    });
    await expect(finish(person, shown.id, "skip")).rejects.toThrow("404");
    const four = await exported(person, "vcard4");
    for (const line of [
      "N:Müller;Zoë",
      "X-ODD;FOO=BAR:kept",
      "UID:urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1",
      "item1.X-ABLABEL:Own word",
      "KEY:data:application/pgp-keys;base64,AAAA",
    ])
      expect(four).toContain(`${line}\r\n`);
    expect(await exported(person, "vcard3")).toContain("VERSION:3.0\r\nFN:Zoë Müller\r\nN:Müller;Zoë\r\n");
    expect(await exported(person, "csv")).toContain(",'=Formula(),");
  });

  it("that is imported again is found to be there: skipped, merged or added", async () => {
    const person = await ContactsPerson.signIn();
    await finish(person, (await planned(person, "odd.vcf", odd)).id, "skip");
    const richer = odd.replace("X-ODD", "TEL;CELL:+41 79 000 00 00\r\nX-ODD");
    expect(await planned(person, "odd.vcf", richer)).toMatchObject({ duplicates: 2 });
    const skipped = await finish(person, (await planned(person, "odd.vcf", richer)).id, "skip");
    expect(skipped).toMatchObject({ imported: 0, skipped: 2 });
    const merged = await finish(person, (await planned(person, "odd.vcf", richer)).id, "merge");
    expect(merged).toMatchObject({ imported: 0, merged: 2 });
    const { contacts } = await person.list();
    expect(contacts.map(({ name, phone, version }) => [name, phone, version])).toEqual([
      ["=Formula()", "", 1],
      ["Zoë Müller", "+41 79 000 00 00", 2],
    ]);
    const added = await finish(person, (await planned(person, "odd.vcf", richer)).id, "add");
    expect(added).toMatchObject({ imported: 2 });
    expect((await person.list()).total).toBe(4);
  });
});

it("a CSV file shows its mapping, which the person can change", async () => {
  const person = await ContactsPerson.signIn();
  const content =
    "First Name;Last Name;E-mail Address;Shoe\nAda;One;ada@example.com;42\nAda;One;ADA@example.com;43\n;;;\n";
  const shown = await planned(person, "people.csv", content);
  expect(shown).toMatchObject({ format: "csv", total: 2, duplicates: 1 });
  expect(shown.columns).toEqual([
    { heading: "First Name", sample: "Ada", field: "given" },
    { heading: "Last Name", sample: "One", field: "family" },
    { heading: "E-mail Address", sample: "ada@example.com", field: "mail" },
    { heading: "Shoe", sample: "42", field: "custom" },
  ]);
  expect(shown.fields).toContain("nickname");
  const body = {
    collectionId: person.bookId,
    columns: ["given", "nonsense", "mail", "note"],
    duplicates: "merge",
  };
  expect((await person.send("POST", `/api/contact-imports/${shown.id}`, body)).status).toBe(422);
  const again = await person.post<ContactImport>(`/api/contact-imports/${shown.id}/previews`, {
    collectionId: person.bookId,
    columns: ["nickname", "ignore", "phone", "note"],
  });
  expect(again.preview[0]).toMatchObject({ name: "Ada", email: "", phone: "ada@example.com" });
  const report = await finish(person, shown.id, "merge", ["given", "family", "mailWork", "note"]);
  expect(report).toEqual({ imported: 1, merged: 1, skipped: 0, problems: [] });
  const [ada] = (await person.list()).contacts;
  const { fields } = await person.get<Contact>(`/api/contacts/${ada?.id}`);
  expect(fields).toMatchObject({ emails: [{ value: "ada@example.com", label: "work" }], notes: "42\n\n43" });
});

it("what is no file of contacts, or another person's import, is refused", async () => {
  const [person, eve] = [await ContactsPerson.signIn(), await ContactsPerson.signIn("eve")];
  expect((await plan(person, "x.vcf", "")).status).toBe(422);
  expect((await plan(person, "x.vcf", "BEGIN:VCARD\r\nEND:VCARD\r\n")).status).toBe(201);
  expect((await plan(person, "x.csv", "a,b\n\0,1")).status).toBe(422);
  const shown = await planned(person, "odd.vcf", odd);
  const body = { collectionId: eve.bookId, duplicates: "skip" };
  expect((await eve.send("POST", `/api/contact-imports/${shown.id}`, body)).status).toBe(404);
  const query = new URLSearchParams({ collectionId: person.bookId, filename: "odd.vcf" });
  const stranger = await eve.client.fetch(`/api/contact-imports?${query}`, { method: "POST", body: odd });
  expect(stranger.status).toBe(404);
});

it("3,000 contacts come in whole, and go out whole", async () => {
  const person = await ContactsPerson.signIn();
  const cards = Array.from({ length: 3000 }, (_, at) =>
    crlf(["BEGIN:VCARD", "VERSION:3.0", `FN:Person ${at}`, `EMAIL:p${at}@example.com`, "END:VCARD", ""]),
  );
  const shown = await planned(person, "many.vcf", cards.join(""));
  expect(await finish(person, shown.id, "skip")).toMatchObject({ imported: 3000, skipped: 0 });
  expect((await person.list({ offset: "2990" })).total).toBe(3000);
  expect((await exported(person, "vcard4")).match(/^EMAIL:/gm)).toHaveLength(3000);
});

it("duplicates are found, merged with nothing lost, and parted again by undo", async () => {
  const person = await ContactsPerson.signIn();
  const first = await person.create({
    ...named("Ada", "Example"),
    emails: [entry("ada@example.com", "work")],
    notes: "first",
  });
  const second = await person.create({
    formattedName: "ada@example.com",
    emails: [entry("ADA@example.com"), entry("ada@example.org", "home")],
    phones: [entry("031 123 45 67")],
    notes: "second",
    labels: ["Friends"],
  });
  await person.create({ ...named("Bob", "Boss"), phones: [entry("+41 31 999 99 99")] });
  await person.create({ ...named("Eve", "Colleague"), phones: [entry("031 999 99 99")] });
  const group = await person.create({
    kind: "group",
    formattedName: "Choir",
    members: [{ uid: second.uid, name: "", address: "" }],
  });
  const { groups } = await person.get<ResponseOf<typeof listContactDuplicates>>("/api/contact-duplicates");
  expect(groups).toHaveLength(1);
  expect(groups[0]).toMatchObject({ reason: "address", merged: { formattedName: "Ada Example" } });

  const contacts = [first, second].map(({ id, version }) => ({ id, version }));
  const versions = await person.post<ItemVersions>("/api/contact-merges", { contacts });
  const merged = await person.get<Contact>(`/api/contacts/${first.id}`);
  expect(merged.fields).toMatchObject({
    formattedName: "Ada Example",
    emails: [
      { value: "ada@example.com", label: "work" },
      { value: "ada@example.org", label: "home" },
    ],
    phones: [{ value: "031 123 45 67" }],
    notes: "first\n\nsecond",
    labels: ["Friends"],
  });
  expect((await person.client.fetch(`/api/contacts/${second.id}`)).status).toBe(404);
  const choir = await person.get<Contact>(`/api/contacts/${group.id}`);
  expect(choir.fields.members).toMatchObject([{ uid: first.uid, name: "Ada Example" }]);
  const stale = await person.send("POST", "/api/contact-merges", { contacts });
  expect(stale.status).toBe(404);

  await person.undo(versions);
  for (const contact of [first, second, group]) {
    const back = await person.get<Contact>(`/api/contacts/${contact.id}`);
    expect(back.fields).toEqual(contact.fields);
  }
});
