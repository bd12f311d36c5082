import { randomUUID } from "node:crypto";
import { createServer, type Server } from "node:net";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createMailUser, queryDatabase } from "#tests/mail-user.ts";

/* The sign-in runs in this process, under settings that no mail server answers to. */
beforeEach(() => vi.resetModules());
afterEach(() => vi.unstubAllEnvs());

async function signInHere(person: { address: string; password: string }, ip = "192.0.2.2") {
  const { signIn } = await import("#lib/auth/sign-in.ts");
  const { mailGateway } = await import("#lib/runtime.ts");
  return signIn({ ...person, ip, userAgent: "test" }, mailGateway());
}

it("a mail server that refuses connections is told as down, and no attempt is counted", async () => {
  const person = await createMailUser();
  vi.stubEnv("IMAP_PORT", String(await freePort()));
  vi.stubEnv("SIGN_IN_ATTEMPTS_PER_ADDRESS", "2");
  for (let attempt = 0; attempt < 4; attempt += 1) {
    await expect(signInHere(person)).rejects.toMatchObject({ problem: "mail-unavailable" });
  }
  const { rowCount } = await queryDatabase(`SELECT 1 FROM "User" WHERE address = $1`, [person.address]);
  expect(rowCount).toBe(0);
});

it("a mail server that never greets is told as down", async () => {
  const silent = await listenSilently();
  try {
    const person = await createMailUser();
    vi.stubEnv("IMAP_PORT", String(portOf(silent)));
    await expect(signInHere(person)).rejects.toMatchObject({ problem: "mail-unavailable" });
  } finally {
    silent.close();
  }
}, 20_000);

it("guesses from one client at many addresses are stopped, and IPv6 clients count by their network", async () => {
  vi.stubEnv("SIGN_IN_ATTEMPTS_PER_IP", "3");
  const prefix = `2001:db8:${randomUUID().slice(0, 4)}:${randomUUID().slice(0, 4)}`;
  const guess = async (host: string) => {
    const { address } = await createMailUser();
    return signInHere({ address, password: "guess" }, `${prefix}::${host}`).catch((error) => error.problem);
  };
  const problems = [await guess("1"), await guess("2"), await guess("1"), await guess("3")];
  expect(problems).toEqual([...Array(3).fill("mail-login-rejected"), "rate-limited"]);
});

it("a server of somebody else's serves every domain, or those that are listed", async () => {
  const elsewhere = { address: `${randomUUID()}@elsewhere.example`, password: "any" };
  vi.stubEnv("MAIL_MASTER_USER", "");
  await expect(signInHere(elsewhere)).rejects.toMatchObject({ problem: "mail-login-rejected" });
  vi.resetModules();
  vi.stubEnv("MAIL_DOMAINS", "one.example, two.example");
  await expect(signInHere(elsewhere)).rejects.toMatchObject({ problem: "unknown-server" });
});

function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve) =>
    server.listen(0, "127.0.0.1", () => {
      const port = portOf(server);
      server.close(() => resolve(port));
    }),
  );
}

function listenSilently(): Promise<Server> {
  const server = createServer();
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === "object" && address ? address.port : 0;
}
