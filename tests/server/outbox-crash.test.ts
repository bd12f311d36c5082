import { afterEach, beforeEach, expect, test } from "vitest";
import { environment } from "#tests/environment.ts";
import { HoldingProxy } from "#tests/holding-proxy.ts";
import { OutboxWorld } from "#tests/outbox-world.ts";
import type { Step } from "#tests/scripted-smtp-server.ts";

let world: OutboxWorld;

beforeEach(async () => {
  world = new OutboxWorld();
  await world.open();
});
afterEach(() => world.close());

function stallAt(step: Step): void {
  world.smtp.script = (reached) => (reached === step ? "stall" : undefined);
}

function goOn(): void {
  world.smtp.script = () => undefined;
}

test.each<Step>(["greeting", "ehlo", "auth", "mail", "rcpt", "data"])(
  "a worker that is killed while the server is at %s has sent nothing; the next one sends it once",
  async (step) => {
    stallAt(step);
    const { id, mime } = await world.accept();
    await world.startWorker();
    await world.smtp.reached(step);
    await world.killWorker();
    goOn();
    await world.passTime();
    await world.startWorker();
    await world.until(id, "filed");
    expect(world.smtp.confirmed.map(({ bytes }) => bytes.toString())).toEqual([mime.toString()]);
    expect((await world.folder("Sent")).map(String)).toEqual([mime.toString()]);
  },
);

test("killed between the dot and the answer: nobody knows, so nobody sends it but the person", async () => {
  stallAt("dot");
  const { id, mime } = await world.accept();
  await world.startWorker();
  await world.smtp.reached("dot");
  await world.killWorker();
  goOn();
  await world.passTime();
  await world.startWorker();
  const row = await world.until(id, "unknown");
  expect(row.lastError).toContain("may have been sent");
  await world.passTime();
  await world.stopWorker();
  await world.startWorker();
  expect((await world.until(id, "unknown")).state).toBe("unknown");
  expect(world.smtp.confirmed).toEqual([]);
  expect(await world.folder("Sent")).toEqual([]);

  await world.stopWorker();
  await world.query(
    `UPDATE "Submission" SET state = 'queued', "dotSentAt" = NULL, "leasedUntil" = NULL, "leaseId" = NULL`,
  );
  await world.startWorker();
  await world.until(id, "filed");
  expect(world.smtp.confirmed).toHaveLength(1);
  expect((await world.folder("Sent")).map(String)).toEqual([mime.toString()]);
});

test("killed after the server accepted and before the copy is filed: it is filed once, and not sent again", async () => {
  const proxy = new HoldingProxy(environment.IMAP_PORT);
  world.imapPort = await proxy.listen();
  proxy.hold = () => true;
  const { id, mime } = await world.accept();
  await world.startWorker();
  await world.until(id, "submitted");
  await world.killWorker();
  proxy.hold = () => false;
  await world.passTime();
  await world.startWorker();
  await world.until(id, "filed");
  await proxy.close();
  expect(world.smtp.confirmed).toHaveLength(1);
  expect((await world.folder("Sent")).map(String)).toEqual([mime.toString()]);
});

test("killed after APPEND and before it is noted: there is still one copy", async () => {
  const proxy = new HoldingProxy(environment.IMAP_PORT);
  world.imapPort = await proxy.listen();
  // The server stores the message, but its answer does not come through.
  proxy.hold = (sent, answer) => sent.includes(" APPEND ") && !answer.startsWith("+");
  const { id, mime } = await world.accept();
  await world.startWorker();
  await proxy.held();
  expect((await world.folder("Sent")).map(String)).toEqual([mime.toString()]);
  await world.killWorker();
  proxy.hold = () => false;
  await world.passTime();
  await world.startWorker();
  await world.until(id, "filed");
  await proxy.close();
  expect(world.smtp.confirmed).toHaveLength(1);
  expect(await world.folder("Sent")).toHaveLength(1);
});

test("a worker that is told to stop gives back what it has not handed over", async () => {
  stallAt("data");
  const { id } = await world.accept();
  await world.startWorker();
  await world.smtp.reached("data");
  expect(await world.stopWorker()).toBe(0);
  const row = await world.until(id, "queued");
  expect(row.leasedUntil).toBeNull();
  goOn();
  await world.startWorker();
  await world.until(id, "filed");
  expect(world.smtp.confirmed).toHaveLength(1);
});

test("what one worker is at, no other takes, however often it is woken", async () => {
  stallAt("data");
  const { id } = await world.accept();
  await world.startWorker();
  await world.smtp.reached("data");
  world.pauseWorker();
  goOn();
  const other = new OutboxWorld();
  await other.joinWorker(world);
  await world.wake(id);
  await world.wake(id);
  await other.stopWorker();
  expect(world.smtp.confirmed).toEqual([]);
  world.resumeWorker();
  world.smtp.release("354 Go on");
  await world.until(id, "filed");
  expect(world.smtp.confirmed).toHaveLength(1);
});

test("a worker that slept until another one took over cannot send any more", async () => {
  stallAt("data");
  const { id } = await world.accept();
  await world.startWorker();
  await world.smtp.reached("data");
  world.pauseWorker();
  goOn();
  await world.passTime();
  const other = new OutboxWorld();
  await other.joinWorker(world);
  await world.until(id, "filed");
  world.smtp.release("354 Go on");
  world.resumeWorker();
  await world.smtp.ended();
  await other.stopWorker();
  expect(world.smtp.confirmed).toHaveLength(1);
  expect(await world.folder("Sent")).toHaveLength(1);
});
