import { describe, expect, it } from "vitest";
import { changeCard } from "#lib/formats/vcard/change-card.ts";
import type { Contact, ContactEntry } from "#lib/formats/vcard/contact.ts";
import { emptyAddress, emptyContact } from "#lib/formats/vcard/empty-contact.ts";
import { newCard, parseCard } from "#lib/formats/vcard/parse-card.ts";
import { readCards } from "#lib/formats/vcard/read-cards.ts";
import { readContact } from "#lib/formats/vcard/read-contact.ts";
import { writeCard } from "#lib/formats/vcard/write-card.ts";
import { writeCard3 } from "#lib/formats/vcard/write-card-3.ts";
import { gif } from "./pictures.ts";

const lines = [
  "UID:urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1",
  "FN;X-A=1:Ada Example",
  'N;SORT-AS="Example,Ada":Example;Ada,Maria;;;',
  "X-UNKNOWN;FOO=bar:va\\,lue;x",
  "item1.EMAIL;TYPE=home;X-SLOT=1:ada@example.com",
  "item1.X-ABLABEL:Chess",
  "item1.X-ABADR:ch",
  "EMAIL;TYPE=work;PREF=1:ada@example.org",
  'ADR;TYPE=home;LABEL="Street 1, Bern":;;Street 1;Bern;;3000;Switzerland;extra',
  "CATEGORIES;X-B=2:Friends,Work",
  "ORG:Example AG;Research",
  "LOGO:data:image/gif;base64,R0lGODlhAQ",
];

function card() {
  return parseCard(["BEGIN:VCARD", "VERSION:4.0", ...lines, "END:VCARD"].join("\r\n"));
}

/** The lines of the card after this change, unfolded, without its frame. */
function changed(changes: Partial<Contact>): string[] {
  return writeCard(changeCard(card(), changes)).replace(/\r\n /g, "").split("\r\n").slice(2, -2);
}

/** The lines, with these ones in place of those at the index. */
function withLines(at: number, count: number, ...others: string[]): string[] {
  return lines.toSpliced(at, count, ...others);
}

function mail(value: string, types: string[], more: Partial<ContactEntry> = {}): ContactEntry {
  return { value, types, label: null, preferred: false, ...more };
}

const chess = mail("ada@example.com", ["home"], { label: "Chess" });
const work = mail("ada@example.org", ["work"], { preferred: true });

describe("a change leaves every other line as it was", () => {
  it("when nothing changes, nothing does", () => {
    expect(changed(readContact(card()))).toEqual(lines);
  });

  it("names", () => {
    expect(changed({ formattedName: "Ada, E." })).toEqual(withLines(1, 1, "FN;X-A=1:Ada\\, E."));
    const name = { prefix: "", given: "Ada Maria", additional: "", family: "Sample", suffix: "" };
    expect(changed({ name })).toEqual(withLines(2, 1, 'N;SORT-AS="Example,Ada":Sample;Ada,Maria;;;'));
  });

  it("mail addresses are changed, added, taken away and put in another order", () => {
    expect(changed({ mails: [{ ...chess, value: "new@example.com" }, work] })).toEqual(
      withLines(4, 1, "item1.EMAIL;TYPE=home;X-SLOT=1:new@example.com"),
    );
    expect(changed({ mails: [{ ...chess, types: ["work"] }, work] })).toEqual(
      withLines(4, 1, "item1.EMAIL;TYPE=work;X-SLOT=1:ada@example.com"),
    );
    expect(changed({ mails: [chess, work, mail("third@example.com", [], { label: "New" })] })).toEqual(
      withLines(7, 1, lines[7] ?? "", "item2.EMAIL:third@example.com", "item2.X-ABLABEL:New"),
    );
    expect(changed({ mails: [work] })).toEqual(withLines(4, 4, lines[7] ?? ""));
    expect(changed({ mails: [{ ...chess, label: null }, work] })).toEqual(withLines(5, 1));
    expect(
      changed({
        mails: [
          { ...chess, preferred: true },
          { ...work, preferred: false },
        ],
      }),
    ).toEqual(
      withLines(
        4,
        4,
        "item1.EMAIL;TYPE=home;X-SLOT=1;PREF=1:ada@example.com",
        ...lines.slice(5, 7),
        "EMAIL;TYPE=work:ada@example.org",
      ),
    );
    expect(readContact(changeCard(card(), { mails: [work, chess] })).mails).toEqual([work, chess]);
  });

  it("a changed address loses the label that says the old one", () => {
    const [address] = readContact(card()).addresses;
    expect(changed({ addresses: [{ ...(address ?? emptyAddress()), street: "Street 2; left" }] })).toEqual(
      withLines(8, 1, "ADR;TYPE=home:;;Street 2\\; left;Bern;;3000;Switzerland;extra"),
    );
  });

  it("lists, organisation, dates, note, favourite, photo", () => {
    expect(changed({ categories: ["Work", "Club, chess"] })).toEqual(
      withLines(9, 1, "CATEGORIES;X-B=2:Work,Club\\, chess"),
    );
    expect(changed({ organisation: "Other" })).toEqual(withLines(10, 1, "ORG:Other;Research"));
    expect(changed({ units: [] })).toEqual(withLines(10, 1, "ORG:Example AG"));
    expect(changed({ birthday: "--04-12", favourite: true, note: "a\nb" })).toEqual([
      ...lines,
      "BDAY:--0412",
      "X-PENNYPOST-FAVOURITE:1",
      "NOTE:a\\nb",
    ]);
    expect(changed({ birthday: "in spring" })).toEqual([...lines, "BDAY;VALUE=text:in spring"]);
    const photo = { type: "image/gif", bytes: Buffer.from(gif, "base64") };
    expect(changed({ photo })).toEqual([...lines, `PHOTO:data:image/gif;base64,${gif}`]);
  });
});

