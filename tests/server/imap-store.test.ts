import { afterAll, beforeAll, expect, it } from "vitest";
import type { MailStore } from "#lib/mail/ports.ts";
import type { FolderPath, MessageRef } from "#lib/mail/types.ts";
import type { ConnectionPool } from "#lib/protocols/imap/pool.ts";
import { inbox, letter, newest, openStore, personWith, subjects } from "#tests/imap-world.ts";
import { openImap } from "#tests/mail-doors.ts";
import { createMailUser, type MailUser } from "#tests/mail-user.ts";

let user: MailUser;
let store: MailStore;
let pool: ConnectionPool;

beforeAll(async () => {
  user = await personWith(30);
  ({ store, pool } = openStore(user));
});
afterAll(() => pool.close());

/** A second program on the same mailbox. */
async function elsewhere<T>(act: (store: MailStore) => Promise<T>, who = user): Promise<T> {
  const other = openStore(who);
  try {
    return await act(other.store);
  } finally {
    other.pool.close();
  }
}

it("windows show any stretch of the folder, newest first", async () => {
  const first = await store.listWindow(inbox, 0, 10);
  expect(first.total).toBe(30);
  expect(await subjects(store, 0, 3)).toEqual(["Number 30", "Number 29", "Number 28"]);
  expect(await subjects(store, 14, 2)).toEqual(["Number 16", "Number 15"]);
  expect(await subjects(store, 28, 10)).toEqual(["Number 2", "Number 1"]);
  expect(await store.listWindow(inbox, 30, 10)).toMatchObject({ total: 30, messages: [] });
});

it("a row has what the list shows", async () => {
  const person = await createMailUser();
  const { store: own, pool: ownPool } = openStore(person);
  const receivedAt = new Date("2025-03-04T05:06:07Z");
  const mime = letter({ subject: "=?utf-8?B?w5xiZXI=?= us", body: "First words of it.", messageId: "<a@b>" });
  await own.append(inbox, mime, { seen: true, flagged: true }, receivedAt);
  const { messages } = await own.listWindow(inbox, 0, 1);
  expect(messages[0]).toMatchObject({
    flags: { seen: true, flagged: true, answered: false, forwarded: false, draft: false },
    preview: "First words of it.",
    receivedAt,
    size: mime.length,
    envelope: {
      subject: "Über us",
      messageId: "<a@b>",
      sentAt: new Date("2026-02-02T10:00:00Z"),
      from: [{ name: "Ada Byrne", address: "ada@example.org" }],
    },
  });
  ownPool.close();
});

it("what came, went and changed elsewhere shows in the next window", async () => {
  const person = await personWith(4);
  const { store: own, pool: ownPool } = openStore(person);
  const { messages } = await own.listWindow(inbox, 0, 10);
  await elsewhere(async (other) => {
    await other.append(inbox, letter({ subject: "Number 5" }), {});
    await other.expunge([(messages[2] as { ref: MessageRef }).ref]);
    await other.changeFlags([(messages[0] as { ref: MessageRef }).ref], { seen: true });
  }, person);
  const now = await own.listWindow(inbox, 0, 10);
  expect(now.total).toBe(4);
  expect(now.messages.map(({ envelope, flags }) => [envelope.subject, flags.seen])).toEqual([
    ["Number 5", false],
    ["Number 4", true],
    ["Number 3", false],
    ["Number 1", false],
  ]);
  ownPool.close();
});

it("flags are set and taken away, over several folders at once", async () => {
  const person = await personWith(2);
  const { store: own, pool: ownPool } = openStore(person);
  const [first] = await own.move([await newest(own)], await own.ensureFolder("archive"));
  const refs = [first?.to as MessageRef, await newest(own)];
  await own.changeFlags(refs, { seen: true, flagged: true, answered: true, forwarded: true });
  await own.changeFlags(refs, { flagged: false });
  for (const ref of refs)
    expect((await own.fetchStructure(ref)).flags).toEqual({
      seen: true,
      flagged: false,
      answered: true,
      forwarded: true,
      draft: false,
    });
  ownPool.close();
});

