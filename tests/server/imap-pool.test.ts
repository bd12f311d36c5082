import { createHash, randomBytes } from "node:crypto";
import { once } from "node:events";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, it } from "vitest";
import { environment } from "#tests/environment.ts";
import { FaultyProxy } from "#tests/faulty-proxy.ts";
import { inbox, letter, newest, openStore, personWith, subjects } from "#tests/imap-world.ts";
import { createMailUser } from "#tests/mail-user.ts";

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

/** Of buffers, without those that nobody holds any more; in bytes. */
function memoryInUse(): number {
  collectGarbage();
  return process.memoryUsage().arrayBuffers;
}

it("many calls at once share three connections, and later ones use them again", async () => {
  const proxy = new FaultyProxy(environment.IMAP_PORT);
  const { store, pool } = openStore(await personWith(3), { port: await proxy.listen() });
  const answers = await Promise.all(Array.from({ length: 40 }, () => subjects(store)));
  expect(answers.every((answer) => answer.length === 3)).toBe(true);
  await Promise.all(Array.from({ length: 10 }, () => store.listFolders()));
  expect(proxy.connections).toBe(3);
  pool.close();
  await proxy.close();
});

it("a connection that has the folder selected is taken first", async () => {
  const proxy = new FaultyProxy(environment.IMAP_PORT);
  const { store, pool } = openStore(await personWith(1), { port: await proxy.listen() });
  const sent = await store.ensureFolder("sent");
  await Promise.all([subjects(store), subjects(store, 0, 9, sent)]);
  for (const folder of [inbox, inbox, sent, sent, sent, inbox, inbox]) await subjects(store, 0, 9, folder);
  expect(proxy.connections).toBe(2);
  expect(proxy.said.match(/ SELECT /g)).toHaveLength(2);
  pool.close();
  await proxy.close();
});

it("a large file streams in little memory, and a reader who stops holds no connection", async () => {
  const { store, pool } = openStore(await createMailUser(), { size: 1 });
  const file = randomBytes(30 * 1024 * 1024);
  const body = file.toString("base64").replace(/.{76}/g, "$&\r\n");
  await store.append(inbox, letter({ type: "application/zip; name=big.zip", encoding: "base64", body }), {});
  const ref = await newest(store);

  const before = memoryInUse();
  const stream = store.streamPart(ref, "1", "base64");
  await once(stream, "readable");
  // The reader takes nothing for now; with the account's only connection others still get through.
  expect((await store.listWindow(inbox, 0, 1)).total).toBe(1);
  const hash = createHash("sha256");
  let most = 0;
  for await (const piece of stream) {
    hash.update(piece);
    most = Math.max(most, memoryInUse() - before);
  }
  expect(hash.digest("hex")).toBe(createHash("sha256").update(file).digest("hex"));
  expect(most).toBeLessThan(8 * 1024 * 1024);

  const left = store.streamSource(ref);
  await once(left, "readable");
  left.destroy();
  expect((await store.listWindow(inbox, 0, 1)).total).toBe(1);
  pool.close();
});

it("a closed pool ends what is under way and lends nothing any more", async () => {
  const { store, pool } = openStore(await personWith(1));
  await subjects(store);
  const underWay = store.listFolders();
  pool.close();
  await expect(underWay).rejects.toMatchObject({ code: "mail-unavailable" });
  await expect(store.listFolders()).rejects.toMatchObject({ code: "mail-unavailable" });
});
