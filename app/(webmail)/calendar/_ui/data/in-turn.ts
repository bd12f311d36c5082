/** The version that this tab's own last change of an item led to. */
const reached = new Map<string, number>();
const tails = new Map<string, Promise<unknown>>();

/**
 * Sends changes of an item one after the other, each made on what the one before led to: a person who presses a key three times is
 * not in conflict with themselves. `send` is given the version to name.
 */
export function inTurn<T extends { items: readonly { id: string; version: number }[] }>(
  itemId: string,
  version: number,
  send: (version: number) => Promise<T>,
): Promise<T> {
  const before = tails.get(itemId) ?? Promise.resolve();
  const turn = before
    .catch(() => undefined)
    .then(() => send(Math.max(version, reached.get(itemId) ?? 0)))
    .then((answer) => {
      for (const item of answer.items) reached.set(item.id, item.version);
      return answer;
    });
  tails.set(itemId, turn);
  return turn;
}
