import { expect, test } from "vitest";
import { linkTarget } from "#app/(webmail)/mail/_ui/composer/link-target.ts";

test.each([
  ["https://example.com/a?b=c", "https://example.com/a?b=c"],
  [" example.com ", "https://example.com"],
  ["example.com:8080/path", "https://example.com:8080/path"],
  ["anna@example.com", "mailto:anna@example.com"],
  ["mailto:anna@example.com", "mailto:anna@example.com"],
  ["tel:+441234", "tel:+441234"],
  ["javascript:alert(1)", undefined],
  ["data:text/html,x", undefined],
  ["two words", undefined],
  ["", undefined],
])("takes %j as %j", (text, target) => {
  expect(linkTarget(text)).toBe(target);
});
