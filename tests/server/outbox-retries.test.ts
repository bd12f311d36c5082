import { afterEach, beforeEach, expect, test } from "vitest";
import { environment } from "#tests/environment.ts";
import { HoldingProxy } from "#tests/holding-proxy.ts";
import { queryDatabase } from "#tests/mail-user.ts";
import { OutboxWorld } from "#tests/outbox-world.ts";
import type { Act, Step } from "#tests/scripted-smtp-server.ts";

let world: OutboxWorld;

beforeEach(async () => {
  world = new OutboxWorld();
  await world.open();
});
afterEach(() => world.close());

function at(step: Step, act: Act): void {
  world.smtp.script = (reached) => (reached === step ? act : undefined);
}

/** Seconds until the next attempt. */
async function wait(id: string): Promise<number> {
  const { rows } = await world.query(
    `SELECT extract(epoch FROM "sendAt" - now())::float8 AS seconds FROM "Submission" WHERE id = $1`,
    [id],
  );
  return rows[0].seconds;
}

async function failedOnce(id: string): Promise<Record<string, unknown>> {
  for (const deadline = Date.now() + 20_000; ; ) {
    const row = await world.until(id, "queued").catch(() => undefined);
    if (row?.lastError) return row;
    if (Date.now() > deadline) throw new Error("No attempt was made.");
    await new Promise((done) => setTimeout(done, 20));
  }
}

test.each<[Step, Act, string]>([
  ["greeting", "drop", "does not answer"],
  ["rcpt", "451 4.3.0 Come back later", "Come back later"],
  ["data", "drop", "does not answer"],
  ["dot", "452 4.3.1 Disk full", "Disk full"],
])("%s answered with %s is tried again later, and then sent once", async (step, act, words) => {
  at(step, act);
  const { id, mime } = await world.accept();
  await world.startWorker();
  const row = await failedOnce(id);
  expect(row.lastError).toContain(words);
  expect(row.attempts).toBe(1);
  expect(await wait(id)).toBeGreaterThan(0);
  expect(await wait(id)).toBeLessThanOrEqual(10);
  world.smtp.script = () => undefined;
  await world.stopWorker();
  await world.passTime();
  await world.startWorker();
  expect((await world.until(id, "filed")).lastError).toBeNull();
  expect(world.smtp.confirmed).toHaveLength(1);
  expect((await world.folder("Sent")).map(String)).toEqual([mime.toString()]);
});

test.each<[Step, Act, string]>([
  ["auth", "535 5.7.8 Wrong password", "Wrong password"],
  ["mail", "550 5.7.1 You may not send", "You may not send"],
  ["dot", "552 5.3.4 Message too big", "Message too big"],
])("%s answered with %s fails for good, with the server's words", async (step, act, words) => {
  at(step, act);
  const { id } = await world.accept();
  await world.startWorker();
  expect((await world.until(id, "failed")).lastError).toContain(words);
  expect(await world.folder("Sent")).toEqual([]);
});

test("a connection that breaks after the dot leaves it unknown, and nothing sends it again", async () => {
  at("dot", "drop");
  const { id } = await world.accept();
  await world.startWorker();
  await world.until(id, "unknown");
  world.smtp.script = () => undefined;
  await world.passTime();
  await world.stopWorker();
  await world.startWorker();
  const other = await world.accept();
  await world.stopWorker();
  await world.startWorker();
  await world.until(other.id, "filed");
  await world.until(id, "unknown");
  expect(world.smtp.confirmed).toHaveLength(1);
});

test("a copy that cannot be filed is tried again without sending again, and says so", async () => {
  const proxy = new HoldingProxy(environment.IMAP_PORT);
  world.imapPort = await proxy.listen();
  proxy.refuse = true;
  const { id, mime } = await world.accept();
  await world.startWorker();
  for (;;) {
    const row = await world.until(id, "submitted");
    if (row.lastError === null) continue;
    expect(row.lastError).toContain("not in Sent yet");
    break;
  }
  proxy.refuse = false;
  await world.stopWorker();
  await world.passTime();
  await world.startWorker();
  await world.until(id, "filed");
  await proxy.close();
  expect(world.smtp.confirmed).toHaveLength(1);
  expect((await world.folder("Sent")).map(String)).toEqual([mime.toString()]);
});

test("where the server files sent mail itself, no copy is added", async () => {
  const { id } = await world.accept();
  await world.startWorker({ MAIL_FILES_SENT: "true" });
  await world.until(id, "filed");
  expect(world.smtp.confirmed).toHaveLength(1);
  expect(await world.folder("Sent")).toEqual([]);
});

test("two workers send each of many messages once", async () => {
  const accepted = await Promise.all(Array.from({ length: 12 }, () => world.accept()));
  const other = new OutboxWorld();
  await Promise.all([world.startWorker(), other.joinWorker(world)]);
  for (const { id } of accepted) await world.until(id, "filed");
  await other.stopWorker();
  const received = world.smtp.confirmed.map(({ bytes }) => /Message-ID: (.*)\r/.exec(bytes.toString())?.[1]);
  expect(received.sort()).toEqual(accepted.map(({ messageId }) => messageId).sort());
  expect(await world.folder("Sent")).toHaveLength(12);
});

test("one broken submission does not hold up the others, and a lost database connection is made anew", async () => {
  const broken = await world.accept();
  await world.query(`UPDATE "Submission" SET refused = '"not a list"', state = 'submitted' WHERE id = $1`, [
    broken.id,
  ]);
  await world.startWorker();
  const fine = await world.accept();
  await world.until(fine.id, "filed");
  await queryDatabase("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1", [
    new URL(world.databaseUrl).pathname.slice(1),
  ]);
  const later = await world.accept();
  await world.until(later.id, "filed");
  expect(await world.stopWorker()).toBe(0);
});
