import { usePathname, useRouter } from "next/navigation";
import { useEffect } from "react";
import { mailtoPath } from "./write-path.ts";

/** A mailto: link of our own pages is written here, and not in another program. In the mail area: see use-write-link. */
export function useMailtoLinks(): void {
  const router = useRouter();
  const isMail = usePathname().split("/")[1] === "mail";
  useEffect(() => {
    if (isMail) return;
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
      const path = mailtoPath(link?.getAttribute("href") ?? "");
      if (!path || event.defaultPrevented) return;
      event.preventDefault();
      router.push(path);
    };
    document.addEventListener("click", follow);
    return () => document.removeEventListener("click", follow);
  }, [router, isMail]);
}
