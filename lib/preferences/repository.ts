import { db } from "#lib/db.ts";
import type { Prisma } from "#lib/generated/prisma/client.ts";

/** What the person chose, as it was stored: JSON of the contract's Preferences, or less. */
export async function findPreferences(userId: string): Promise<object> {
  const { preferences } = await db().user.findUniqueOrThrow({
    where: { id: userId },
    select: { preferences: true },
  });
  return preferences as object;
}

/** Sets these and leaves the others, also when two browsers change some at once. */
export async function mergePreferences(userId: string, changes: object): Promise<void> {
  const json = JSON.stringify(changes) as Prisma.InputJsonValue;
  await db()
    .$executeRaw`UPDATE "User" SET preferences = preferences || ${json}::jsonb WHERE id = ${userId}::uuid`;
}
