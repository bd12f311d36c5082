import { expect, it } from "vitest";
import { decodeCsv } from "#lib/formats/csv/decode-csv.ts";
import { neutraliseFormula, restoreCell } from "#lib/formats/csv/neutralise-formula.ts";
import { parseTable } from "#lib/formats/csv/parse-table.ts";
import { readContacts } from "#lib/formats/csv/read-contacts.ts";
import { recogniseColumns } from "#lib/formats/csv/recognise-columns.ts";
import { csvHeadings, csvLine } from "#lib/formats/csv/write-contacts.ts";
import type { ContactFields } from "#lib/formats/vcard/contact.ts";
import { emptyAddress, emptyContact } from "#lib/formats/vcard/empty-contact.ts";

const ada: ContactFields = {
  ...emptyContact(),
  formattedName: "=cmd|' /C calc'!A0",
  name: { prefix: "Dr.", given: 'Ada, the "first"', additional: "", family: "Example", suffix: "" },
  nicknames: ["@ada"],
  organisation: "-Example",
  units: ["Research"],
  title: "Engineer",
  role: "Lead",
  mails: ["a", "b", "c", "d", "e"].map((name) => ({
    value: `${name}@example.com`,
    types: name === "e" ? ["home"] : ["home"],
    label: null,
    preferred: name === "b",
  })),
  phones: [{ value: "+41 31 000 00 00", types: ["work", "fax"], label: null, preferred: false }],
  addresses: [
    { ...emptyAddress(["home"]), street: "Street 1\nFloor 2", locality: "Bern", country: "Switzerland" },
  ],
  related: [{ value: "Bob", types: ["spouse"], label: null, preferred: false }],
  birthday: "--04-12",
  anniversary: "2001-02-03",
  note: "\tline\r\nline",
  categories: ["Friends"],
  favourite: true,
  customFields: [{ label: "Shoe size", value: "42" }],
};

it("what is exported is read again", () => {
  const table = parseTable(decodeCsv(Buffer.from(csvHeadings() + csvLine(ada))));
  const { source, columns } = recogniseColumns(table.headings);
  expect(source).toBe("google");
  expect(columns).not.toContain("ignore");
  const [read] = readContacts(table, columns);
  expect(read).toEqual(ada);
});

it("no cell begins a formula", () => {
  for (const start of ["=", "+", "-", "@", "\t", "\r"]) {
    expect(neutraliseFormula(`${start}1`)).toBe(`'${start}1`);
    expect(restoreCell(neutraliseFormula(`${start}1`))).toBe(`${start}1`);
  }
  expect(restoreCell("'t Hart")).toBe("'t Hart");
  const cells = parseTable(csvHeadings() + csvLine(ada)).rows[0] ?? [];
  expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
});
