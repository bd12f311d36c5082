import { expect, it } from "vitest";
import type { FolderPath, MessageRef } from "#lib/mail/types.ts";
import { environment } from "#tests/environment.ts";
import { FaultyProxy } from "#tests/faulty-proxy.ts";
import { inbox, letter, newest, openStore, subjects } from "#tests/imap-world.ts";
import { openImap } from "#tests/mail-doors.ts";
import { createMailUser, type MailUser } from "#tests/mail-user.ts";

/** A store that is told that the server has none of these extensions. */
async function without(user: MailUser, extensions: RegExp) {
  const proxy = new FaultyProxy(environment.IMAP_PORT);
  proxy.rewrite = (chunk) => Buffer.from(chunk.toString("latin1").replace(extensions, " X-$1"), "latin1");
  const { store, pool } = openStore(user, { port: await proxy.listen() });
  const end = async () => {
    pool.close();
    await proxy.close();
  };
  return { proxy, store, end };
}

it("previews are made here where the server makes none", async () => {
  const { proxy, store, end } = await without(await createMailUser(), / (PREVIEW|SNIPPET)(?==|\b)/g);
  const body = "R3LDvMOfZSBhbiBhbGxlLg==";
  await store.append(inbox, letter({ type: "text/plain; charset=utf-8", encoding: "base64", body }), {});
  const parts = ["Content-Type: text/plain\r\n\r\nIn words", "Content-Type: application/zip\r\n\r\nPK"];
  const mixed = `${parts.map((part) => `--b\r\n${part}\r\n`).join("")}--b--`;
  await store.append(inbox, letter({ type: "multipart/mixed; boundary=b", body: mixed }), {});
  await store.append(inbox, letter({ type: "application/zip", body: "PK" }), {});
  const { messages } = await store.listWindow(inbox, 0, 3);
  expect(messages.map(({ preview }) => preview)).toEqual(["", "In words", "Grüße an alle."]);
  expect(proxy.said).not.toContain("PREVIEW");
  await end();
});

it("messages are moved by copying where the server cannot move", async () => {
  const { proxy, store, end } = await without(await createMailUser(), / (MOVE)\b/g);
  for (const subject of ["One", "Two"]) await store.append(inbox, letter({ subject }), {});
  const archive = await store.ensureFolder("archive");
  const [moved] = await store.move([await newest(store)], archive);
  expect(await subjects(store)).toEqual(["One"]);
  expect((await store.fetchStructure(moved?.to as MessageRef)).envelope.subject).toBe("Two");
  expect(proxy.said).not.toContain("UID MOVE");
  await end();
});

it("without UIDPLUS nothing is expunged that another program has only marked", async () => {
  const user = await createMailUser();
  const { proxy, store, end } = await without(user, / (UIDPLUS)\b/g);
  for (const subject of ["One", "Two", "Three"]) await store.append(inbox, letter({ subject }), {});
  await store.expunge([await newest(store)]);
  expect(await subjects(store)).toEqual(["Two", "One"]);

  const client = await openImap(user);
  await client.mailboxOpen("INBOX");
  await client.messageFlagsAdd("1", ["\\Deleted"]);
  await store.expunge([await newest(store)]);
  expect(await subjects(store)).toEqual(["Two", "One"]);
  expect(proxy.said).not.toContain("UID EXPUNGE");
  await client.logout();
  await end();
});

it("folders are listed with their counts where the server does it one by one", async () => {
  const { proxy, store, end } = await without(
    await createMailUser(),
    / (LIST-STATUS|LIST-EXTENDED|SPECIAL-USE)\b/g,
  );
  await store.append(inbox, letter({}), {});
  const folders = await store.listFolders();
  expect(folders.find(({ role }) => role === "inbox")).toMatchObject({ total: 1, unread: 1 });
  expect(folders.find(({ role }) => role === "trash")?.path).toBe("Trash" as FolderPath);
  expect(proxy.said).toMatch(/ STATUS "?INBOX"? /);
  await end();
});
