import { createHash, randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { projectRoot } from "./settings.ts";
import { StepError } from "./step.ts";

/** The advisory lock that Prisma's own migrate takes, so that the two never run at once. */
const prismaLock = 72707369;

const table = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;

interface Migration {
  name: string;
  sql: string;
  /** sha256 of the file in hexadecimal, as Prisma writes it. */
  checksum: string;
}

/**
 * Applies the migrations that the database does not have yet, each in a transaction, and answers with their names.
 * Leaves the same traces as `prisma migrate deploy`, whose native engine `npm ci` does not bring. Rejects when an
 * applied migration differs from its file.
 */
export async function applyMigrations(
  databaseUrl: string,
  folder = join(projectRoot, "prisma/migrations"),
): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [prismaLock]);
    await client.query(table);
    return await applyMissing(client, await readMigrations(folder));
  } finally {
    await client.end();
  }
}

async function readMigrations(folder: string): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(join(folder, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    }),
  );
}

async function applyMissing(client: pg.Client, migrations: Migration[]): Promise<string[]> {
  const { rows } = await client.query<{ migration_name: string; checksum: string }>(
    "SELECT migration_name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL",
  );
  const known = new Map(rows.map((row) => [row.migration_name, row.checksum]));
  const applied: string[] = [];
  for (const migration of migrations) {
    const before = known.get(migration.name);
    if (before === migration.checksum) continue;
    if (before !== undefined) throw changedMigration(migration.name);
    await applyOne(client, migration);
    applied.push(migration.name);
  }
  return applied;
}

function changedMigration(name: string): StepError {
  return new StepError(
    `The migration ${name} was changed after this database had applied it.`,
    "Restore the file and put the change into a new migration; data that is not needed can be deleted with DATA_DIR.",
  );
}

async function applyOne(client: pg.Client, migration: Migration): Promise<void> {
  await client.query("BEGIN");
  try {
    await client.query(migration.sql);
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), migration.checksum, migration.name],
    );
    await client.query("COMMIT");
  } catch (cause) {
    await client.query("ROLLBACK");
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new StepError(`The migration ${migration.name} failed: ${reason}`, "Nothing of it was kept.", {
      cause,
    });
  }
}
