import { Composition } from "./composition.ts";

/**
 * Where this browser keeps what is being written, so that a reload or a crash loses nothing: one entry of localStorage
 * for each message, under the address of who is signed in.
 */
const prefix = "pennypost-writing:";
const keyOf = (address: string, key: string) => `${prefix}${address}:${key}`;

/** Set at sign-out: what is still open must not be written again while the page is left. */
let closed = false;

/** Keeps a message; false when the browser has no room for it. */
export function saveComposition(address: string, composition: Composition): boolean {
  if (closed) return true;
  try {
    localStorage.setItem(keyOf(address, composition.key), JSON.stringify(composition));
    return true;
  } catch {
    return false;
  }
}

/** Forgets a message that was sent or discarded. */
export function forgetComposition(address: string, key: string): void {
  localStorage.removeItem(keyOf(address, key));
}

/** Whether anybody's unsent message lies in this browser. */
export function hasSavedCompositions(): boolean {
  return Object.keys(localStorage).some((name) => name.startsWith(prefix));
}

/**
 * Forgets all, at sign-out: the next person at this browser must not find them. Returns the way to put them back when
 * the person could not be signed out.
 */
export function forgetSavedCompositions(): () => void {
  closed = true;
  const names = Object.keys(localStorage).filter((name) => name.startsWith(prefix));
  const kept = names.map((name) => [name, localStorage.getItem(name) ?? ""] as const);
  for (const name of names) localStorage.removeItem(name);
  return () => {
    closed = false;
    for (const [name, text] of kept) localStorage.setItem(name, text);
  };
}

/** What was being written and is not open in another tab. */
export async function restoreCompositions(address: string): Promise<Composition[]> {
  const names = Object.keys(localStorage).filter((name) => name.startsWith(keyOf(address, "")));
  if (names.length === 0) return [];
  const held = new Set(await heldLocks());
  return names.flatMap((name) => {
    const composition = read(name);
    return composition && !held.has(lockOf(composition.key)) ? [composition] : [];
  });
}

function read(name: string): Composition | undefined {
  try {
    return Composition.parse(JSON.parse(localStorage.getItem(name) ?? ""));
  } catch {
    // Written by an older version of the product, or not by us.
    localStorage.removeItem(name);
    return undefined;
  }
}

const lockOf = (key: string) => `${prefix}${key}`;

async function heldLocks(): Promise<string[]> {
  const { held = [] } = (await lockManager()?.query()) ?? {};
  return held.flatMap((lock) => lock.name ?? []);
}

/**
 * Marks a message as open in this tab for as long as the tab lives, so that no second tab opens it too. Returns the way
 * to give it up.
 */
export function holdComposition(key: string): () => void {
  const { promise, resolve } = Promise.withResolvers<void>();
  void lockManager()?.request(lockOf(key), () => promise);
  return resolve;
}

/** Browsers have it only where the page came over TLS or from loopback. */
function lockManager(): LockManager | undefined {
  return "locks" in navigator ? navigator.locks : undefined;
}
