import { LRUCache } from "lru-cache";
import { decode } from "next-auth/jwt";
import { config } from "#lib/config.ts";

/** All that the browser's cookie holds, encrypted by next-auth; what they stand for is in the database. */
export interface SessionToken {
  userId: string;
  sessionId: string;
}

/**
 * Cookies that were opened a moment ago: next-auth derives its key anew for each, which costs more than all the rest of
 * a small request. Whether the session still stands is asked of the database every time all the same.
 */
const opened = new LRUCache<string, SessionToken>({ max: 10_000, ttl: 60_000 });

/** Whether the browser reaches us over TLS: then the cookies are Secure, and next-auth names them accordingly. */
export function usesSecureCookies(): boolean {
  return config().NEXTAUTH_URL.startsWith("https://");
}

/** Reads the session's cookie out of a Cookie header; null when there is none that we made and that is still valid. */
export async function readSessionToken(cookieHeader: string | null): Promise<SessionToken | null> {
  const token = cookieValue(cookieHeader ?? "", sessionCookieName());
  if (!token) return null;
  const known = opened.get(token);
  if (known) return known;
  const payload = await decode({ token, secret: config().NEXTAUTH_SECRET }).catch(() => null);
  if (!payload?.sub || !payload.sessionId) return null;
  const session = { userId: payload.sub, sessionId: payload.sessionId };
  opened.set(token, session);
  return session;
}

/** Whether a Cookie header has a session's cookie at all, be it valid or not. */
export function hasSessionCookie(cookieHeader: string | null): boolean {
  return cookieValue(cookieHeader ?? "", sessionCookieName()) !== undefined;
}

function sessionCookieName(): string {
  return `${usesSecureCookies() ? "__Secure-" : ""}next-auth.session-token`;
}

function cookieValue(header: string, name: string): string | undefined {
  const start = `${name}=`;
  const pair = header.split(";").find((part) => part.trim().startsWith(start));
  return pair?.trim().slice(start.length);
}
