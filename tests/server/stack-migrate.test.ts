import { createHash, randomBytes } from "node:crypto";
import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { beforeEach, expect, test } from "vitest";
import { applyMigrations } from "#stack/migrate.ts";
import { environment } from "#tests/environment.ts";
import { queryDatabase } from "#tests/mail-user.ts";

let databaseUrl: string;
let folder: string;

beforeEach(async () => {
  const name = `migrations_${randomBytes(5).toString("hex")}`;
  await queryDatabase(`CREATE DATABASE ${name}`);
  const url = new URL(environment.DATABASE_URL);
  url.pathname = `/${name}`;
  databaseUrl = url.href;
  folder = await mkdtemp(join(tmpdir(), "pennypost-migrations-"));
  await addMigration("1_first", "CREATE TABLE one (a int);");
});

test("what is missing is applied once, in order, with Prisma's own bookkeeping", async () => {
  await addMigration("2_second", "ALTER TABLE one ADD COLUMN b int; INSERT INTO one VALUES (1, 2);");
  expect(await applyMigrations(databaseUrl, folder)).toEqual(["1_first", "2_second"]);
  expect(await applyMigrations(databaseUrl, folder)).toEqual([]);
  await addMigration("3_third", "DELETE FROM one;");
  expect(await applyMigrations(databaseUrl, folder)).toEqual(["3_third"]);
  const books = await query(
    "SELECT migration_name, checksum, applied_steps_count FROM _prisma_migrations ORDER BY 1",
  );
  expect(books[0]).toEqual({
    migration_name: "1_first",
    checksum: createHash("sha256").update("CREATE TABLE one (a int);").digest("hex"),
    applied_steps_count: 1,
  });
  expect(books).toHaveLength(3);
});

test("two starts at once apply each migration once", async () => {
  const [one, other] = await Promise.all([
    applyMigrations(databaseUrl, folder),
    applyMigrations(databaseUrl, folder),
  ]);
  expect([...one, ...other]).toEqual(["1_first"]);
});

test("a migration that fails leaves nothing of itself behind", async () => {
  await addMigration("2_broken", "CREATE TABLE two (a int); SELECT nonsense;");
  await expect(applyMigrations(databaseUrl, folder)).rejects.toThrow(/2_broken failed: .*nonsense/);
  expect(await query("SELECT to_regclass('two') AS two")).toEqual([{ two: null }]);
  expect(await query("SELECT migration_name FROM _prisma_migrations")).toEqual([
    { migration_name: "1_first" },
  ]);
});

test("a migration that was changed after it was applied is refused", async () => {
  await applyMigrations(databaseUrl, folder);
  await addMigration("1_first", "CREATE TABLE one (a bigint);");
  await expect(applyMigrations(databaseUrl, folder)).rejects.toThrow(/1_first was changed/);
});

async function addMigration(name: string, sql: string): Promise<void> {
  await mkdir(join(folder, name), { recursive: true });
  await writeFile(join(folder, name, "migration.sql"), sql);
}

async function query(sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
