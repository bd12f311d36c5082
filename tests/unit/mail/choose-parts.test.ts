import { expect, it } from "vitest";
import { chooseParts } from "#lib/mail/choose-parts.ts";
import { describeFiles } from "#lib/mail/describe-files.ts";
import { hasAttachments } from "#lib/mail/has-attachments.ts";
import type { BodyPart } from "#lib/mail/types.ts";

function part(number: string, type: string, more: Partial<BodyPart> = {}): BodyPart {
  const plain = {
    parameters: {},
    encoding: "",
    size: 10,
    disposition: null,
    filename: null,
    contentId: null,
  };
  return { part: number, type, ...plain, children: [], ...more };
}

function chosen(body: BodyPart): { passages: string[]; files: string[] } {
  const { passages, files } = chooseParts(body);
  return {
    passages: passages.map(({ html, text }) => `${html?.part ?? "-"}|${text?.part ?? "-"}`),
    files: files.map((file) => file.part),
  };
}

it("a single text is read", () => {
  expect(chosen(part("1", "text/plain"))).toEqual({ passages: ["-|1"], files: [] });
  expect(chosen(part("1", "text/html"))).toEqual({ passages: ["1|-"], files: [] });
  expect(chosen(part("1", "application/pdf"))).toEqual({ passages: [], files: ["1"] });
});

it("of alternatives the HTML and the plain one are two forms of the same", () => {
  const body = part("", "multipart/alternative", {
    children: [part("1", "text/plain"), part("2", "text/x-amp-html"), part("3", "text/html")],
  });
  expect(chosen(body)).toEqual({ passages: ["3|1"], files: [] });
});

it("a list's footer is read after the letter, and a patch is a file", () => {
  const body = part("", "multipart/mixed", {
    children: [
      part("1", "multipart/alternative", { children: [part("1.1", "text/plain"), part("1.2", "text/html")] }),
      part("2", "text/plain"),
      part("3", "text/plain", { filename: "fix.patch", disposition: "inline" }),
      part("4", "text/plain", { disposition: "attachment" }),
    ],
  });
  expect(chosen(body)).toEqual({ passages: ["1.2|1.1", "-|2"], files: ["3", "4"] });
});

it("the start parameter names the root of related parts (RFC 2387)", () => {
  const body = part("", "multipart/related", {
    parameters: { start: "<root@x>" },
    children: [
      part("1", "image/png", { contentId: "pic@x" }),
      part("2", "text/html", { contentId: "root@x" }),
      part("3", "text/html", { contentId: "frame@x" }),
    ],
  });
  expect(chosen(body)).toEqual({ passages: ["2|-"], files: ["1", "3"] });
  expect(hasAttachments(body)).toBe(true);
});

it("an invitation is a file once", () => {
  const calendar = part("2", "text/calendar");
  const alternative = (number: string) =>
    part(number, "multipart/alternative", { children: [part("1", "text/plain"), calendar] });
  expect(chosen(alternative("")).files).toEqual(["2"]);
  const doubled = part("", "multipart/mixed", {
    children: [alternative("1"), part("3", "application/ics", { filename: "invite.ics" })],
  });
  expect(chosen(doubled).files).toEqual(["3"]);
});

it("the paper clip is for files that a person would save", () => {
  const withFile = (file: BodyPart) =>
    part("", "multipart/mixed", { children: [part("1", "text/plain"), file] });
  expect(hasAttachments(withFile(part("2", "application/pdf")))).toBe(true);
  expect(hasAttachments(withFile(part("2", "message/rfc822")))).toBe(true);
  expect(hasAttachments(withFile(part("2", "image/png", { contentId: "x@y" })))).toBe(false);
  expect(hasAttachments(withFile(part("2", "application/pgp-signature")))).toBe(false);
});

it("only a picture that the HTML refers to is inline", () => {
  const pictures = ["a@x", "b+c@x", "d@x"].map((contentId, index) =>
    part(`${index}`, "image/png", { contentId, encoding: "base64", size: 78 }),
  );
  const html = '<img src="cid:a@x"><img src="cid:b%2Bc%40x">';
  expect(describeFiles(pictures, html).map(({ inline }) => inline)).toEqual([true, true, false]);
  expect(describeFiles(pictures, html)[0]?.size).toBe(57);
});
