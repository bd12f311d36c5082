import { crc32, deflateSync } from "node:zlib";
import type { DemoAttachment } from "./demo-message.ts";
import { drawPicture } from "./draw-picture.ts";
import { writePdf } from "./write-pdf.ts";

/** Makes the attachment of this name: its ending decides what it is, its name what it shows. */
export function makeAttachment(filename: string): DemoAttachment {
  const title = filename.replace(/\.\w+$/, "").replaceAll("-", " ");
  const ending = filename.split(".").pop();
  switch (ending) {
    case "pdf":
      return { filename, contentType: "application/pdf", content: writePdf(title, pdfLines(title)) };
    case "png":
      return { filename, contentType: "image/png", content: drawPicture(640, 400, title.length) };
    case "csv":
      return { filename, contentType: "text/csv; charset=utf-8", content: Buffer.from(tableFor(title)) };
    case "zip":
      return { filename, contentType: "application/zip", content: zipFiles(title) };
    case "eml":
      return { filename, contentType: "message/rfc822", content: Buffer.from(forwardedMessage) };
    default:
      throw new Error(`The demo makes no .${ending} files.`);
  }
}

function pdfLines(title: string): string[] {
  return [
    `Moreau & Lind, landscape architects`,
    `Unit 7, Quayside Studios`,
    "",
    `Subject: ${title}`,
    "",
    "1. Ground and levels as surveyed",
    "2. Planting, first and third year",
    "3. Upkeep, in hours a month",
    "4. Costs, with a reserve of eight per cent",
  ];
}

function tableFor(title: string): string {
  const rows =
    title === "readings"
      ? [
          "pit,depth cm,conductivity dS/m",
          "1,40,2.1",
          "2,40,2.4",
          "3,40,1.9",
          "4,40,2.6",
          "5,40,11.0",
          "6,40,3.2",
        ]
      : [
          "name,number,height cm,price",
          "Crambe maritima,40,60,4.20",
          "Armeria maritima,180,20,2.10",
          "Eryngium planum,25,90,5.60",
        ];
  return `${rows.join("\r\n")}\r\n`;
}

/** A ZIP archive (PKWARE appnote 4.3) with two text files in it. */
function zipFiles(title: string): Buffer {
  const files = [
    { name: `${title}/read-me.txt`, text: "The files of this folder, sorted by month.\r\n" },
    { name: `${title}/list.csv`, text: tableFor(title) },
  ];
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, text } of files) {
    const raw = Buffer.from(text);
    const packed = deflateSync(raw).subarray(2, -4);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    // 1 January 2024; the format has no time zone anyway.
    common.writeUInt16LE(((2024 - 1980) << 9) | (1 << 5) | 1, 8);
    common.writeUInt32LE(crc32(raw), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(raw.length, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), common, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    central.push(
      Buffer.concat([Buffer.from("PK\x01\x02\x14\x00", "latin1"), common, tail, Buffer.from(name)]),
    );
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", 0, "latin1");
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

const forwardedMessage = [
  "From: Harbour Office <office@harbour-trust.example>",
  "To: Jonas Ekström <jonas.ekstrom@harbour-trust.example>".replace("Ekström", "Ekstrom"),
  "Subject: Spring tides, dates for this year",
  "Date: Mon, 12 Jan 2026 08:30:00 +0000",
  "Message-ID: <tides-2026@harbour-trust.example>",
  "MIME-Version: 1.0",
  "Content-Type: text/plain; charset=utf-8",
  "",
  "The slipway is under water for about an hour at each of the dates below.",
  "20 March, 18 April, 17 May, 14 September, 13 October.",
  "",
].join("\r\n");
