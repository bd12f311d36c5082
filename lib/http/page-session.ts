import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { findSignedIn, type SignedIn } from "#lib/auth/find-signed-in.ts";
import { hasSessionCookie } from "#lib/auth/session-token.ts";
import { pathHeader } from "./path-header.ts";

/** Who looks at this page; null when nobody is signed in. */
export async function findPageUser(): Promise<SignedIn | null> {
  return findSignedIn((await headers()).get("cookie"));
}

/**
 * Who looks at this page. Nobody: off to the sign-in page, and from there back here. This decides what is painted;
 * what may be read is decided by every route itself.
 */
export async function requirePageUser(): Promise<SignedIn> {
  const user = await findPageUser();
  if (user) return user;
  const sent = await headers();
  const query = new URLSearchParams({ callbackUrl: sent.get(pathHeader) ?? "/mail" });
  if (hasSessionCookie(sent.get("cookie"))) query.set("reason", "expired");
  redirect(`/sign-in?${query}`);
}
