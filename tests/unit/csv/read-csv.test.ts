import { describe, expect, it } from "vitest";
import { AppError } from "#lib/errors.ts";
import { decodeCsv } from "#lib/formats/csv/decode-csv.ts";
import { parseTable } from "#lib/formats/csv/parse-table.ts";
import { readContacts } from "#lib/formats/csv/read-contacts.ts";
import { guessDateOrder, readDate } from "#lib/formats/csv/read-date.ts";
import { recogniseColumns } from "#lib/formats/csv/recognise-columns.ts";

function read(text: string) {
  const table = parseTable(text);
  const { source, columns } = recogniseColumns(table.headings);
  return { source, columns, contacts: [...readContacts(table, columns)] };
}

describe("the text of a file", () => {
  const text = "Name,E-mail\r\nZoë Müller,zoe@example.org\r\n";
  const utf16le = Buffer.from(text, "utf16le");
  const encodings: [name: string, bytes: Uint8Array][] = [
    ["UTF-8", Buffer.from(text)],
    ["UTF-8 with its mark", Buffer.from(`\ufeff${text}`)],
    ["UTF-16 with its mark", Buffer.from(`\ufeff${text}`, "utf16le")],
    ["UTF-16 without one", utf16le],
    ["UTF-16 big endian", Buffer.from(`\ufeff${text}`, "utf16le").swap16()],
    ["UTF-16 big endian without a mark", Buffer.from(utf16le).swap16()],
    ["windows-1252", Buffer.from(text, "latin1")],
  ];
  for (const [name, bytes] of encodings)
    it(`is read in ${name}`, () => {
      expect(decodeCsv(bytes)).toBe(text);
    });

  it("is refused where it is none, and where it is too long", () => {
    expect(() => decodeCsv(Buffer.from([1, 2, 0, 0, 0, 3, 9, 9]))).toThrow(AppError);
    expect(() => decodeCsv(new Uint8Array(33 * 1024 * 1024))).toThrow("32 MB");
  });
});

describe("the table of a text", () => {
  for (const [name, delimiter] of [
    ["commas", ","],
    ["semicolons", ";"],
    ["tabs", "\t"],
    ["strokes", "|"],
  ])
    it(`is read with ${name}`, () => {
      const table = parseTable(
        ["a", "b", "c"].join(delimiter).concat("\n", ["1", '"x ""y""\nz"', "3"].join(delimiter ?? "")),
      );
      expect(table).toEqual({ headings: ["a", "b", "c"], rows: [["1", 'x "y"\nz', "3"]], delimiter });
    });

  it("obeys Excel's line for the delimiter, and forgives short and long rows", () => {
    expect(parseTable("sep=;\r\na;b,c\r\n1\r\n\r\n1;2;3\r\n").rows).toEqual([
      ["1", ""],
      ["1", "2"],
    ]);
  });

  it("is bounded", () => {
    expect(() => parseTable("")).toThrow("no headings");
    expect(() => parseTable("a,b\n")).toThrow("nothing below");
    expect(() => parseTable(`a,b\n${"1,2\n".repeat(50_001)}`)).toThrow("50,000 rows");
    expect(() => parseTable(`${"a,".repeat(401)}\n1`)).toThrow("400 columns");
    expect(() => parseTable(`a,b\n1,${"x".repeat(100_001)}`)).toThrow("100,000 characters");
  });
});

it("an export of Outlook becomes contacts", () => {
  const { source, contacts } = read(
    [
      "Title,First Name,Middle Name,Last Name,Suffix,Company,Department,Job Title,Business Street,Business City,Business State,Business Postal Code,Business Country/Region,Home Street,Home City,Business Fax,Business Phone,Mobile Phone,Anniversary,Birthday,Categories,E-mail Address,E-mail Type,E-mail 2 Address,Notes,Spouse,Web Page",
      'Dr.,Ada,M.,Example,Jr.,Example AG,Research,Engineer,"Main Street 1\nFloor 2",Bern,BE,3000,Switzerland,Side Street 2,Thun,+41 31 000 00 01,\'+41 31 000 00 00,+41 79 000 00 00,0/0/00,12/31/1985,Friends;Work,ada@example.com,SMTP,ada@example.org,Likes tea,Bob,https://example.com',
      ",,,,,Only Company,,,,,,,,,,,,,0/0/00,0/0/00,,,,,,,",
      ",,,,,,,,,,,,,,,,,,0/0/00,0/0/00,,,,,,,",
    ].join("\r\n"),
  );
  expect(source).toBe("outlook");
  expect(contacts).toHaveLength(2);
  expect(contacts[0]).toMatchObject({
    formattedName: "Dr. Ada M. Example Jr.",
    name: { prefix: "Dr.", given: "Ada", additional: "M.", family: "Example", suffix: "Jr." },
    organisation: "Example AG",
    units: ["Research"],
    title: "Engineer",
    birthday: "1985-12-31",
    anniversary: null,
    categories: ["Friends", "Work"],
    note: "Likes tea",
    mails: [{ value: "ada@example.com" }, { value: "ada@example.org" }],
    phones: [
      { value: "+41 31 000 00 01", types: ["work", "fax"] },
      { value: "+41 31 000 00 00", types: ["work"] },
      { value: "+41 79 000 00 00", types: ["cell"] },
    ],
    addresses: [
      { types: ["work"], street: "Main Street 1\nFloor 2", locality: "Bern", postalCode: "3000" },
      { types: ["home"], street: "Side Street 2", locality: "Thun" },
    ],
    customFields: [{ label: "Spouse", value: "Bob" }],
  });
  expect(contacts[1]).toMatchObject({ kind: "org", formattedName: "Only Company" });
});

