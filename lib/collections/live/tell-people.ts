import { tell } from "./repository.ts";

/** Tells these people's browsers, on all nodes, to fetch their reminders or shares again; in a transaction, once it is committed. */
export function tellPeople(
  userIds: string[],
  type: "reminders" | "shares",
  tx?: Parameters<typeof tell>[1],
): Promise<void> {
  return tell({ type, userIds }, tx);
}