it("moved messages come back under the new ids, each its own", async () => {
  const trash = await store.ensureFolder("trash");
  const { messages } = await store.listWindow(inbox, 0, 5);
  const refs = [3, 0, 4].map((row) => (messages[row] as { ref: MessageRef }).ref);
  const there = await store.move(refs, trash);
  expect(there.map(({ from }) => from)).toEqual(refs);
  expect(await subjects(store, 0, 2)).toEqual(["Number 29", "Number 28"]);
  for (const [index, subject] of ["Number 27", "Number 30", "Number 26"].entries()) {
    const { envelope } = await store.fetchStructure(there[index]?.to as MessageRef);
    expect(envelope.subject).toBe(subject);
  }
  const back = await store.move(
    there.map(({ to }) => to as MessageRef),
    inbox,
  );
  expect(back.every(({ to }) => to?.folder === inbox)).toBe(true);
  expect((await subjects(store)).toSorted()).toHaveLength(30);
  await expect(store.fetchStructure(refs[0] as MessageRef)).rejects.toMatchObject({ code: "message-gone" });
});

it("a message that is gone does not keep others from moving", async () => {
  const person = await personWith(2);
  const { store: own, pool: ownPool } = openStore(person);
  const { messages } = await own.listWindow(inbox, 0, 2);
  const [kept, gone] = messages.map(({ ref }) => ref) as [MessageRef, MessageRef];
  await elsewhere((other) => other.expunge([gone]), person);
  const moved = await own.move([gone, kept], await own.ensureFolder("archive"));
  expect(moved.map(({ to }) => to !== null)).toEqual([false, true]);
  ownPool.close();
});

it("expunging takes these messages and no others, even when others are marked as deleted", async () => {
  const person = await personWith(3);
  const { store: own, pool: ownPool } = openStore(person);
  const client = await openImap(person);
  await client.mailboxOpen("INBOX");
  await client.messageFlagsAdd("1", ["\\Deleted"]);
  await own.expunge([await newest(own)]);
  expect(await subjects(own)).toEqual(["Number 2", "Number 1"]);
  await client.logout();
  ownPool.close();
});

it("ids of a folder that was made anew are gone, and never name another message", async () => {
  const person = await createMailUser();
  const { store: own, pool: ownPool } = openStore(person);
  const client = await openImap(person);
  const folder = "Again" as FolderPath;
  await client.mailboxCreate(folder);
  await own.append(folder, letter({ subject: "Old" }), {});
  const old = await newest(own, folder);
  await client.mailboxDelete(folder);
  await client.mailboxCreate(folder);
  await own.append(folder, letter({ subject: "New" }), {});
  for (const act of [
    () => own.fetchStructure(old),
    () => own.fetchPart(old, "1", "", 100),
    () => own.changeFlags([old], { seen: true }),
    () => own.move([old], inbox),
    () => own.expunge([old]),
  ])
    await expect(act()).rejects.toMatchObject({ code: "message-gone" });
  expect(await subjects(own, 0, 9, folder)).toEqual(["New"]);
  await client.logout();
  ownPool.close();
});

it("folders of any name are listed, read and filled", async () => {
  const person = await createMailUser();
  const { store: own, pool: ownPool } = openStore(person);
  const client = await openImap(person);
  const deep = Array.from({ length: 12 }, (_, level) => `level ${level}`).join("/");
  const names = [
    "Été",
    "日本語",
    'He said "no"',
    "back\\slash",
    "R&D",
    "&-",
    "100% *",
    "(list) {5}",
    "😀 smile",
    deep,
  ];
  for (const name of names) {
    await client.mailboxCreate(name);
    await own.append(name as FolderPath, letter({ subject: name }), {});
  }
  const folders = await own.listFolders();
  for (const name of names) {
    expect(folders.find(({ path }) => path === name)).toMatchObject({
      total: 1,
      unread: 1,
      selectable: true,
    });
    const ref = await newest(own, name as FolderPath);
    expect((await own.move([ref], inbox))[0]?.to).not.toBeNull();
  }
  expect(folders.find(({ path }) => path === deep)).toMatchObject({
    name: "level 11",
    parent: deep.slice(0, deep.lastIndexOf("/")),
  });
  await client.logout();
  ownPool.close();
});

