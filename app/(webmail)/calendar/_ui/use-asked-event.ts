import { useSearchParams } from "next/navigation";
import { useEffect, useEffectEvent } from "react";
import type { EventFields } from "#lib/contract/calendar.ts";

/** Another area asks for a new event by the address (`?new=event&title=...&link=mid:...&linkTitle=...`): opens it, once. */
export function useAskedEvent(open: (fields: Pick<EventFields, "title" | "links">) => void): void {
  const query = useSearchParams();
  const asked = query.get("new") === "event";
  const show = useEffectEvent(() => {
    const link = query.get("link")?.slice(0, 1000);
    const linkTitle = query.get("linkTitle")?.slice(0, 500) ?? "";
    open({
      title: query.get("title")?.slice(0, 1000) ?? "",
      links: link?.startsWith("mid:") ? [{ target: link, title: linkTitle }] : [],
    });
    // The form is opened once; a reload shows the calendar.
    window.history.replaceState(null, "", window.location.pathname);
  });
  useEffect(() => {
    if (asked) show();
  }, [asked]);
}
