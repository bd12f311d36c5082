import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { OutboxWorld } from "#tests/outbox-world.ts";

let world: OutboxWorld;

beforeEach(async () => {
  world = new OutboxWorld();
  await world.open();
});
afterEach(() => world.close());

async function upload(age: string): Promise<string> {
  const id = randomUUID();
  await world.query(
    `INSERT INTO "Upload" (id, "accountId", filename, type, size, "createdAt")
     VALUES ($1, $2, 'f', 't', 1, now() - $3::interval)`,
    [id, world.accountId, age],
  );
  await world.query(`INSERT INTO "UploadChunk" ("uploadId", position, content) VALUES ($1, 0, 'x')`, [id]);
  return id;
}

/** Puts an accepted message into this state, some time ago, with this file. */
async function submission(state: string, age: string, uploadId?: string): Promise<string> {
  const { id } = await world.accept();
  const attachments = uploadId ? [{ kind: "upload", upload: { id: uploadId } }] : [];
  await world.query(
    `UPDATE "Submission" SET state = $2::"SubmissionState", "createdAt" = now() - $3::interval, draft = $4 WHERE id = $1`,
    [id, state, age, JSON.stringify({ attachments })],
  );
  return id;
}

async function idsIn(table: string): Promise<string[]> {
  const { rows } = await world.query(`SELECT id FROM "${table}"`);
  return rows.map(({ id }) => id).sort();
}

test("what nobody needs is deleted, and nothing else", async () => {
  const [fresh, needed] = [await upload("23 hours"), await upload("3 days")];
  const [old, ofFiled] = [await upload("25 hours"), await upload("3 days")];
  const kept = [
    await submission("failed", "60 days", needed),
    await submission("unknown", "60 days"),
    await submission("filed", "6 days", ofFiled),
  ];
  await submission("filed", "8 days");
  await submission("cancelled", "8 days", old);
  await world.query(
    `INSERT INTO "Session" (id, "userId", "userAgent", ip, "expiresAt")
     SELECT gen_random_uuid(), "userId", '', '', now() - interval '1 minute' FROM "Account"`,
  );
  await world.startWorker();
  await world.runJob("clean-up");
  expect(await idsIn("Upload")).toEqual([fresh, needed].sort());
  expect(await idsIn("Submission")).toEqual(kept.sort());
  expect(await idsIn("Session")).toEqual([]);
  const { rows } = await world.query(`SELECT count(*)::int AS count FROM "UploadChunk"`);
  expect(rows[0].count).toBe(2);
});

test("a wake-up makes a message go out that became due since the worker looked", async () => {
  await world.startWorker();
  const { id } = await world.accept();
  await world.wake(id);
  await world.until(id, "filed");
  expect(world.smtp.confirmed).toHaveLength(1);
});
