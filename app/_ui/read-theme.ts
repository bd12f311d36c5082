import { cookies, headers } from "next/headers";
import { type Scheme, type ThemeChoice, themeCookie } from "./theme-choice.ts";

/**
 * The person's choice, and the scheme to paint before the browser can say what its device prefers: from the cookie,
 * else from the client hint that Chromium sends, else light.
 */
export async function readTheme(): Promise<{ choice: ThemeChoice; scheme: Scheme }> {
  const stored = (await cookies()).get(themeCookie)?.value;
  if (stored === "light" || stored === "dark") return { choice: stored, scheme: stored };
  const hint = (await headers()).get("sec-ch-prefers-color-scheme");
  return { choice: "system", scheme: hint === "dark" ? "dark" : "light" };
}
