import { expect, it } from "vitest";
import { editFields } from "#lib/contacts/edit-fields.ts";
import { showFields } from "#lib/contacts/show-fields.ts";
import { ContactFields, changeContact } from "#lib/contract/contacts.ts";
import { newCard, parseCard } from "#lib/formats/vcard/parse-card.ts";
import { readContact } from "#lib/formats/vcard/read-contact.ts";
import { writeCard } from "#lib/formats/vcard/write-card.ts";

const lines = [
  "UID:urn:uuid:1",
  "FN:Ada Example",
  "N:Example;Ada;;;",
  "NICKNAME:Addy,Ads",
  "TEL;TYPE=work,voice,video:1",
  "TEL;TYPE=cell;PREF=1:2",
  "ADR;TYPE=home:Box 1;Floor 2;Street 1;Bern;;3000;Switzerland",
  "BDAY:1985",
  "ROLE:Lead",
  "RELATED;TYPE=spouse;VALUE=text:Bob",
  "MEMBER:urn:uuid:2",
  "MEMBER:mailto:c%2Bd@example.com",
];

function card(more: string[] = []) {
  return parseCard(["BEGIN:VCARD", "VERSION:4.0", ...lines, ...more, "END:VCARD"].join("\r\n"));
}

function edited(change: Parameters<typeof editFields>[1]): string[] {
  return writeCard(editFields(card(), change)).split("\r\n").slice(2, -2);
}

const shown = showFields(readContact(card()));

it("what is shown fits the contract, also of a card with too much in it", () => {
  expect(ContactFields.parse(shown)).toEqual(shown);
  const much = [
    `NOTE:${"x".repeat(200_000)}`,
    `TITLE:${"x".repeat(1000)}`,
    ...Array.from({ length: 100 }, (_, at) => `EMAIL:${at}@example.com`),
    `CATEGORIES:${"y".repeat(100)},z`,
  ];
  const fields = showFields(readContact(card(much)));
  expect(ContactFields.parse(fields)).toEqual(fields);
});

it("what is given back as it was shown changes nothing, whatever the card says beyond it", () => {
  expect(edited(shown)).toEqual(lines);
});

it("a change of one entry leaves the others, and what was not shown of it", () => {
  const [first, second] = shown.phones;
  expect(first).toEqual({ value: "1", label: "work", preferred: false });
  expect(second).toEqual({ value: "2", label: "mobile", preferred: true });
  const phones = [{ ...shown.phones[0], value: "11" }, shown.phones[1]] as typeof shown.phones;
  expect(edited({ phones })).toEqual(lines.with(4, "TEL;TYPE=work,voice,video:11"));
  const [address] = shown.addresses;
  expect(address?.street).toBe("Street 1\nFloor 2\nBox 1");
  expect(edited({ addresses: [{ ...address, city: "Thun" } as (typeof shown.addresses)[0]] })).toEqual(
    lines.with(6, "ADR;TYPE=home:Box 1;Floor 2;Street 1;Thun;;3000;Switzerland"),
  );
});

it("members are contacts and addresses", () => {
  expect(shown.members).toEqual([
    { uid: "urn:uuid:2", name: "", address: "" },
    { uid: null, name: "", address: "c+d@example.com" },
  ]);
});

it("the name that is shown follows the parts, unless the person wrote another one", () => {
  const name = { ...shown.name, given: "Eve" };
  expect(edited({ name })[1]).toBe("FN:Eve Example");
  expect(edited({ name, formattedName: "The boss" })[1]).toBe("FN:The boss");
  const own = editFields(card(), { formattedName: "The boss" });
  expect(readContact(editFields(own, { name })).formattedName).toBe("The boss");
});

it("all that a person can enter is kept", () => {
  const entry = (value: string, label: string, preferred = false) => ({ value, label, preferred });
  const fields = ContactFields.parse({
    name: { prefix: "Dr.", given: "Ada", middle: "M.", family: "Example", suffix: "Jr." },
    nickname: "Addy, Ads",
    organisation: "Example AG",
    department: "Research",
    jobTitle: "Engineer",
    emails: [entry("a@example.com", "home", true), entry("b@example.com", "Chess")],
    phones: ["mobile", "home", "work", "fax", "home fax", "pager", "main", "other", ""].map((label, at) =>
      entry(`+4${at}`, label),
    ),
    addresses: [
      {
        street: "Street 1\nFloor 2",
        city: "Bern",
        region: "BE",
        postalCode: "3000",
        country: "CH",
        label: "work",
      },
    ],
    urls: [entry("https://example.com", "")],
    messengers: [entry("xmpp:a@example.com", "home")],
    birthday: "--04-12",
    anniversary: "2001-02-03",
    related: [entry("Bob", "spouse"), entry("Eve", "Rival")],
    custom: [entry("42", "Shoe size")],
    notes: "a\nb",
    labels: ["Friends"],
    favourite: true,
    members: [
      { uid: "urn:uuid:2", name: "", address: "" },
      { uid: null, name: "Carl", address: "carl@example.com" },
    ],
  });
  const made = readContact(editFields(newCard("urn:uuid:1"), fields));
  expect(showFields(made)).toEqual({ ...fields, formattedName: "Dr. Ada M. Example Jr." });
});

it("in a change, what is not named is not there", () => {
  expect(changeContact.body.parse({ version: 1, fields: { notes: "x" } })).toEqual({
    version: 1,
    fields: { notes: "x" },
  });
});
