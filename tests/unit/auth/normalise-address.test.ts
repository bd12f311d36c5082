import { expect, it } from "vitest";
import { domainOf, normaliseAddress } from "#lib/auth/normalise-address.ts";

it.each([
  ["  Ada@Demo.Test ", "ada@demo.test"],
  ["ada+lists@mail.demo.test", "ada+lists@mail.demo.test"],
  ["o'neill@localhost", "o'neill@localhost"],
  ["ÜBER@müller.example", "über@müller.example"],
])("%j becomes %j", (typed, address) => {
  expect(normaliseAddress(typed)).toBe(address);
});

it.each([
  "",
  "ada",
  "@demo.test",
  "ada@",
  "ada@demo.test.",
  "ada @demo.test",
  "ada@demo.test\r\nRCPT",
  '"ada b"@demo.test',
  "ada@demo.test*master",
  "ada*master@demo.test",
  "ada@bob@demo.test",
  "<ada@demo.test>",
  `${"a".repeat(250)}@demo.test`,
])("%j is no address", (typed) => {
  expect(normaliseAddress(typed)).toBeNull();
});

it("takes the domain after the @", () => {
  expect(domainOf("ada@demo.test")).toBe("demo.test");
});
