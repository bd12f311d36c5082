import { expect, it } from "vitest";
import { deriveIndex } from "#lib/collections/index/derive-index.ts";

function index(...lines: string[]) {
  const text = ["BEGIN:VCARD", "VERSION:4.0", ...lines, "END:VCARD"].join("\r\n");
  return deriveIndex({ kind: "contact", text });
}

it("says what a contact is found by and shown with", () => {
  expect(
    index(
      "FN:Zoë Müller",
      "ORG:Société;Research",
      "TITLE:Engineer",
      "EMAIL:Other@example.org",
      "EMAIL;PREF=1:Zoe@example.com",
      "TEL:+41 31 123 45 67",
      "BDAY:19850412",
      "CATEGORIES:Friends",
      "NOTE:secret",
      "X-PENNYPOST-FAVOURITE:1",
    ),
  ).toMatchObject({
    title: "Zoë Müller",
    sortKey: "zoe muller",
    addresses: ["other@example.org", "zoe@example.com"],
    categories: ["Friends"],
    favourite: true,
    birthday: "04-12",
    words: expect.arrayContaining([
      "zoe",
      "muller",
      "societe",
      "engineer",
      "zoe@example.com",
      "0311234567",
      "friends",
    ]),
    facts: {
      kind: "individual",
      organisation: "Société",
      jobTitle: "Engineer",
      email: "Zoe@example.com",
      phone: "+41 31 123 45 67",
      numbers: ["311234567"],
    },
  });
  expect(index("FN:x", "NOTE:secret").words).toEqual(["x"]);
});

it("says whom a group holds", () => {
  const group = index("KIND:group", "FN:Choir", "MEMBER:urn:uuid:1", "MEMBER:mailto:a@example.com");
  expect(group).toMatchObject({
    links: ["urn:uuid:1", "mailto:a@example.com"],
    facts: { kind: "group", memberCount: 2 },
  });
});

it("keeps every column short, whatever the card says", () => {
  const long = "😀".repeat(100_000);
  const { words, links, ...shown } = index(
    `FN:${long}`,
    `ORG:${long}`,
    `EMAIL:${long}@example.com`,
    `TEL:${"1".repeat(10_000)}`,
    `CATEGORIES:${long}`,
    `NOTE:${long}`,
    "KIND:group",
    `MEMBER:${long}`,
  );
  expect(JSON.stringify(shown).length).toBeLessThan(4000);
  expect(Math.max(...words.map((word) => word.length))).toBeLessThanOrEqual(60);
  expect(links).toEqual([]);
});

it("refuses what is no card", () => {
  expect(() => deriveIndex({ kind: "contact", text: "hello" })).toThrow("no VCARD");
});
