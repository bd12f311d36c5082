import { setTimeout as sleep } from "node:timers/promises";
import { config } from "#lib/config.ts";
import { AppError } from "#lib/errors.ts";
import type { MailGateway } from "#lib/mail/ports.ts";
import { countAttempt, forgetAttempts, uncountAttempt } from "./limit-attempts.ts";
import { domainOf, normaliseAddress } from "./normalise-address.ts";
import { createSession, findHostedMailbox, isHostedDomain } from "./repository.ts";
import { SignInRefused } from "./sign-in-refused.ts";
import { sealForVault } from "./vault.ts";

export interface SignInAttempt {
  address: string;
  password: string;
  /** For the person's list of sessions, and for the limits. */
  ip: string;
  userAgent: string;
}

/** In milliseconds. A wrong password is answered no sooner, so that the time does not tell whether the mailbox exists. */
const refusalTakes = 400;

/** Longer ones are no passwords; control characters cannot be sent to every mail server. */
const passwordForm = /^[^\p{Cc}]{1,1024}$/u;

/**
 * Signs a person in with the credentials of their mail server, and makes their rows on the first time. The password of
 * a hosted account is forgotten; that of an external one goes into the vault.
 * @throws SignInRefused with the reason
 */
export async function signIn(attempt: SignInAttempt, gateway: MailGateway) {
  const started = performance.now();
  const address = normaliseAddress(attempt.address);
  if (!address) throw new SignInRefused("input-invalid");
  if (!passwordForm.test(attempt.password)) throw new SignInRefused("mail-login-rejected");
  await countAttempt(address, attempt.ip);
  if (!(await isServed(domainOf(address)))) throw new SignInRefused("unknown-server");
  try {
    await gateway.verifyLogin(address, attempt.password);
  } catch (error) {
    throw await refusal(error, { address, ip: attempt.ip, started });
  }
  const kind = await kindOf(address);
  const session = await createSession({
    address,
    kind,
    userAgent: attempt.userAgent.slice(0, 400),
    ip: attempt.ip,
    expiresAt: new Date(Date.now() + config().SESSION_DAYS * 24 * 60 * 60 * 1000),
    seal: kind === "external" ? (accountId) => sealForVault(attempt.password, accountId) : null,
  });
  await forgetAttempts(address, attempt.ip);
  return session;
}

/** Without a list, a server of somebody else's is taken to serve every domain, and the bundled one its own alone. */
async function isServed(domain: string): Promise<boolean> {
  const listed = config()
    .MAIL_DOMAINS.toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean);
  if (listed.includes(domain)) return true;
  if (config().MAIL_MASTER_USER) return isHostedDomain(domain);
  return listed.length === 0;
}

async function refusal(error: unknown, tried: { address: string; ip: string; started: number }) {
  if (!(error instanceof AppError)) return error;
  if (error.code === "mail-login-rejected") {
    await sleep(Math.max(0, tried.started + refusalTakes - performance.now()));
    return new SignInRefused("mail-login-rejected", { cause: error });
  }
  await uncountAttempt(tried.address, tried.ip);
  return new SignInRefused("mail-unavailable", { cause: error });
}

async function kindOf(address: string): Promise<"hosted" | "external"> {
  if (!config().MAIL_MASTER_USER) return "external";
  const mailbox = await findHostedMailbox(address);
  // The mail server may remember a mailbox for a moment after it was disabled.
  if (mailbox && !mailbox.enabled) throw new SignInRefused("mail-login-rejected");
  return mailbox ? "hosted" : "external";
}
