import { useEffect } from "react";
import { mailtoPath } from "../../_ui/write-path.ts";
import { useComposer } from "./composer/composer-provider.tsx";
import { readPrefill } from "./composer/read-prefill.ts";

/**
 * Opens the composer where the address says so (`/mail#to=...`, `/mail?to=...`, `/mail?mailto=...`), and for a mailto: link
 * that is followed in the mail area, which leaves everything else where it is.
 */
export function useWriteLink(): void {
  const { openNew } = useComposer();

  useEffect(() => {
    const { search, hash, pathname } = window.location;
    const prefill = readPrefill(hash.slice(1)) ?? readPrefill(search.slice(1));
    if (!prefill) return;
    // A reload must not begin the message once more.
    window.history.replaceState(null, "", pathname);
    openNew(prefill);
  }, [openNew]);

  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
      const path = mailtoPath(link?.getAttribute("href") ?? "");
      const prefill = path && readPrefill(path.slice(path.indexOf("#") + 1));
      if (!prefill || event.defaultPrevented) return;
      event.preventDefault();
      openNew(prefill);
    };
    document.addEventListener("click", follow);
    return () => document.removeEventListener("click", follow);
  }, [openNew]);
}
