import ipaddr from "ipaddr.js";
import { RateLimiterPrisma, RateLimiterRes } from "rate-limiter-flexible";
import { config } from "#lib/config.ts";
import { unknownAddress } from "./client-address.ts";
import { attemptStore } from "./repository.ts";
import { SignInRefused } from "./sign-in-refused.ts";

/** Seconds in which wrong attempts are counted, and for which somebody who made too many has to wait. */
const windowSeconds = 15 * 60;

/** People whose address cannot be told apart share one counter, so it is this many times larger. */
const shareOfUnknown = 20;

/**
 * Counts an attempt before the password is looked at, so that guesses sent all at once are counted too. Known and
 * unknown addresses are counted alike.
 * @throws SignInRefused rate-limited, with the seconds to wait
 */
export async function countAttempt(address: string, ip: string): Promise<void> {
  const counted = await Promise.allSettled([
    limiterOf("address").consume(address),
    limiterOf(ip === unknownAddress ? "unknown" : "ip").consume(networkOf(ip)),
  ]);
  const refusals = counted.filter((result) => result.status === "rejected").map((result) => result.reason);
  const broken = refusals.find((reason) => !(reason instanceof RateLimiterRes));
  if (broken) throw broken;
  if (refusals.length === 0) return;
  const wait = Math.max(...refusals.map((reason: RateLimiterRes) => reason.msBeforeNext));
  throw new SignInRefused("rate-limited", { retryAfter: wait / 1000 });
}

/** After a right password: the address starts afresh, and the attempt does not count against the client. */
export async function forgetAttempts(address: string, ip: string): Promise<void> {
  await Promise.all([limiterOf("address").delete(address), uncountClient(ip)]);
}

/** After an attempt that no password was judged in, because the mail server did not answer. */
export async function uncountAttempt(address: string, ip: string): Promise<void> {
  await Promise.all([limiterOf("address").reward(address), uncountClient(ip)]);
}

async function uncountClient(ip: string): Promise<void> {
  await limiterOf(ip === unknownAddress ? "unknown" : "ip").reward(networkOf(ip));
}

/** An IPv6 client has a whole /64 to itself (RFC 6177), so that is what is counted. */
function networkOf(ip: string): string {
  if (!ipaddr.IPv6.isValid(ip)) return ip;
  return ipaddr.IPv6.networkAddressFromCIDR(`${ip}/64`).toString();
}

type Counted = "address" | "ip" | "unknown";
const limiters = new Map<Counted, RateLimiterPrisma>();

function limiterOf(counted: Counted): RateLimiterPrisma {
  const known = limiters.get(counted);
  if (known) return known;
  const { SIGN_IN_ATTEMPTS_PER_ADDRESS, SIGN_IN_ATTEMPTS_PER_IP } = config();
  const points = {
    address: SIGN_IN_ATTEMPTS_PER_ADDRESS,
    ip: SIGN_IN_ATTEMPTS_PER_IP,
    unknown: SIGN_IN_ATTEMPTS_PER_IP * shareOfUnknown,
  };
  const limiter = new RateLimiterPrisma({
    storeClient: attemptStore(),
    tableName: "rateLimiterFlexible",
    keyPrefix: `sign-in-${counted}`,
    points: points[counted],
    duration: windowSeconds,
    blockDuration: windowSeconds,
    clearExpiredByTimeout: false,
  });
  limiters.set(counted, limiter);
  return limiter;
}
