import { useEffect, useState } from "react";

const key = "pennypost-closed-folders";

/** Which folders hide their children, remembered by this browser. */
export function useClosedFolders() {
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());

  // After the first paint, because the server does not know what this browser remembers.
  useEffect(() => setClosed(new Set(localStorage.getItem(key)?.split(" "))), []);

  const setOpen = (folderId: string, open: boolean) => {
    const next = new Set(closed);
    if (open) next.delete(folderId);
    else next.add(folderId);
    localStorage.setItem(key, [...next].join(" "));
    setClosed(next);
  };
  return { closed, setOpen };
}
