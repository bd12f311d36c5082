import { expect, it } from "vitest";
import { contentDisposition } from "#lib/formats/mime/content-disposition.ts";
import { safeFilename } from "#lib/formats/mime/safe-filename.ts";

const names: [given: string | null, type: string, safe: string][] = [
  ["report.pdf", "application/pdf", "report.pdf"],
  ["Übersicht (2).xlsx", "application/x", "Übersicht (2).xlsx"],
  ["../../etc/passwd", "text/plain", "passwd"],
  ["C:\\Users\\me\\a.doc", "text/plain", "a.doc"],
  ["invoice\u202Efdp.exe", "application/x", "invoicefdp.exe"],
  ["a\r\nSet-Cookie: x.txt", "text/plain", "aSet-Cookie_ x.txt"],
  [".htaccess", "text/plain", "htaccess"],
  ["..", "image/png", "image-1.png"],
  ["con.txt", "text/plain", "_con.txt"],
  ['what "is" <this>?.txt', "text/plain", "what _is_ _this__.txt"],
  [null, "image/jpeg", "image-1.jpg"],
  [null, "message/rfc822", "message-1.eml"],
  [null, "text/calendar", "invitation-1.ics"],
  ["", "x-no/such", "attachment-1.bin"],
];
for (const [given, type, safe] of names)
  it(`${JSON.stringify(given)} (${type}) is saved as ${safe}`, () => {
    expect(safeFilename(given, type)).toBe(safe);
  });

it("a long name is cut and keeps its ending", () => {
  const name = safeFilename(`${"😀".repeat(300)}.pdf`, "application/pdf");
  expect(name.length).toBeLessThanOrEqual(120);
  expect(name.endsWith("😀.pdf")).toBe(true);
});

it("Content-Disposition gives the name for old and new programs, and cannot be broken out of (RFC 6266)", () => {
  expect(contentDisposition("attachment", "Über's 100%.pdf")).toBe(
    "attachment; filename=\"_ber's 100_.pdf\"; filename*=UTF-8''%C3%9Cber%27s%20100%25.pdf",
  );
  expect(contentDisposition("inline", 'a"; x="\r\n\ud800')).toMatch(
    /^inline; filename="a_; x=____"; filename\*=[^"\r\n]+$/,
  );
});
