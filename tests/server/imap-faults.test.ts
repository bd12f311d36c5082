import { afterEach, beforeAll, describe, expect, it } from "vitest";
import type { FolderPath, MessageRef } from "#lib/mail/types.ts";
import { environment } from "#tests/environment.ts";
import { FaultyProxy } from "#tests/faulty-proxy.ts";
import { inbox, letter, newest, openStore, personWith, subjects } from "#tests/imap-world.ts";
import { createMailUser, type MailUser } from "#tests/mail-user.ts";

/** What a person is promised, in milliseconds. */
const promise = 15_000;

const proxies: FaultyProxy[] = [];
afterEach(async () => {
  for (const proxy of proxies.splice(0)) await proxy.close();
});

async function proxied(user: MailUser, size = 3) {
  const proxy = new FaultyProxy(environment.IMAP_PORT);
  proxies.push(proxy);
  return { proxy, ...openStore(user, { port: await proxy.listen(), size }) };
}

it("a dropped connection is replaced without the person noticing", async () => {
  const { proxy, store, pool } = await proxied(await personWith(2));
  const ref = await newest(store);
  const archive = await store.ensureFolder("archive");
  for (const act of [
    () => subjects(store),
    () => store.listFolders(),
    () => store.fetchStructure(ref),
    () => store.changeFlags([ref], { seen: true }),
    () => store.append(inbox, letter({ subject: "Appended" }), {}),
    () => store.move([ref], archive),
  ]) {
    proxy.cut();
    await act();
  }
  // Nothing that must not happen twice did.
  expect(await subjects(store)).toEqual(["Appended", "Number 1"]);
  expect(await subjects(store, 0, 9, archive)).toEqual(["Number 2"]);
  pool.close();
});

it("a connection that dies in the middle of a reading command is replaced, too", async () => {
  const { proxy, store, pool } = await proxied(await personWith(1));
  await subjects(store);
  let died = false;
  proxy.passes = (sent, chunk) => {
    if (died || !/ UID FETCH .*\r\n$/s.test(sent)) return chunk.length;
    died = true;
    setImmediate(() => proxy.cut());
    return 10;
  };
  const opened = await store.fetchStructure(await newest(store));
  expect(opened.envelope.subject).toBe("Number 1");
  expect(died).toBe(true);
  pool.close();
});

it("an append whose answer is lost is not repeated", async () => {
  const user = await createMailUser();
  const { proxy, store, pool } = await proxied(user);
  await subjects(store);
  proxy.passes = (sent, chunk) => {
    if (!/ APPEND .*\r\n$/s.test(sent) || chunk.toString().startsWith("+")) return chunk.length;
    setImmediate(() => proxy.cut());
    return 0;
  };
  await expect(store.append(inbox, letter({}), {})).rejects.toMatchObject({ code: "mail-unavailable" });
  proxy.passes = (_, chunk) => chunk.length;
  expect((await store.listWindow(inbox, 0, 9)).total).toBe(1);
  pool.close();
});

const steps: Record<string, (sent: string, chunk: Buffer) => number> = {
  greeting: () => 0,
  "sign-in": (sent, chunk) => (/ (LOGIN|AUTHENTICATE) /.test(sent) ? 0 : chunk.length),
  select: (sent, chunk) => (/ SELECT /.test(sent) ? 0 : chunk.length),
  "the middle of a select": (sent, chunk) => (/ SELECT /.test(sent) ? 20 : chunk.length),
  fetch: (sent, chunk) => (/ FETCH /.test(sent) ? 0 : chunk.length),
  "the middle of a literal": (sent, chunk) =>
    /BODY\.PEEK\[\]/.test(sent) && chunk.includes("}\r\n") ? chunk.indexOf("}\r\n") + 100 : chunk.length,
};

describe("a server that stalls ends in an error in time, and holds nobody else up, at", () => {
  let user: MailUser;
  let other: MailUser;
  let ref: MessageRef;
  beforeAll(async () => {
    [user, other] = [await personWith(1), await personWith(1)];
    const { store, pool } = openStore(user);
    ref = await newest(store);
    pool.close();
  });

  for (const [step, passes] of Object.entries(steps))
    it.concurrent(step, { timeout: promise }, async ({ expect: expects }) => {
      const proxy = new FaultyProxy(environment.IMAP_PORT);
      proxy.passes = passes;
      const { store, pool } = openStore(user, { port: await proxy.listen() });
      const healthy = openStore(other);
      let ended = false;
      const stalled = readAll(store.streamSource(ref))
        .then(
          () => "an answer",
          (error: { code: string }) => error.code,
        )
        .finally(() => {
          ended = true;
        });
      expects(await subjects(healthy.store)).toEqual(["Number 1"]);
      expects(ended).toBe(false);
      expects(await stalled).toBe("mail-unavailable");
      await expects.poll(() => proxy.open).toBe(0);
      for (const each of [pool, healthy.pool]) each.close();
      await proxy.close();
    });
});

it("a connection that a network has dropped without a word is tried out before it is trusted", async () => {
  const { proxy, store, pool } = await proxied(await personWith(1));
  await subjects(store);
  proxy.passes = () => 0;
  const moving = store.append("INBOX" as FolderPath, letter({ subject: "Second" }), {});
  // The old connection is silent from now on; new ones work.
  setTimeout(() => {
    proxy.passes = (_, chunk) => chunk.length;
  }, 500);
  await moving;
  expect(await subjects(store)).toEqual(["Second", "Number 1"]);
  pool.close();
});

it("a message whose description cannot be understood is listed with what is left, and the others whole", async () => {
  const { proxy, store, pool } = await proxied(await personWith(3));
  proxy.rewrite = (chunk) =>
    Buffer.from(chunk.toString("latin1").replace('"Number 2"', '"Number 2'), "latin1");
  const { messages } = await store.listWindow(inbox, 0, 9);
  expect(messages.map(({ envelope }) => envelope.subject)).toEqual(["Number 3", "", "Number 1"]);
  expect(messages[1]?.size).toBe(messages[0]?.size);
  pool.close();
});

it("nobody listens at the port: an error at once", async () => {
  const proxy = new FaultyProxy(environment.IMAP_PORT);
  const port = await proxy.listen();
  await proxy.close();
  const { store, pool } = openStore(await createMailUser(), { port });
  await expect(store.listFolders()).rejects.toMatchObject({ code: "mail-unavailable", retryable: true });
  pool.close();
});

it("a wrong password is told from a server that is down", async () => {
  const user = await createMailUser();
  const { store, pool } = openStore({ ...user, password: "wrong" });
  await expect(store.listFolders()).rejects.toMatchObject({ code: "mail-login-rejected" });
  pool.close();
});

async function readAll(stream: AsyncIterable<Buffer>): Promise<number> {
  let size = 0;
  for await (const piece of stream) size += piece.length;
  return size;
}
