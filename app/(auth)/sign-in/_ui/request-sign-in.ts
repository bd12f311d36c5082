import { SignInError } from "#lib/contract/session.ts";

export type SignInRefusal = SignInError | { problem: "network"; retryAfter: 0 };

/**
 * Signs in through next-auth's routes; on success the browser has its cookie. Answers null, or why not.
 * next-auth's own client is not used: it leaves the page, and what was typed with it, when the server does not answer.
 */
export async function requestSignIn(credentials: {
  email: string;
  password: string;
}): Promise<SignInRefusal | null> {
  try {
    const csrf = await fetch("/api/auth/csrf");
    const { csrfToken } = (await csrf.json()) as { csrfToken: string };
    const response = await fetch("/api/auth/callback/credentials", {
      method: "POST",
      body: new URLSearchParams({ ...credentials, csrfToken, json: "true" }),
    });
    if (response.ok) return null;
    const { url } = (await response.json()) as { url?: string };
    return SignInError.parse(url ? (new URL(url).searchParams.get("error") ?? "") : "");
  } catch {
    return { problem: "network", retryAfter: 0 };
  }
}
