import { describe, expect, it } from "vitest";
import { addressOf } from "#app/_data/api-client.ts";
import { avatarOf } from "#app/(webmail)/mail/_ui/avatar.ts";
import { moveInTree } from "#app/(webmail)/mail/_ui/folders/move-in-tree.ts";
import { visibleFolders } from "#app/(webmail)/mail/_ui/folders/order-folders.ts";
import { formatListDate } from "#app/(webmail)/mail/_ui/format-date.ts";
import { formatSize } from "#app/(webmail)/mail/_ui/format-size.ts";
import { parsePaneLayout } from "#app/(webmail)/mail/_ui/pane-layout.ts";
import { parseText } from "#app/(webmail)/mail/_ui/reading/parse-text.ts";
import type { Folder } from "#lib/contract/folders.ts";
import { downloadPart, listMessages } from "#lib/contract/messages.ts";

const folder = (id: string, parentId: string | null = null): Folder => ({
  id,
  name: id,
  parentId,
  role: null,
  selectable: true,
  total: 0,
  unread: 0,
});

describe("addresses of the API", () => {
  it("fills in the path and leaves out what is undefined", () => {
    const params = { messageId: "SU5CT1g.1.2", part: "1.2" };
    expect(addressOf(downloadPart, { params, query: { inline: "true" } })).toBe(
      "/api/messages/SU5CT1g.1.2/parts/1.2?inline=true",
    );
    expect(
      addressOf(listMessages, { params: { folderId: "a" }, query: { offset: 0, limit: undefined } }),
    ).toBe("/api/folders/a/messages?offset=0");
  });

  it("lets no value escape from its place in the path", () => {
    expect(addressOf(listMessages, { params: { folderId: "../profile?x=" } })).toBe(
      "/api/folders/..%2Fprofile%3Fx%3D/messages",
    );
  });
});

describe("the folder tree", () => {
  const folders = [folder("a"), folder("b", "a"), folder("c", "b"), folder("d")];
  const lines = (closed: string[] = []) => visibleFolders(folders, new Set(closed));
  const step = (at: string, key: string, closed: string[] = []) =>
    moveInTree(lines(closed), at, key, (line) => line.name);

  it("puts children under their parents and hides those of closed folders", () => {
    expect(lines().map(({ folder, level }) => [folder.id, level])).toEqual([
      ["a", 1],
      ["b", 2],
      ["c", 3],
      ["d", 1],
    ]);
    expect(lines(["a"]).map((line) => line.folder.id)).toEqual(["a", "d"]);
  });

  it("is walked, opened and closed with the arrow keys", () => {
    expect(step("a", "ArrowDown")).toEqual({ focus: "b" });
    expect(step("a", "ArrowUp")).toBeUndefined();
    expect(step("a", "ArrowRight", ["a"])).toEqual({ open: { id: "a", isOpen: true } });
    expect(step("b", "ArrowLeft")).toEqual({ open: { id: "b", isOpen: false } });
    expect(step("c", "ArrowLeft")).toEqual({ focus: "b" });
    expect(step("b", "End")).toEqual({ focus: "d" });
    expect(step("d", "Home")).toEqual({ focus: "a" });
  });

  it("goes to the next folder that begins with a letter, and round", () => {
    expect(step("a", "D")).toEqual({ focus: "d" });
    expect(step("d", "b")).toEqual({ focus: "b" });
    expect(step("d", "z")).toBeUndefined();
  });
});

describe("plain text", () => {
  it("tells quotes by their depth and the signature from the text", () => {
    const text =
      "Yes.\n\n> Do you come?\n>> I asked first.\n> > Me too.\nBye\n-- \nMara\n> not quoted by her\n\n";
    expect(parseText(text).map(({ quotes, text, isSignature }) => [quotes, text, isSignature])).toEqual([
      [0, "Yes.\n", false],
      [1, "Do you come?", false],
      [2, "I asked first.\nMe too.", false],
      [0, "Bye", false],
      [0, "-- \nMara", true],
      [1, "not quoted by her", true],
    ]);
  });

  it("does not nest without end", () => {
    expect(parseText(`${">".repeat(5000)} deep`)[0]?.quotes).toBe(8);
  });
});

describe("what a person reads", () => {
  it("gives a person one or two letters", () => {
    const of = (name: string, address = "x@y.example") => avatarOf({ name, address }).initials;
    expect(of("Mara Lindqvist")).toBe("ML");
    expect(of("", "first.last@y.example")).toBe("FL");
    expect(of("“Sales” (Berlin)")).toBe("SB");
    expect(of("山田 太郎")).toBe("山太");
    expect(of("🎉🎉", "")).toBe("?");
    expect(avatarOf(undefined).initials).toBe("?");
  });

  it("keeps a person's colour whatever their name is today", () => {
    const hue = (name: string, address: string) => avatarOf({ name, address }).hue;
    expect(hue("A", "Mara@Y.example")).toBe(hue("B", "mara@y.example"));
  });

  it("says sizes in the unit that fits", () => {
    expect(formatSize(1)).toBe("1 byte");
    expect(formatSize(734)).toBe("734 bytes");
    expect(formatSize(45_210)).toBe("45 kB");
    expect(formatSize(2_345_678)).toBe("2.3 MB");
    expect(formatSize(25_000_000)).toBe("25 MB");
  });

  it("says the time of today, the weekday of this week and the date of the rest", () => {
    const now = new Date(2026, 10, 23, 12, 0);
    expect(formatListDate(new Date(2026, 10, 23, 9, 5), now)).toMatch(/9:05/);
    expect(formatListDate(new Date(2026, 10, 20, 9, 5), now)).toMatch(/Fri/);
    expect(formatListDate(new Date(2026, 2, 3), now)).not.toMatch(/2026/);
    expect(formatListDate(new Date(2024, 2, 3), now)).toMatch(/2024/);
  });
});

describe("the remembered widths of the panes", () => {
  const panes = ["folders", "list", "reading"];
  it("are read back", () => {
    expect(parsePaneLayout("20.00-30.00-50.00", panes)).toEqual({ folders: 20, list: 30, reading: 50 });
  });
  it("are ignored when somebody else wrote the cookie", () => {
    for (const value of [undefined, "", "20-30", "a-b-c", "0-0-100", "20-30-50-1", "-20-30-50"]) {
      expect(parsePaneLayout(value, panes)).toBeUndefined();
    }
  });
});