it("what is no picture, or too large a one, is refused", () => {
  const photo = (bytes: Uint8Array) => ({ photo: { type: "image/png", bytes } });
  expect(() => changeCard(card(), photo(Buffer.from("<svg/>")))).toThrow("not a PNG");
  expect(() => changeCard(card(), photo(new Uint8Array(3 * 1024 * 1024)))).toThrow("2 MB");
});

it("no value can add a line of its own", () => {
  const evil = "x\r\nX-EVIL:1\nBEGIN:VCARD";
  const text = writeCard(
    changeCard(card(), {
      formattedName: evil,
      title: evil,
      categories: [evil],
      birthday: evil,
      mails: [mail(evil, [evil], { label: evil })],
      urls: [mail(evil, [])],
      members: [{ uri: evil, name: evil }],
      photo: { url: evil },
    }),
  );
  expect(text.split("\r\n").filter((line) => /^(X-EVIL|BEGIN:VCARD)/.test(line))).toEqual(["BEGIN:VCARD"]);
});

const full: Contact = {
  ...emptyContact(),
  kind: "org",
  uid: "urn:uuid:1",
  revisedAt: new Date("2026-01-02T03:04:05Z"),
  formattedName: "Ada; Example, AG",
  name: { prefix: "Dr.", given: "Ada", additional: "M.", family: "Example; x", suffix: "Jr." },
  nicknames: ["Addy", "A, B"],
  organisation: "Example, AG",
  units: ["Research; one"],
  title: "Engineer",
  role: "Lead",
  mails: [
    mail("a@example.com", ["home"], { preferred: true }),
    mail("b@example.com", [], { label: "Chess" }),
  ],
  phones: [mail("+41 31 000 00 00", ["work", "fax"])],
  addresses: [
    { ...emptyAddress(["home"]), street: "Street 1\nFloor 2", locality: "Bern", country: "Switzerland" },
  ],
  urls: [mail("https://example.com/a,b;c", ["work"])],
  impps: [mail("xmpp:ada@example.org", [])],
  related: [mail("urn:uuid:2", ["spouse"]), mail("Bob, the friend", ["friend"])],
  birthday: "1985-04-12",
  anniversary: "2001-02-03",
  note: "a\nb\\n",
  categories: ["Friends", "x,y"],
  favourite: true,
  photo: { type: "image/gif", bytes: Buffer.from(gif, "base64") },
  members: [{ uri: "mailto:c@example.com", name: "Carl, C." }],
  customFields: [{ label: "Shoe size", value: "42" }],
};

it("what is set is read again, from 4.0 and from 3.0", () => {
  const made = changeCard(newCard("urn:uuid:1"), full);
  expect(readContact(made)).toEqual(full);
  expect(readContact(parseCard(writeCard(made)))).toEqual(full);
  const [again] = readCards(Buffer.from(writeCard3(made))).cards;
  expect(again && readContact(again)).toEqual(full);
});

it("3.0 says it in its own words", () => {
  const made = changeCard(newCard("urn:uuid:1"), { ...full, birthday: "--04-12" });
  const text = writeCard3(made).replace(/\r\n /g, "");
  expect(text).toMatch(/^BEGIN:VCARD\r\nVERSION:3.0\r\n/);
  expect(text).toContain("BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-12\r\n");
  expect(text).toContain("EMAIL;TYPE=home,pref:a@example.com\r\n");
  expect(text).toContain(`PHOTO;ENCODING=b;TYPE=GIF:${gif}\r\n`);
  expect(text).toContain("X-ANNIVERSARY:2001-02-03\r\n");
});
