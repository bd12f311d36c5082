import { describe, expect, test } from "vitest";
import { mailtoPath, writePath } from "#app/(webmail)/_ui/write-path.ts";
import { contactPath, filterOf, readContactPath } from "#app/(webmail)/contacts/_ui/contact-path.ts";
import { formatDay } from "#app/(webmail)/contacts/_ui/details/format-day.ts";
import {
  changedFields,
  emptyFields,
  problemOf,
  tidyFields,
} from "#app/(webmail)/contacts/_ui/edit/tidy-fields.ts";
import { headingLetter } from "#app/(webmail)/contacts/_ui/list/heading-letter.ts";
import { readPrefill } from "#app/(webmail)/mail/_ui/composer/read-prefill.ts";

const line = (value: string) => ({ value, label: "", preferred: false });

describe("a link to write a mail", () => {
  const prefillOf = (path: string | undefined) => readPrefill(path?.split("#")[1] ?? "");

  test("carries names with commas, quotes and umlauts, and addresses with a plus", () => {
    const people = [
      { name: 'Berg, "Anna" Ä', address: "anna+list@example.com" },
      { name: "", address: "b@example.com" },
    ];
    expect(prefillOf(writePath(people))?.to).toEqual(people);
  });

  test("reads mailto: as RFC 6068 has it, and nothing but the harmless headers", () => {
    const link =
      "mailto:a+b@example.com,c%40example.com?subject=One%20%26%20two&cc=d@example.com&attach=/etc/passwd&body=%3Cb%3E%0D%0Ax";
    expect(mailtoPath(link)).not.toContain("passwd");
    expect(prefillOf(mailtoPath(link))).toEqual({
      to: [
        { name: "", address: "a+b@example.com" },
        { name: "", address: "c@example.com" },
      ],
      cc: [{ name: "", address: "d@example.com" }],
      bcc: [],
      subject: "One & two",
      html: "<div>&#60;b&#62;</div><div>x</div>",
    });
  });

  test("of another program's handler is read the same, and other links are left alone", () => {
    const wanted = new URLSearchParams({ mailto: "mailto:a@example.com?subject=Hi" });
    expect(readPrefill(String(wanted))).toMatchObject({ to: [{ address: "a@example.com" }], subject: "Hi" });
    expect(mailtoPath("https://example.com/?to=a@example.com")).toBeUndefined();
    expect(readPrefill("folder=1")).toBeUndefined();
  });

  test("leaves out whom no mail can be sent to", () => {
    const wanted = new URLSearchParams([
      ["to", "nobody"],
      ["to", "x@example.com\r\nBcc: y@example.com"],
    ]);
    expect(readPrefill(String(wanted))?.to?.map(({ address }) => address)).toEqual(["x@example.com"]);
  });
});

describe("the address of a place", () => {
  test("is read as it was written, also with a label that has slashes", () => {
    const place = { view: "label:a/b c", contactId: "1", editing: true };
    expect(contactPath(place)).toBe("/contacts/label%3Aa%2Fb%20c/1/edit");
    expect(readContactPath(contactPath(place))).toEqual(place);
    expect(readContactPath("/contacts")).toMatchObject({ view: "all", contactId: undefined });
    expect(readContactPath("/contacts/%E0%A4%A")).toMatchObject({ view: "%E0%A4%A" });
  });

  test("says which rows are shown", () => {
    expect(filterOf("label:x", "q")).toEqual({ q: "q", label: "x" });
    expect(filterOf("favourites", "")).toEqual({ q: "", favourite: "true" });
    expect(filterOf("all", "")).toEqual({ q: "" });
    const book = "7b1c9f3e-0000-4000-8000-000000000000";
    expect(filterOf(book, "")).toEqual({ q: "", collectionId: book });
  });
});

describe("a form", () => {
  const fields = { ...emptyFields("individual"), emails: [line(""), line(" a@example.com ")] };

  test("stores no empty lines, and only what was changed", () => {
    const tidy = tidyFields({ ...fields, phones: [line(" ")], addresses: [] });
    expect(tidy.emails).toEqual([line("a@example.com")]);
    expect(tidy.phones).toEqual([]);
    expect(changedFields(tidy, { ...tidy, notes: "x" })).toEqual({ notes: "x" });
  });

  test("asks for a name or an address, for mail addresses, and for days of the calendar", () => {
    const named = { ...emptyFields("individual"), nickname: "A" };
    expect(problemOf(emptyFields("individual"))).toBe("nothing");
    expect(problemOf(named)).toBeUndefined();
    expect(problemOf({ ...named, emails: [line("a at example.com")] })).toBe("email");
    expect(problemOf({ ...named, birthday: "--02-29" })).toBeUndefined();
    expect(problemOf({ ...named, birthday: "2001-02-29" })).toBe("birthday");
    expect(problemOf({ ...named, birthday: "2001-00-5" })).toBe("birthday");
    expect(problemOf({ ...named, anniversary: "--13-01" })).toBe("anniversary");
    expect(problemOf({ ...named, custom: [line("blue")] })).toBe("custom");
  });
});

test("a day is shown with or without its year", () => {
  expect(formatDay("1985-04-12")).toMatch(/1985/);
  expect(formatDay("--02-29")).toMatch(/29/);
  expect(formatDay("--02-29")).not.toMatch(/2000/);
});

test("letters of the list are plain, and what begins with none stands under #", () => {
  expect(["Émile", "östlund", "42 Ltd", "", "Ada"].map(headingLetter)).toEqual(["E", "O", "#", "#", "A"]);
  expect(headingLetter(undefined)).toBe("");
});
