import { expect, it } from "vitest";
import { mergeCards } from "#lib/contacts/merging/merge-cards.ts";
import { parseCard } from "#lib/formats/vcard/parse-card.ts";
import { readContact } from "#lib/formats/vcard/read-contact.ts";
import { writeCard } from "#lib/formats/vcard/write-card.ts";

function card(...lines: string[]) {
  return parseCard(["BEGIN:VCARD", "VERSION:4.0", ...lines, "END:VCARD"].join("\r\n"));
}

const first = card(
  "UID:1",
  "FN:Ada Example",
  "EMAIL;TYPE=work;PREF=1:ada@example.com",
  "TEL;X-KEPT=1:031 123 45 67",
  "ORG:Example AG;Research",
  "X-ONE:1",
);
const second = card(
  "UID:2",
  "FN:Ada E.",
  "EMAIL;PREF=1:ADA@example.com",
  "item1.EMAIL;PREF=1:ada@example.org",
  "item1.X-ABLABEL:Chess",
  "TEL:+41 31 123 45 67",
  "BDAY:19850412",
  "CATEGORIES:Friends",
  "X-ONE:1",
  "X-TWO:2",
  "KEY:data:application/pgp-keys;base64,AAAA",
);

it("the first takes up what only the other says, each thing once", () => {
  const merged = mergeCards(first, [second]);
  expect(readContact(merged)).toMatchObject({
    uid: "1",
    formattedName: "Ada Example",
    mails: [
      { value: "ada@example.com", types: ["work"], preferred: true },
      { value: "ada@example.org", label: "Chess", preferred: false },
    ],
    phones: [{ value: "031 123 45 67" }],
    organisation: "Example AG",
    birthday: "1985-04-12",
    categories: ["Friends"],
  });
  const lines = writeCard(merged).split("\r\n");
  expect(lines.filter((line) => line.startsWith("X-ONE"))).toEqual(["X-ONE:1"]);
  expect(lines).toContain("X-TWO:2");
  expect(lines).toContain("TEL;X-KEPT=1:031 123 45 67");
  expect(lines).toContain("KEY:data:application/pgp-keys;base64,AAAA");
});

it("a second merge of the same changes nothing, and none at all neither", () => {
  const once = writeCard(mergeCards(first, [second]));
  expect(writeCard(mergeCards(parseCard(once), [second]))).toBe(once);
  expect(writeCard(mergeCards(first, []))).toBe(writeCard(first));
});

it("a name is better than an address in the place of one", () => {
  const nameless = card("FN:ada@example.com", "EMAIL:ada@example.com");
  expect(readContact(mergeCards(nameless, [second])).formattedName).toBe("Ada E.");
});
