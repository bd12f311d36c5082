import { PrismaPg } from "@prisma/adapter-pg";
import { config } from "./config.ts";
import { PrismaClient } from "./generated/prisma/client.ts";

const shared = globalThis as typeof globalThis & { pennypostDb?: PrismaClient };

/** The process's Prisma client. On globalThis because Next gives every route bundle its own copy of this module. */
export function db(): PrismaClient {
  shared.pennypostDb ??= new PrismaClient({
    adapter: new PrismaPg({ connectionString: config().DATABASE_URL, max: 10 }),
  });
  return shared.pennypostDb;
}
