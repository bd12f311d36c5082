import { currentVersion, noteOwnEdit } from "../../../../_data/own-versions.ts";

const tails = new Map<string, Promise<unknown>>();

/**
 * Sends changes of an item one after the other, each made on what the one before led to: a person who presses a key three times is
 * not in conflict with themselves. `send` is given the version to name.
 */
export function inTurn<T extends { items: readonly { id: string; version: number }[] }>(
  itemId: string,
  seen: number,
  send: (version: number) => Promise<T>,
): Promise<T> {
  const before = tails.get(itemId) ?? Promise.resolve();
  const turn = before
    .catch(() => undefined)
    .then(async () => {
      const version = currentVersion(itemId, seen);
      const answer = await send(version);
      const changed = answer.items.find(({ id }) => id === itemId);
      if (changed) noteOwnEdit(itemId, version, changed.version);
      return answer;
    });
  tails.set(itemId, turn);
  return turn;
}
