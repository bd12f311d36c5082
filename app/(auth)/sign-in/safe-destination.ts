/** Where a person goes who does not come from anywhere. */
const home = "/mail";

/** A place of ours to go to after sign-in: a path on this origin, whatever a link to the sign-in page asks for. */
export function safeDestination(wanted: string | undefined): string {
  if (!wanted?.startsWith("/")) return home;
  // Browsers read "//host", "/\host" and tabs in between as another host, so the parsed form decides.
  const here = "http://here.invalid";
  const url = URL.canParse(wanted, here) ? new URL(wanted, here) : null;
  if (url?.origin !== here || url.pathname.startsWith("//")) return home;
  if (url.pathname.startsWith("/sign-in") || url.pathname.startsWith("/api/")) return home;
  return url.pathname + url.search + url.hash;
}
