import type { AuthOptions, LoggerInstance } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import "./next-auth-types.ts";
import { config } from "#lib/config.ts";
import { log } from "#lib/log.ts";
import type { MailGateway } from "#lib/mail/ports.ts";
import { clientAddress } from "./client-address.ts";
import { endSession } from "./end-session.ts";
import { readSessionToken, usesSecureCookies } from "./session-token.ts";
import { signIn } from "./sign-in.ts";
import { SignInRefused } from "./sign-in-refused.ts";

/** next-auth's settings: the mail server checks the credentials, the cookie holds two ids, the session is our row. */
export function authOptions(gateway: MailGateway): AuthOptions {
  return {
    secret: config().NEXTAUTH_SECRET,
    useSecureCookies: usesSecureCookies(),
    session: { strategy: "jwt", maxAge: Math.round(config().SESSION_DAYS * 24 * 60 * 60) },
    pages: { signIn: "/sign-in", signOut: "/sign-in", error: "/sign-in" },
    logger,
    providers: [
      CredentialsProvider({
        credentials: { email: { type: "email" }, password: { type: "password" } },
        authorize: (credentials, request) => authorize(credentials, request.headers ?? {}, gateway),
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user ? { sub: user.id, sessionId: user.sessionId } : token),
    },
    events: {
      signOut: async ({ token }) => {
        if (token?.sub && token.sessionId) {
          await endSession({ userId: token.sub, sessionId: token.sessionId }, gateway);
        }
      },
    },
  };
}

type HeaderValues = Record<string, string | undefined>;

async function authorize(given: unknown, headers: HeaderValues, gateway: MailGateway) {
  const { email, password } = (given ?? {}) as Record<string, unknown>;
  const ip = clientAddress(headers);
  try {
    const session = await signIn(
      {
        address: String(email ?? ""),
        password: String(password ?? ""),
        ip,
        userAgent: headers["user-agent"] ?? "",
      },
      gateway,
    );
    await endPrevious(headers, gateway);
    return { id: session.userId, sessionId: session.sessionId };
  } catch (error) {
    if (error instanceof SignInRefused) {
      log().info({ ip, problem: error.problem }, "sign-in refused");
      throw error;
    }
    log().error({ err: error }, "sign-in failed");
    throw new SignInRefused("internal", { cause: error });
  }
}

/** The browser's cookie is about to be replaced: the session that it named until now would be left behind. */
async function endPrevious(headers: HeaderValues, gateway: MailGateway): Promise<void> {
  const previous = await readSessionToken(headers.cookie ?? null);
  if (!previous) return;
  await endSession(previous, gateway).catch((err) =>
    log().warn({ err }, "could not end the previous session"),
  );
}

/** next-auth's own logger prints to the console and, at its route _log, whatever a stranger sends. */
const logger: Partial<LoggerInstance> = {
  error: (code, metadata) =>
    log().error({ code, err: metadata instanceof Error ? metadata : metadata.error }, "next-auth"),
  warn: (code) => log().warn({ code }, "next-auth"),
  debug: () => undefined,
};
