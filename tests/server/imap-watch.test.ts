import { afterEach, expect, it } from "vitest";
import type { FolderEvent, FolderPath } from "#lib/mail/types.ts";
import { connect } from "#lib/protocols/imap/connect.ts";
import { FolderWatch, renewIdleAfter } from "#lib/protocols/imap/watch.ts";
import { environment } from "#tests/environment.ts";
import { FaultyProxy } from "#tests/faulty-proxy.ts";
import { imapServer, inbox, newest, openStore, personWith } from "#tests/imap-world.ts";
import { deliverMail } from "#tests/mail-doors.ts";
import type { MailUser } from "#tests/mail-user.ts";

const watches: FolderWatch[] = [];
afterEach(() => {
  for (const watch of watches.splice(0)) watch.stop();
});

async function watched(user: MailUser, folder: FolderPath = inbox) {
  const proxy = new FaultyProxy(environment.IMAP_PORT);
  const port = await proxy.listen();
  let idling = 0;
  proxy.passes = (sent, chunk) => {
    idling = sent.match(/ IDLE\r\n/g)?.length ?? 0;
    return chunk.length;
  };
  let ended = 0;
  const open = () =>
    connect(imapServer(port), { username: user.address, password: user.password }, { renewIdleAfter });
  const watch = new FolderWatch(open, folder, () => {
    ended += 1;
  });
  watches.push(watch);
  return { proxy, watch, idles: () => expect.poll(() => idling).toBeGreaterThan(0), ended: () => ended };
}

it("new, changed and expunged messages are told to all who listen, over one connection", async () => {
  const user = await personWith(1);
  const { proxy, watch, idles } = await watched(user);
  const [ada, bob]: [FolderEvent[], FolderEvent[]] = [[], []];
  watch.add((event) => ada.push(event));
  const leave = watch.add((event) => bob.push(event));
  await idles();

  await deliverMail({ from: "eve@example.org", to: user.address });
  await expect
    .poll(() => ada, { timeout: 10_000 })
    .toContainEqual({
      type: "changed",
      folder: inbox,
      reason: "arrived",
    });
  expect(bob).toEqual(ada);
  leave();
  const { store, pool } = openStore(user);
  await store.changeFlags([await newest(store)], { seen: true });
  await expect.poll(() => ada.at(-1), { timeout: 10_000 }).toMatchObject({ reason: "flags" });
  await store.expunge([await newest(store)]);
  await expect.poll(() => ada.at(-1), { timeout: 10_000 }).toMatchObject({ reason: "expunged" });
  expect(bob).toEqual([{ type: "gap" }, expect.objectContaining({ reason: "arrived" })]);
  expect(proxy.connections).toBe(1);
  pool.close();
});

it("after a lost connection listeners are told that they may have missed something", async () => {
  const user = await personWith(1);
  const { proxy, watch, idles } = await watched(user);
  const events: FolderEvent[] = [];
  watch.add((event) => events.push(event));
  await idles();
  proxy.cut();
  // Once when the folder first stood open, once more after the loss.
  await expect.poll(() => events, { timeout: 10_000 }).toEqual([{ type: "gap" }, { type: "gap" }]);
  await deliverMail({ from: "eve@example.org", to: user.address });
  await expect.poll(() => events.at(-1), { timeout: 10_000 }).toMatchObject({ reason: "arrived" });
});

it("the connection goes a moment after the last listener, not before", async () => {
  const { proxy, watch, idles, ended } = await watched(await personWith(0));
  const leave = watch.add(() => {});
  await idles();
  leave();
  const stay = watch.add(() => {});
  await new Promise((done) => setTimeout(done, 6_000));
  expect([proxy.open, ended()]).toEqual([1, 0]);
  stay();
  await expect.poll(() => [proxy.open, ended()], { timeout: 10_000 }).toEqual([0, 1]);
});
