import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { config } from "./config.ts";
import { PrismaClient } from "./generated/prisma/client.ts";

const shared = globalThis as typeof globalThis & { pennypostDb?: { pool: pg.Pool; client: PrismaClient } };

/** The process's Prisma client. */
export function db(): PrismaClient {
  return open().client;
}

/**
 * The connections under the Prisma client, for the one look-up that every request waits for: Prisma takes about three times
 * as long over a query as its driver does.
 */
export function pool(): pg.Pool {
  return open().pool;
}

/** On globalThis because Next gives every route bundle its own copy of this module. */
function open(): { pool: pg.Pool; client: PrismaClient } {
  shared.pennypostDb ??= connect();
  return shared.pennypostDb;
}

function connect(): { pool: pg.Pool; client: PrismaClient } {
  const pool = new pg.Pool({ connectionString: config().DATABASE_URL, max: 10 });
  // A connection that breaks while it is idle is replaced by the next query; unheard, the event would end the process.
  pool.on("error", () => {});
  return { pool, client: new PrismaClient({ adapter: new PrismaPg(pool, { disposeExternalPool: true }) }) };
}
