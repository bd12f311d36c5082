import { decode } from "next-auth/jwt";
import { config } from "#lib/config.ts";

/** All that the browser's cookie holds, encrypted by next-auth; what they stand for is in the database. */
export interface SessionToken {
  userId: string;
  sessionId: string;
}

/** Whether the browser reaches us over TLS: then the cookies are Secure, and next-auth names them accordingly. */
export function usesSecureCookies(): boolean {
  return config().NEXTAUTH_URL.startsWith("https://");
}

/** Reads the session's cookie out of a Cookie header; null when there is none that we made and that is still valid. */
export async function readSessionToken(cookieHeader: string | null): Promise<SessionToken | null> {
  const token = cookieValue(cookieHeader ?? "", sessionCookieName());
  if (!token) return null;
  const payload = await decode({ token, secret: config().NEXTAUTH_SECRET }).catch(() => null);
  if (!payload?.sub || !payload.sessionId) return null;
  return { userId: payload.sub, sessionId: payload.sessionId };
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
