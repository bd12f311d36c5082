import { describe, expect, it } from "vitest";
import { decodeText } from "#lib/formats/content-line/decode-text.ts";
import { parseComponents } from "#lib/formats/content-line/parse-components.ts";
import { serialiseComponent } from "#lib/formats/content-line/serialise-component.ts";
import { escapeText, readTextList, splitRaw, unescapeText } from "#lib/formats/content-line/text-value.ts";

function linesOf(text: string) {
  return parseComponents(`BEGIN:X\n${text}\nEND:X\n`).components[0]?.lines ?? [];
}

describe("parseComponents", () => {
  it("unfolds lines that end in CRLF, LF or CR", () => {
    for (const end of ["\r\n", "\n", "\r"]) {
      const text = ["BEGIN:VEVENT", "SUMMARY:Lu", " nch ", "\twith Ann", "END:VEVENT"].join(end);
      const { components, problems } = parseComponents(text);
      expect(problems).toEqual([]);
      expect(components[0]?.lines[0]?.value).toBe("Lunch with Ann");
    }
  });

  it("reads groups, quoted values, lists of values and carets", () => {
    expect(linesOf(`item1.attendee;CN="Doe, ^'Ann^' ^^";x-list=a,"b:c",d^ne;rsvp=TRUE:mailto:a@b.c`)).toEqual(
      [
        {
          group: "item1",
          name: "ATTENDEE",
          parameters: [
            { name: "CN", values: ['Doe, "Ann" ^'] },
            { name: "X-LIST", values: ["a", "b:c", "d\ne"] },
            { name: "RSVP", values: ["TRUE"] },
          ],
          value: "mailto:a@b.c",
        },
      ],
    );
  });

  it("reads the bare parameters and the soft breaks of vCard 2.1", () => {
    const [phone, note] = linesOf(
      "TEL;HOME;VOICE:1\nNOTE;ENCODING=QUOTED-PRINTABLE:one=0D=0A=\ntwo=\n three\nFN:x",
    );
    expect(phone?.parameters).toEqual([
      { name: "HOME", values: [] },
      { name: "VOICE", values: [] },
    ]);
    expect(note?.value).toBe("one=0D=0Atwothree");
  });

  it("reports a bad line with its number and goes on", () => {
    const { components, problems } = parseComponents("BEGIN:X\nA:1\nno name here\nB:\n 2\n=\nEND:X\nC:3\n");
    expect(components[0]?.lines.map((line) => line.name)).toEqual(["A", "B"]);
    expect(problems.map((problem) => problem.line)).toEqual([3, 6, 8]);
  });

  it("closes what is not closed", () => {
    const { components, problems } = parseComponents("BEGIN:A\nBEGIN:B\nX:1\nEND:A\nEND:Q\nBEGIN:C\nY:2");
    expect(components.map((component) => component.name)).toEqual(["A", "C"]);
    expect(components[0]?.components[0]?.lines).toHaveLength(1);
    expect(problems).toHaveLength(3);
  });

  it("is neither deepened nor slowed by a stranger", () => {
    const deep = parseComponents("BEGIN:A\n".repeat(200_000));
    expect(deep.problems.some((problem) => problem.message.includes("deeply"))).toBe(true);
    expect(serialiseComponent(deep.components[0] ?? { name: "A", lines: [], components: [] })).toContain(
      "END:A",
    );
    const long = `BEGIN:A\nX;${'p="'.repeat(300_000)}:1\nY:${"\n z".repeat(300_000)}\nEND:A`;
    expect(parseComponents(long).components[0]?.lines.at(-1)?.value).toHaveLength(300_000);
  });
});

describe("serialiseComponent", () => {
  it("folds at 75 octets without cutting a character, and reads back the same", () => {
    const source = {
      name: "VEVENT",
      lines: [
        {
          group: null,
          name: "SUMMARY",
          parameters: [{ name: "X-A", values: ['q"u^o,te\nd', "b"] }],
          value: "日本語 🎉 ".repeat(60),
        },
      ],
      components: [{ name: "VALARM", lines: [], components: [] }],
    };
    const text = serialiseComponent(source);
    for (const line of text.split("\r\n")) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(line).not.toContain("\uFFFD");
    }
    expect(text).toContain('X-A="q^\'u^^o,te^nd",b');
    expect(parseComponents(text).components).toEqual([source]);
  });

  it("lets no value begin a line of its own", () => {
    const text = serialiseComponent({
      name: "X",
      lines: [{ group: null, name: "A", parameters: [], value: "1\r\nATTENDEE:evil\u0001" }],
      components: [],
    });
    expect(text).toBe("BEGIN:X\r\nA:1\\nATTENDEE:evil\r\nEND:X\r\n");
  });
});

describe("text values", () => {
  it("escapes and unescapes", () => {
    const text = 'a\\b;c,d\ne: "f" C:\\temp';
    expect(escapeText(text)).toBe('a\\\\b\\;c\\,d\\ne: "f" C:\\\\temp');
    expect(unescapeText(escapeText(text))).toBe(text);
    expect(unescapeText("one\\Ntwo\\, \\x")).toBe("one\ntwo, \\x");
  });

  it("splits lists at what is not escaped", () => {
    expect(readTextList("Work, Home\\, garden,,x")).toEqual(["Work", "Home, garden", "x"]);
    expect(splitRaw("a\\;b;c\\\\;d", ";")).toEqual(["a\\;b", "c\\\\", "d"]);
  });
});

describe("decodeText", () => {
  it("reads UTF-8, UTF-16 and Windows-1252, and joins characters that a fold has cut", () => {
    expect(decodeText(Buffer.from("ü"))).toBe("ü");
    expect(decodeText(Buffer.from("\uFEFFü", "utf16le"))).toBe("ü");
    expect(decodeText(Buffer.from([0x5a, 0xfc]))).toBe("Zü");
    expect(decodeText(Buffer.from([0x5a, 0xc3, 0x0d, 0x0a, 0x20, 0xbc]))).toBe("Zü");
  });
});
