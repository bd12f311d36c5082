import { expect, test } from "vitest";
import {
  formatPerson,
  isValidPerson,
  parseRecipients,
  withoutRepeats,
} from "#app/(webmail)/mail/_ui/composer/parse-recipients.ts";

const bare = (address: string) => ({ name: "", address });

test.each([
  ["a@b.example", [bare("a@b.example")]],
  ["  a@b.example , c@d.example; e@f.example\n", ["a@b.example", "c@d.example", "e@f.example"].map(bare)],
  ["a@b.example c@d.example", ["a@b.example", "c@d.example"].map(bare)],
  ["Anna Berg <anna@berg.example>", [{ name: "Anna Berg", address: "anna@berg.example" }]],
  [
    '"Berg, Anna; Dr." <anna@berg.example>, <b@c.example>',
    [{ name: "Berg, Anna; Dr.", address: "anna@berg.example" }, bare("b@c.example")],
  ],
  ['"The \\"one\\"" <a@b.example>', [{ name: 'The "one"', address: "a@b.example" }]],
  ["mailto:a@b.example", [bare("a@b.example")]],
  ["Name <mailto:a@b.example>", [{ name: "Name", address: "a@b.example" }]],
  ["Jörg Müller <joerg@müller.example>", [{ name: "Jörg Müller", address: "joerg@müller.example" }]],
  ["Anna\u0007 <a@b.example>", [{ name: "Anna", address: "a@b.example" }]],
  ["no address", [bare("no address")]],
  ["Anna Berg a@b.example", [bare("Anna Berg a@b.example")]],
  ["", []],
  [" , ;\n", []],
])("reads %j", (text, expected) => {
  expect(parseRecipients(text)).toEqual(expected);
});

test.each([
  [bare("a@b"), true],
  [bare("a.b+c@d.example"), true],
  [bare("no address"), false],
  [bare("a@b@c"), false],
  [bare("a@b.example>\r\nRCPT TO:<x@y.example"), false],
  [bare(""), false],
])("knows whether %j can be written to", (person, valid) => {
  expect(isValidPerson(person)).toBe(valid);
});

test.each([
  { name: "Anna", address: "a@b.example" },
  { name: 'Berg, "Anna" <x>', address: "a@b.example" },
  { name: "", address: "a@b.example" },
])("writes %j so that it is read back the same", (person) => {
  expect(parseRecipients(formatPerson(person))).toEqual([person]);
});

test("takes an address once, however it is spelt", () => {
  expect(withoutRepeats([bare("A@b.example"), bare("a@B.example"), bare("c@d.example")])).toEqual([
    bare("A@b.example"),
    bare("c@d.example"),
  ]);
});
