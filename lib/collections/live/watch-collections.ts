import type { News, PersonalNews } from "../types.ts";
import { findMembers, listen } from "./repository.ts";

type Listener = (news: PersonalNews) => void;

const shared = globalThis as typeof globalThis & { pennypostListeners?: Map<string, Set<Listener>> };

/** Calls the listener for every change in what this person can see, until the returned function is called. */
export function watchCollections(userId: string, listener: Listener): () => void {
  const listeners = listenForNews();
  const mine = listeners.get(userId) ?? new Set();
  listeners.set(userId, mine.add(listener));
  return () => {
    mine.delete(listener);
    if (mine.size === 0 && listeners.get(userId) === mine) listeners.delete(userId);
  };
}

/**
 * One connection listens for all, from the start of the process on, so that nothing is missed when the first tab comes.
 * On globalThis because Next gives every route bundle its own copy of this module.
 */
export function listenForNews(): Map<string, Set<Listener>> {
  if (shared.pennypostListeners) return shared.pennypostListeners;
  const listeners = new Map<string, Set<Listener>>();
  shared.pennypostListeners = listeners;
  const give = (userIds: Iterable<string>, news: PersonalNews) => {
    for (const userId of userIds) for (const listener of listeners.get(userId) ?? []) listener(news);
  };
  const resync = () => give([...listeners.keys()], { type: "resync" });
  void listen((news) => void pass(news, give).catch(resync), resync);
  return listeners;
}

async function pass(
  news: News,
  give: (userIds: Iterable<string>, news: PersonalNews) => void,
): Promise<void> {
  if (news.type !== "collection") return give(news.userIds, { type: news.type });
  const { type, collectionId, kind, also } = news;
  give(new Set([...(await findMembers(collectionId)), ...also]), { type, collectionId, kind });
}
