import { expect, test } from "vitest";
import { foldWords } from "#lib/formats/words/fold-words.ts";
import { prefixQuery } from "#lib/formats/words/prefix-query.ts";

test("words lose their case and accents, and stand once", () => {
  expect(foldWords(["Ångström, Ada", "ADA  Straße Łódź"])).toEqual(["angstrom", "ada", "strasse", "lodz"]);
});

test("a mail address is found as a whole and by its parts", () => {
  expect(foldWords(["Ada <Ada.L@Example.org>"])).toEqual(["ada", "ada.l@example.org", "l", "example", "org"]);
});

test("other scripts have words too", () => {
  expect(foldWords(["Мария 山田 太郎"])).toEqual(["мария", "山田", "太郎"]);
});

test("what a stranger sends stays bounded", () => {
  const words = foldWords(["x".repeat(10_000), Array.from({ length: 10_000 }, (_, i) => `w${i}`).join(" ")]);
  expect(words.length).toBe(2000);
  expect(Math.max(...words.map((word) => word.length))).toBe(60);
});

test("a query asks for the beginning of every word, and holds nothing that Postgres could read otherwise", () => {
  expect(prefixQuery("Ada lov")).toBe("'ada':* & 'lov':*");
  expect(prefixQuery("o'neil\\ & !x | (y)")).toBe("'o':* & 'neil':* & 'x':* & 'y':*");
  expect(prefixQuery("o'n\\@x")).toBe("'o''n\\\\@x':* & 'o':* & 'n':* & 'x':*");
  expect(prefixQuery(" ,; ")).toBeNull();
});

test("a long text without a space is read once, not once from each of its characters", () => {
  expect(foldWords(["😀".repeat(100_000), "-".repeat(200_000), `${"-".repeat(199_000)}@`])).toEqual([]);
});
