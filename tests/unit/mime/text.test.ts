import { expect, it } from "vitest";
import { decodeHtml } from "#lib/formats/mime/decode-html.ts";
import { decodeText } from "#lib/formats/mime/decode-text.ts";
import { makeSnippet } from "#lib/formats/mime/snippet.ts";
import { unflow } from "#lib/formats/mime/unflow.ts";

const bytes = (hex: string) => Buffer.from(hex, "hex");

it("a wrong, unknown or missing label does not make text unreadable", () => {
  for (const label of [undefined, "", "us-ascii", "x-unknown", "no-such", '"utf-8"', " UTF8 "])
    expect(decodeText(bytes("c3a4"), label)).toBe("ä");
  expect(decodeText(bytes("e4"), "no-such")).toBe("ä");
  expect(decodeText(bytes("ff"), "utf-8")).toBe("\ufffd");
});

it("charsets that only old mail knows are decoded", () => {
  expect(decodeText(Buffer.from("+AOQ-"), "unicode-1-1-utf-7")).toBe("ä");
  expect(decodeText(bytes("84"), "cp850")).toBe("ä");
  expect(decodeText(bytes("93fa"), "cp932")).toBe("日");
});

it("HTML without a charset parameter says itself what it is", () => {
  const html = Buffer.concat([
    Buffer.from('<meta http-equiv=x content="text/html; charset=koi8-r">'),
    bytes("f0"),
  ]);
  expect(decodeHtml(html, undefined)).toContain("П");
  expect(decodeHtml(html, "no-such")).toContain("П");
  expect(decodeHtml(html, "iso-8859-1")).toContain("ð");
});

it("flowed text is joined to paragraphs, quotes and signatures kept apart (RFC 3676)", () => {
  expect(unflow("one \ntwo\nthree", false)).toBe("one two\nthree");
  expect(unflow("日 \n本", true)).toBe("日本");
  expect(unflow("> a \n> b\n>> c\nd", false)).toBe("> a b\n>> c\nd");
  expect(unflow("text \n-- \nsignature", false)).toBe("text \n-- \nsignature");
  expect(unflow(" >not quoted\n From here", false)).toBe(">not quoted\nFrom here");
});

it("a snippet is the first own words on one line", () => {
  const plain = { type: "text/plain", parameters: { charset: "utf-8" }, encoding: "quoted-printable" };
  expect(makeSnippet(Buffer.from("> quoted\r\n\r\nGr=C3=BC=C3=9Fe\r\n  an alle=\r\n!"), plain)).toBe(
    "Grüße an alle!",
  );
  const html = { ...plain, type: "text/html", encoding: "7bit" };
  const document =
    "<head><title>t</title><style>p{}</style></head><p>Tom &amp; Ada&#x21;&nbsp;<b>now</b><!-- no --> <im";
  expect(makeSnippet(Buffer.from(document), html)).toBe("Tom & Ada! now");
  expect(makeSnippet(Buffer.from("😀".repeat(300)), { ...plain, encoding: "8bit" })).toBe("😀".repeat(200));
});

it("hostile input is decoded in a time that does not explode", { timeout: 5_000 }, () => {
  const html = { type: "text/html", parameters: {}, encoding: "" };
  for (const text of ["<style>".repeat(300), "<!--".repeat(500), "&".repeat(2048), "<".repeat(2048)])
    expect(makeSnippet(Buffer.from(text), html).length).toBeLessThanOrEqual(200);
  expect(unflow("> ".repeat(500_000), false).length).toBeGreaterThan(0);
});
