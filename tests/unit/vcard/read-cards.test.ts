import { describe, expect, it } from "vitest";
import { readCards } from "#lib/formats/vcard/read-cards.ts";
import { readContact } from "#lib/formats/vcard/read-contact.ts";
import { writeCard } from "#lib/formats/vcard/write-card.ts";
import { gif } from "./pictures.ts";

function read(lines: string[] | Uint8Array) {
  const { cards, problems } = readCards(
    lines instanceof Uint8Array ? lines : Buffer.from(lines.join("\r\n")),
  );
  return { cards, problems, contacts: cards.map(readContact), texts: cards.map(writeCard) };
}

/** The lines of the canonical text of a card, unfolded. */
function canonical(lines: string[]): string[] {
  const text = read(["BEGIN:VCARD", ...lines, "END:VCARD"]).texts[0] ?? "";
  return text.replace(/\r\n /g, "").split("\r\n").slice(2, -2);
}

it("reads the example of RFC 6350 section 8", () => {
  const { contacts, problems } = read([
    "BEGIN:VCARD",
    "VERSION:4.0",
    "FN:Simon Perreault",
    "N:Perreault;Simon;;;ing. jr,M.Sc.",
    "BDAY:--0203",
    "ANNIVERSARY:20090808T1430-0500",
    "GENDER:M",
    "LANG;PREF=1:fr",
    "LANG;PREF=2:en",
    "ORG;TYPE=work:Viagenie",
    "ADR;TYPE=work:;Suite D2-630;2875 Laurier;",
    " Quebec;QC;G1V 2M2;Canada",
    'TEL;VALUE=uri;TYPE="work,voice";PREF=1:tel:+1-418-656-9254;ext=102',
    'TEL;VALUE=uri;TYPE="work,cell,voice,video,text":tel:+1-418-262-6501',
    "EMAIL;TYPE=work:simon.perreault@viagenie.ca",
    "GEO;TYPE=work:geo:46.772673,-71.282945",
    "KEY;TYPE=work;VALUE=uri:http://www.viagenie.ca/simon.perreault/simon.asc",
    "TZ:-0500",
    "URL;TYPE=home:http://nomis80.org",
    "END:VCARD",
  ]);
  expect(problems).toEqual([]);
  expect(contacts[0]).toMatchObject({
    kind: "individual",
    formattedName: "Simon Perreault",
    name: { family: "Perreault", given: "Simon", suffix: "ing. jr M.Sc." },
    birthday: "--02-03",
    anniversary: "2009-08-08",
    organisation: "Viagenie",
    addresses: [
      {
        types: ["work"],
        extended: "Suite D2-630",
        street: "2875 Laurier",
        locality: "Quebec",
        region: "QC",
        postalCode: "G1V 2M2",
        country: "Canada",
      },
    ],
    phones: [
      { value: "+1-418-656-9254;ext=102", types: ["work", "voice"], preferred: true },
      { value: "+1-418-262-6501", types: ["work", "cell", "voice", "video", "text"], preferred: false },
    ],
    mails: [{ value: "simon.perreault@viagenie.ca", types: ["work"] }],
    urls: [{ value: "http://nomis80.org", types: ["home"] }],
  });
});

it("reads the group of RFC 6350 section 6.6.5, and Apple's of 3.0", () => {
  const { contacts } = read([
    "BEGIN:VCARD",
    "VERSION:4.0",
    "KIND:group",
    "FN:The Doe family",
    "MEMBER:urn:uuid:03a0e51f-d1aa-4385-8a53-e29025acd8af",
    "MEMBER:mailto:subscriber1@example.com",
    "END:VCARD",
    "BEGIN:VCARD",
    "VERSION:3.0",
    "N:The Doe family;;;;",
    "FN:The Doe family",
    "X-ADDRESSBOOKSERVER-KIND:group",
    "X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:03a0e51f-d1aa-4385-8a53-e29025acd8af",
    "END:VCARD",
  ]);
  expect(contacts.map(({ kind, members }) => [kind, members.length])).toEqual([
    ["group", 2],
    ["group", 1],
  ]);
});

