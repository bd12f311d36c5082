import { usePathname } from "next/navigation";
import { type ContactPlace, contactPath, readContactPath } from "./contact-path.ts";

/** What the address bar names. */
export function useContactPlace(): ContactPlace {
  return readContactPath(usePathname());
}

/** Goes there without asking the server for a page. `replace` leaves no step behind for Back. */
export function goToContacts(place: ContactPlace, { replace = false } = {}): void {
  const address = contactPath(place);
  if (address === window.location.pathname) return;
  if (replace) window.history.replaceState(null, "", address);
  else window.history.pushState(null, "", address);
}
