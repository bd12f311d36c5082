import { useSyncExternalStore } from "react";

/** How many panes fit: folders, list and message; list and message; one. */
export type LayoutMode = "three" | "two" | "one";

const narrow = "(width < 700px)";
const medium = "(width < 1100px)";

/** Follows the window's width. The server renders all three, and the style sheet hides what does not fit. */
export function useLayoutMode(): LayoutMode {
  return useSyncExternalStore(subscribe, read, () => "three");
}

function subscribe(changed: () => void): () => void {
  const queries = [matchMedia(narrow), matchMedia(medium)];
  for (const query of queries) query.addEventListener("change", changed);
  return () => {
    for (const query of queries) query.removeEventListener("change", changed);
  };
}

function read(): LayoutMode {
  if (matchMedia(narrow).matches) return "one";
  return matchMedia(medium).matches ? "two" : "three";
}