describe("vCard 2.1", () => {
  it("gives bare parameters, quoted-printable and charsets their meaning", () => {
    const lines = canonical([
      "VERSION:2.1",
      "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;Zo=C3=AB;;;",
      "FN;ENCODING=QUOTED-PRINTABLE;CHARSET=ISO-8859-1:Zo=EB =",
      "M=FCller",
      "TEL;HOME;PREF:+41 31 000 00 00",
      "TEL;CELL;X-Slot=2:+41 79 000 00 00",
      "ADR;WORK:;;Street 1, floor 2;Bern;BE;3000;Switzerland",
      "NOTE;QUOTED-PRINTABLE:One=0D=0ATwo, three; four",
      "ORG:Company\\; Sons;Research",
      "X-WHAT;ODD:kept",
    ]);
    expect(lines).toEqual([
      "N:Müller;Zoë;;;",
      "FN:Zoë Müller",
      "TEL;TYPE=HOME;PREF=1:+41 31 000 00 00",
      "TEL;TYPE=CELL;X-SLOT=2:+41 79 000 00 00",
      "ADR;TYPE=WORK:;;Street 1\\, floor 2;Bern;BE;3000;Switzerland",
      "NOTE:One\\nTwo\\, three\\; four",
      "ORG:Company\\; Sons;Research",
      "X-WHAT;TYPE=ODD:kept",
    ]);
  });

  it("takes a charset that stands on bytes which are not UTF-8", () => {
    const bytes = Buffer.concat([
      Buffer.from("BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=SHIFT_JIS:"),
      Buffer.from([0x93, 0x63, 0x92, 0x86]),
      Buffer.from(";;;;\r\nEND:VCARD\r\n"),
    ]);
    expect(read(bytes).contacts[0]).toMatchObject({ formattedName: "田中" });
  });

  it("makes a data: URI of a photo in base64, and keeps the card of an agent", () => {
    const { cards, contacts } = read([
      "BEGIN:VCARD",
      "VERSION:2.1",
      "N:Boss;Ada",
      "PHOTO;GIF;ENCODING=BASE64:",
      ` ${gif.slice(0, 20)}`,
      ` ${gif.slice(20)}`,
      "",
      "AGENT:",
      "BEGIN:VCARD",
      "VERSION:2.1",
      "N:Helper;Bob",
      "TEL;WORK:123",
      "END:VCARD",
      "END:VCARD",
    ]);
    expect(contacts[0]?.photo).toEqual({ type: "image/gif", bytes: Buffer.from(gif, "base64") });
    expect(contacts[0]?.formattedName).toBe("Ada Boss");
    const agent = cards[0]?.lines.find(({ name }) => name === "X-AGENT");
    expect(agent?.value).toContain("N:Helper\\;Bob\\nTEL\\;TYPE=WORK:123");
  });
});

it("vCard 3.0 becomes 4.0: TYPE=pref, ENCODING=b, dates, GEO; groups and what is unknown stay", () => {
  const lines = canonical([
    "VERSION:3.0",
    "FN:Ada",
    "item1.EMAIL;TYPE=INTERNET,pref;type=HOME:ada@example.com",
    "item1.X-ABLabel:Chess",
    'item2.ADR;TYPE=WORK;X-Z="a;b^\'":;;Street;Bern;;;',
    "BDAY;VALUE=date:1985-04-12",
    "GEO:46.7;-71.2",
    `PHOTO;ENCODING=b;TYPE=GIF:${gif}`,
    "X-Something;X-P=1:va\\,lue",
    "SORT-STRING:Ada",
    "LABEL;TYPE=WORK:Street\\nBern",
  ]);
  expect(lines).toEqual([
    "FN:Ada",
    "item1.EMAIL;TYPE=INTERNET,HOME;PREF=1:ada@example.com",
    "item1.X-ABLABEL:Chess",
    'item2.ADR;TYPE=WORK;X-Z="a;b^\'":;;Street;Bern;;;',
    "BDAY;VALUE=date:19850412",
    "GEO:geo:46.7,-71.2",
    `PHOTO:data:image/gif;base64,${gif}`,
    "X-SOMETHING;X-P=1:va\\,lue",
    "SORT-STRING:Ada",
    "LABEL;TYPE=WORK:Street\\nBern",
  ]);
});

