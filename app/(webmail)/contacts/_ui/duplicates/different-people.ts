const storageKey = "pennypost-different-contacts";
/** The latest ones are kept. */
const most = 500;

/** Groups of ids of which the person said, in this browser, that they are not one person. */
export function readDifferent(): ReadonlySet<string> {
  if (typeof window === "undefined") return new Set();
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storageKey) ?? "[]");
    return new Set(Array.isArray(kept) ? kept.map(String) : []);
  } catch {
    return new Set();
  }
}

export function rememberDifferent(group: string): ReadonlySet<string> {
  const kept = [...readDifferent(), group].slice(-most);
  try {
    localStorage.setItem(storageKey, JSON.stringify(kept));
  } catch {
    // Without room the group comes back with the next visit.
  }
  return new Set(kept);
}
