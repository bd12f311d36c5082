import { db, pool } from "#lib/db.ts";
import type { Prisma } from "#lib/generated/prisma/client.ts";
import { log } from "#lib/log.ts";
import type { CollectionEvent, News } from "../types.ts";

/** Tells all nodes of a change, once the transaction is committed. `also`: people who could see it until now. */
export function announce(
  event: CollectionEvent,
  also: string[] = [],
  tx: Prisma.TransactionClient = db(),
): Promise<void> {
  return tell({ type: "collection", ...event, also }, tx);
}

/** Tells these people's browsers, on all nodes, once the transaction is committed. */
export async function tell(news: News, tx: Prisma.TransactionClient = db()): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify(${channel}, ${JSON.stringify(news)})`;
}

const channel = "pennypost_collections";

/** The owner of a collection and those who accepted a share of it. */
export async function findMembers(collectionId: string): Promise<string[]> {
  const collection = await db().collection.findUnique({
    where: { id: collectionId },
    select: { ownerId: true, shares: { where: { state: "accepted" }, select: { userId: true } } },
  });
  return collection ? [collection.ownerId, ...collection.shares.map(({ userId }) => userId)] : [];
}

/** How long a lost connection waits before it is opened again. In milliseconds. */
const pause = 1_000;

/** Calls `hear` for every announcement of any node, and `gap` once any could have been missed, until the process ends. */
export async function listen(hear: (news: News) => void, gap: () => void): Promise<void> {
  for (;;) {
    try {
      const client = await pool().connect();
      const lost = new Promise<void>((resolve) => client.once("error", () => resolve()).once("end", resolve));
      client.on("notification", ({ payload }) => hear(JSON.parse(payload ?? "{}")));
      await client.query(`LISTEN ${channel}`);
      gap();
      await lost;
      client.release(true);
    } catch (err) {
      log().warn({ err }, "changes of collections cannot be listened to; trying again");
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