it("what is canonical already stays as it is, letter for letter", () => {
  const lines = [
    "FN:Ada",
    'x.TEL;TYPE=cell;X-A="b,c",d:1',
    "N:a\\,b,c;d;;;e",
    "FOO;BAR=1;ALTID=2:\\x;,",
    "NOTE:a\\nb",
  ];
  expect(canonical(["VERSION:4.0", ...lines])).toEqual(lines);
});

it("labels, own fields, related people and chat names are read", () => {
  const { contacts } = read([
    "BEGIN:VCARD",
    "VERSION:3.0",
    "FN:Ada",
    "item1.TEL:1",
    "item1.X-ABLabel:_$!<Main>!$_",
    "item2.X-PENNYPOST-FIELD:42",
    "item2.X-ABLabel:Shoe size",
    "X-CUSTOM1:blue",
    "item3.X-ABRELATEDNAMES:Bob",
    "item3.X-ABLabel:_$!<Spouse>!$_",
    "X-JABBER:ada@example.org",
    "BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-12",
    "X-PENNYPOST-FAVOURITE:1",
    "UID:urn:uuid:1",
    "REV:1995-10-31T22:27:10Z",
    "END:VCARD",
  ]);
  expect(contacts[0]).toMatchObject({
    phones: [{ value: "1", label: "Main" }],
    customFields: [
      { label: "Shoe size", value: "42" },
      { label: "Custom 1", value: "blue" },
    ],
    related: [{ value: "Bob", label: "Spouse" }],
    impps: [{ value: "xmpp:ada@example.org" }],
    birthday: "--04-12",
    favourite: true,
    uid: "urn:uuid:1",
    revisedAt: new Date("1995-10-31T22:27:10Z"),
  });
});

const dates: [value: string, date: string | null][] = [
  ["19850412", "1985-04-12"],
  ["1985-04", "1985-04"],
  ["1985", "1985"],
  ["--0412", "--04-12"],
  ["--04", "--04"],
  ["---12", "---12"],
  ["19531015T231000Z", "1953-10-15"],
  ["1996-04-15", "1996-04-15"],
  ["circa 1800", "circa 1800"],
];
for (const [value, date] of dates)
  it(`BDAY:${value} is ${date}`, () => {
    const { contacts } = read(["BEGIN:VCARD", "VERSION:4.0", "FN:x", `BDAY:${value}`, "END:VCARD"]);
    expect(contacts[0]?.birthday).toBe(date);
  });

it("a photo that is no picture is kept and not shown", () => {
  const script = Buffer.from("<svg onload='alert(1)'/>").toString("base64");
  const { contacts, texts } = read([
    "BEGIN:VCARD",
    "VERSION:3.0",
    "FN:x",
    `PHOTO;ENCODING=b;TYPE=PNG:${script}`,
    "END:VCARD",
  ]);
  expect(contacts[0]?.photo).toBeNull();
  expect(texts[0]).toContain(script.slice(0, 10));
});

it("a file is refused, or a card left out, with a reason", () => {
  expect(() => read(["BEGIN:VCALENDAR", "END:VCALENDAR"])).toThrow("no vCard");
  expect(() => read(Buffer.from("hello"))).toThrow("no vCard");
  expect(() => read(new Uint8Array(65 * 1024 * 1024))).toThrow("64 MB");
  const { cards, problems } = read([
    "BEGIN:VCARD",
    "VERSION:3.0",
    "END:VCARD",
    "BEGIN:VCARD",
    "FN:Ada",
    "nonsense",
    "END:VCARD",
  ]);
  expect(cards).toHaveLength(1);
  expect(problems.map(({ message }) => message)).toEqual([
    "The line has no colon.",
    "Card 1: There is nothing in it.",
  ]);
});

it("a large file is read in pieces, with nothing lost between them and the lines counted on", () => {
  const note = "x".repeat(20_000);
  const cards = Array.from({ length: 60 }, (_, at) => [
    "BEGIN:VCARD",
    "VERSION:2.1",
    `N:${at}`,
    `NOTE:${note}`,
    "AGENT:",
    "BEGIN:VCARD",
    "N:inner",
    "END:VCARD",
    "END:VCARD",
  ]);
  const { contacts, problems } = read([...cards.flat(), "nonsense"]);
  expect(contacts.map(({ formattedName }) => formattedName)).toEqual(cards.map((_, at) => String(at)));
  expect(problems).toEqual([{ line: 60 * 9 + 1, message: "The line has no colon." }]);
});
