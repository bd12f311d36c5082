import { db } from "#lib/db.ts";

/** Throws when the database does not answer. */
export async function probeDatabase(): Promise<void> {
  await db().$queryRaw`SELECT 1`;
}
