import { useSyncExternalStore } from "react";

/** Side bar and calendar; calendar with a drawer; a phone. */
export type Layout = "wide" | "medium" | "narrow";

const narrow = "(width < 700px)";
const medium = "(width < 1000px)";

/** Follows the window's width. */
export function useLayout(): Layout {
  return useSyncExternalStore(subscribe, read, () => "wide");
}

function subscribe(changed: () => void): () => void {
  const queries = [matchMedia(narrow), matchMedia(medium)];
  for (const query of queries) query.addEventListener("change", changed);
  return () => {
    for (const query of queries) query.removeEventListener("change", changed);
  };
}

function read(): Layout {
  if (matchMedia(narrow).matches) return "narrow";
  return matchMedia(medium).matches ? "medium" : "wide";
}
