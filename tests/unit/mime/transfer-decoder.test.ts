import { expect, it } from "vitest";
import { makeTransferDecoder } from "#lib/formats/mime/transfer-decoder.ts";

function decode(encoding: string, text: string, pieceSize: number): string {
  const decoder = makeTransferDecoder(encoding);
  const bytes = Buffer.from(text, "latin1");
  const pieces: Buffer[] = [];
  for (let start = 0; start < bytes.length; start += pieceSize)
    pieces.push(decoder.write(bytes.subarray(start, start + pieceSize)));
  return Buffer.concat([...pieces, decoder.end()]).toString("latin1");
}

const cases: [encoding: string, encoded: string, decoded: string][] = [
  ["base64", "SGVsbG8g\r\nd29ybGQ=\r\n", "Hello world"],
  ["BASE64 ", "SGVsbG8", "Hello"],
  ["base64", "SGVs!bG8=?", "Hello"],
  ["base64", "SGk=SGk=", "HiHi"],
  ["base64", "", ""],
  ["quoted-printable", "a=3Db =E4=\r\nc  \r\nd=ZZ=", "a=b \xe4c\r\nd=ZZ"],
  ["quoted-printable", "soft=\nbreak", "softbreak"],
  ["quoted-printable", "end of text   ", "end of text"],
  ["quoted-printable", "a \t \r\n\r\nb", "a\r\n\r\nb"],
  ["8bit", "as \xe4 it = is\r\n", "as \xe4 it = is\r\n"],
  ["x-unknown", "SGk=", "SGk="],
];

for (const [encoding, encoded, decoded] of cases)
  it(`${encoding}: ${JSON.stringify(encoded)}, however it is cut`, () => {
    for (let pieceSize = 1; pieceSize <= encoded.length + 1; pieceSize++)
      expect(decode(encoding, encoded, pieceSize)).toBe(decoded);
  });

it("any bytes come back from base64 in lines", () => {
  const bytes = Buffer.from(Array.from({ length: 1000 }, (_, index) => (index * 7919) % 256));
  const lines = bytes.toString("base64").replace(/.{76}/g, "$&\r\n");
  for (const pieceSize of [1, 3, 77, 78, 79, 4096])
    expect(decode("base64", lines, pieceSize)).toBe(bytes.toString("latin1"));
});