it("roles are the server's, and a missing folder is made", async () => {
  const person = await createMailUser();
  const { store: own, pool: ownPool } = openStore(person);
  const client = await openImap(person);
  const folders = await own.listFolders();
  for (const role of ["inbox", "drafts", "sent", "junk", "trash"])
    expect(folders.filter((folder) => folder.role === role)).toHaveLength(1);
  const archive = await own.ensureFolder("archive");
  expect(await own.ensureFolder("archive")).toBe(archive);
  expect((await own.listFolders()).find(({ path }) => path === archive)?.role).toBe("archive");
  await client.logout();
  ownPool.close();
});

it("a folder is shared with another person, with more rights, and taken back", async () => {
  const [owner, member] = [await personWith(1), await createMailUser()];
  const { store: own, pool: ownPool } = openStore(owner);
  const ofMember = async () =>
    (await own.listAccess(inbox))?.filter(({ identifier }) => identifier === member.address);
  await own.changeAccess(inbox, member.address, "read");
  expect(await ofMember()).toEqual([{ identifier: member.address, right: "read" }]);
  const { store: theirs, pool: theirPool } = openStore(member);
  const path = (await theirs.listFolders()).find((folder) => folder.path.includes(owner.address))?.path;
  const ref = await newest(theirs, path);
  expect(await theirs.listAccess(path ?? inbox)).toBeNull();
  await expect(theirs.changeFlags([ref], { flagged: true })).rejects.toMatchObject({ code: "mail-refused" });
  await own.changeAccess(inbox, member.address, "write");
  expect(await ofMember()).toEqual([{ identifier: member.address, right: "write" }]);
  await own.changeAccess(inbox, member.address, null);
  expect(await ofMember()).toEqual([]);
  // A connection keeps for a while which folders of others it saw.
  const { store: later, pool: laterPool } = openStore(member);
  await expect(later.listWindow(path ?? inbox, 0, 9)).rejects.toMatchObject({ code: "mail-refused" });
  for (const each of [ownPool, theirPool, laterPool]) each.close();
});

it("another person's shared folder comes along", async () => {
  const [owner, reader] = [await personWith(1), await createMailUser()];
  const client = await openImap(owner);
  await client.exec("SETACL", ["INBOX", reader.address, "lrs"]);
  await client.logout();
  const { store: own, pool: ownPool } = openStore(reader);
  const shared = (await own.listFolders()).find(({ path }) => path.includes(owner.address));
  expect(shared).toMatchObject({ total: 1, selectable: true, role: null });
  const ref = await newest(own, shared?.path);
  for (const act of [
    () => own.expunge([ref]),
    () => own.changeFlags([ref], { flagged: true }),
    () => own.move([ref], inbox),
  ])
    await expect(act()).rejects.toMatchObject({ code: "mail-refused" });
  await own.changeFlags([ref], { seen: true });
  ownPool.close();
});

it("a copy is found by its Message-ID at once", async () => {
  const messageId = '<quoted"\\id@example.org>';
  expect(await store.findByMessageId(inbox, messageId)).toEqual([]);
  await elsewhere((other) => other.append(inbox, letter({ messageId }), {}));
  expect(await store.findByMessageId(inbox, messageId)).toHaveLength(1);
});

it("a full mailbox refuses with a sentence for the person, and the connection lives on", async () => {
  const person = await createMailUser({ quotaBytes: 20_000 });
  const { store: own, pool: ownPool } = openStore(person, { size: 1 });
  const big = letter({ body: "x".repeat(60_000) });
  await expect(own.append(inbox, big, {})).rejects.toMatchObject({
    code: "mail-refused",
    publicMessage: expect.stringContaining("full"),
  });
  expect((await own.listWindow(inbox, 0, 1)).total).toBe(0);
  ownPool.close();
});

it("a folder that does not exist is not found", async () => {
  const missing = "No such" as FolderPath;
  await expect(store.listWindow(missing, 0, 1)).rejects.toMatchObject({ code: "not-found" });
  await expect(store.append(missing, letter({}), {})).rejects.toMatchObject({ code: "not-found" });
  await expect(store.move([await newest(store)], missing)).rejects.toMatchObject({ code: "not-found" });
});
