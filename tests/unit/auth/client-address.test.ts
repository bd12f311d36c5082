import { afterEach, beforeEach, expect, it, vi } from "vitest";

/** What lib/config.ts needs to be complete; none of it is used here. */
const settings = {
  DATABASE_URL: "postgresql://localhost/none",
  IMAP_HOST: "localhost",
  SMTP_HOST: "localhost",
  VAULT_KEYS: "none",
  NEXTAUTH_SECRET: "not used in this test",
};

beforeEach(() => {
  vi.resetModules();
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
});
afterEach(() => vi.unstubAllEnvs());

async function addressFor(trustProxy: "true" | "false", headers: Record<string, string>): Promise<string> {
  vi.stubEnv("TRUST_PROXY", trustProxy);
  const { clientAddress } = await import("#lib/auth/client-address.ts");
  return clientAddress(headers);
}

it("takes the socket's address and no forwarded one", async () => {
  const headers = { "x-pennypost-peer": "198.51.100.7", "x-forwarded-for": "203.0.113.9" };
  expect(await addressFor("false", headers)).toBe("198.51.100.7");
});

it("takes the entry that the trusted proxy added, the last", async () => {
  const headers = { "x-pennypost-peer": "127.0.0.1", "x-forwarded-for": "203.0.113.9, 198.51.100.7" };
  expect(await addressFor("true", headers)).toBe("198.51.100.7");
});

it("writes an IPv4 address in one way", async () => {
  expect(await addressFor("false", { "x-pennypost-peer": "::ffff:198.51.100.7" })).toBe("198.51.100.7");
});

it.each(["", "unknown, _hidden", "198.51.100.7:443"])("does not guess (%j)", async (forwarded) => {
  expect(await addressFor("true", { "x-forwarded-for": forwarded })).toBe("unknown");
});

it("does not know a client that nothing was noted about", async () => {
  expect(await addressFor("false", { "x-forwarded-for": "203.0.113.9" })).toBe("unknown");
});
