import { expect, it } from "vitest";
import { folderIdOf, messageIdOf, parseFolderId, parseMessageId } from "#lib/mail/ids.ts";
import { orderFolders } from "#lib/mail/order-folders.ts";
import type { Folder, FolderPath, FolderRole } from "#lib/mail/types.ts";

it("ids name any folder and message, and come back the same", () => {
  for (const path of ["INBOX", "Été/日本", 'a"b\\c', "😀"] as FolderPath[]) {
    expect(parseFolderId(folderIdOf(path))).toBe(path);
    const ref = { folder: path, uidValidity: 4294967296n, uid: 4294967295 };
    expect(parseMessageId(messageIdOf(ref))).toEqual(ref);
  }
});

it("what is no id of ours is refused before it reaches a mail server", () => {
  const withLineBreak = Buffer.from("a\r\nb DELETE INBOX").toString("base64url");
  for (const id of [withLineBreak, "SU5CT1g=", "_w", Buffer.from([0]).toString("base64url")])
    expect(() => parseFolderId(id)).toThrow("There is no message or folder of this id.");
  for (const id of ["SU5CT1g", "SU5CT1g.1", "SU5CT1g.1.0", "SU5CT1g.x.1", "SU5CT1g.1.-1", "SU5CT1g.1.1:*"])
    expect(() => parseMessageId(id)).toThrow("There is no message or folder of this id.");
});

it("folders stand as people look for them: roles, then names, children under their parents", () => {
  const folder = (path: string, role: FolderRole | null = null, parent: string | null = null): Folder => ({
    path: path as FolderPath,
    name: path.split("/").at(-1) ?? "",
    parent: parent as FolderPath | null,
    role,
    selectable: true,
    total: 0,
    unread: 0,
  });
  const listed = [
    folder("Zebra"),
    folder("Trash", "trash"),
    folder("a/2", null, "a"),
    folder("a/10", null, "a"),
    folder("Émile"),
    folder("INBOX", "inbox"),
    folder("a"),
    folder("Sent", "sent"),
    folder("Drafts", "drafts"),
  ];
  expect(orderFolders(listed).map(({ path }) => path)).toEqual([
    "INBOX",
    "Drafts",
    "Sent",
    "Trash",
    "a",
    "a/2",
    "a/10",
    "Émile",
    "Zebra",
  ]);
});
