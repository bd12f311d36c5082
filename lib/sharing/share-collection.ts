import { tellCollection } from "#lib/collections/live/tell-collection.ts";
import { tellPeople } from "#lib/collections/live/tell-people.ts";
import { requireRight } from "#lib/collections/require-right.ts";
import { AppError } from "#lib/errors.ts";
import { refuseRight } from "./refuse-right.ts";
import { findPeople, findShares, upsertShares } from "./repository.ts";
import type { Share, ShareRight } from "./types.ts";

/** The most people that one collection is shared with. */
const most = 200;

/**
 * Offers a person's own collection to others of this server; who has it already gets this right at once. Answers with all
 * shares, and with those of the addresses that nobody of this server has.
 * @throws AppError not-found; forbidden for another's; input-invalid for a right that makes no sense, and above 200 people
 */
export async function shareCollection(
  userId: string,
  collectionId: string,
  { addresses, ...grant }: { addresses: string[]; right: ShareRight; via: string },
): Promise<{ shares: Share[]; unknown: string[] }> {
  const collection = await requireRight(userId, collectionId, "own");
  refuseRight(collection, grant.right);
  const named = [...new Set(addresses.map((address) => address.trim().normalize("NFC").toLowerCase()))];
  const people = await findPeople(named);
  const others = people.filter(({ id }) => id !== userId);
  if (!(await upsertShares(collectionId, others, grant, most)))
    throw new AppError("input-invalid", `This can be shared with at most ${most} people.`);
  await tellPeople(
    others.map(({ id }) => id),
    "shares",
  );
  await tellCollection(collectionId, collection.kind);
  const unknown = named.filter((address) => !people.some((person) => person.address === address));
  return { shares: await findShares(collectionId), unknown };
}