it("an export of Google becomes contacts", () => {
  const { source, contacts } = read(
    [
      "First Name,Last Name,Nickname,Organization Name,Organization Title,Birthday,Notes,Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,Address 1 - Label,Address 1 - Formatted,Address 1 - Street,Address 1 - City,Address 2 - Label,Address 2 - Street,Event 1 - Label,Event 1 - Value,Custom Field 1 - Label,Custom Field 1 - Value",
      'Ada,Example,Addy,Example AG,Boss,--04-12,,"Friends ::: * myContacts ::: * starred",* Work,a@example.com ::: b@example.com,Chess club,c@example.com,Mobile,+41 79 000 00 00,Home,"x\ny",Street 1,Bern,Home,Street 2,Anniversary,2001-02-03,Shoe size,42',
    ].join("\n"),
  );
  expect(source).toBe("google");
  expect(contacts[0]).toMatchObject({
    formattedName: "Ada Example",
    title: "Boss",
    birthday: "--04-12",
    anniversary: "2001-02-03",
    categories: ["Friends"],
    favourite: true,
    mails: [
      { value: "a@example.com", types: ["work"], preferred: true },
      { value: "b@example.com", types: ["work"], preferred: false },
      { value: "c@example.com", types: [], label: "Chess club" },
    ],
    addresses: [
      { street: "Street 1", locality: "Bern", types: ["home"] },
      { street: "Street 2", types: ["home"] },
    ],
    customFields: [{ label: "Shoe size", value: "42" }],
  });
});

it("an export of Thunderbird becomes contacts", () => {
  const { source, contacts } = read(
    [
      "First Name,Last Name,Display Name,Nickname,Primary Email,Secondary Email,Screen Name,Work Phone,Home Phone,Fax Number,Pager Number,Mobile Number,Home Address,Home Address 2,Home City,Home ZipCode,Job Title,Organization,Web Page 1,Birth Year,Birth Month,Birth Day,Custom 1,Notes",
      "Ada,Example,Ada E.,,ada@example.com,ada@example.org,,1,2,3,4,5,Street 1,Floor 2,Bern,3000,Engineer,Example AG,https://example.com,1985,4,12,blue,x",
      ",,,,only@example.com,,,,,,,,,,,,,,,,4,12,,",
    ].join("\n"),
  );
  expect(source).toBe("thunderbird");
  expect(contacts[0]).toMatchObject({
    formattedName: "Ada E.",
    birthday: "1985-04-12",
    title: "Engineer",
    addresses: [{ street: "Street 1", extended: "Floor 2", locality: "Bern", postalCode: "3000" }],
    customFields: [{ label: "Custom 1", value: "blue" }],
  });
  expect(contacts[1]).toMatchObject({ formattedName: "only@example.com", birthday: "--04-12" });
});

it("unknown headings are kept under their names, and a person's own mapping is obeyed", () => {
  const table = parseTable("Wer,Adresse\nAda,ada@example.com");
  expect(recogniseColumns(table.headings)).toEqual({ source: "unknown", columns: ["custom", "custom"] });
  expect([...readContacts(table, ["given", "mailWork"])][0]).toMatchObject({
    formattedName: "Ada",
    mails: [{ value: "ada@example.com", types: ["work"] }],
  });
});

const dates: [cell: string, order: "day-first" | "month-first", date: string | null][] = [
  ["1985-04-12", "month-first", "1985-04-12"],
  ["--04-12", "month-first", "--04-12"],
  [" 1985/4/2", "day-first", "1985-04-02"],
  ["4/12/1985", "month-first", "1985-04-12"],
  ["12.4.1985", "day-first", "1985-04-12"],
  ["12/4/85", "day-first", "1985-04-12"],
  ["12/4/1604", "day-first", "--04-12"],
  ["0/0/00", "month-first", null],
  ["", "month-first", null],
  ["in spring", "month-first", "in spring"],
  ["31/31/1985", "month-first", "31/31/1985"],
];
for (const [cell, order, date] of dates)
  it(`the date "${cell}" (${order}) is ${date}`, () => {
    expect(readDate(cell, order)).toBe(date);
  });

it("the order of days and months is what all dates of a column fit", () => {
  expect(guessDateOrder(["", "1/2/2000", "13/2/2000"])).toBe("day-first");
  expect(guessDateOrder(["1/2/2000", "2/13/2000"])).toBe("month-first");
  expect(guessDateOrder(["1.2.2000"])).toBe("day-first");
  expect(guessDateOrder(["1/2/2000"])).toBe("month-first");
});
