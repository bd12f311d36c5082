import { randomBytes } from "node:crypto";
import { decode, encode } from "next-auth/jwt";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { openPassword, parseVaultKeys } from "#lib/auth/seal-password.ts";
import { environment } from "#tests/environment.ts";
import { createMailUser, type MailUser, queryDatabase } from "#tests/mail-user.ts";

/*
 * Without a master user, the mail server is somebody else's and every account is external. The sign-in runs in this process
 * under such settings; the web server then reads the mailbox with the password that it finds in the vault.
 */
beforeEach(() => {
  vi.resetModules();
  vi.stubEnv("MAIL_MASTER_USER", "");
});
afterEach(() => vi.unstubAllEnvs());

async function signInHere(person: MailUser): Promise<{ userId: string; sessionId: string }> {
  const { signIn } = await import("#lib/auth/sign-in.ts");
  const { mailGateway } = await import("#lib/runtime.ts");
  return signIn({ ...person, ip: "192.0.2.1", userAgent: "test" }, mailGateway());
}

async function storedFor(userId: string) {
  const { rows } = await queryDatabase(
    `SELECT a.id, a.kind, c."keyId", c.nonce, c.ciphertext FROM "Account" a
       LEFT JOIN "Credential" c ON c."accountId" = a.id WHERE a."userId" = $1`,
    [userId],
  );
  expect(rows).toHaveLength(1);
  return rows[0];
}

it("an external account's password lies sealed in the vault, and the web server reads mail with it", async () => {
  const person = await createMailUser();
  const session = await signInHere(person);
  const { id, kind, ...sealed } = await storedFor(session.userId);
  expect(kind).toBe("external");
  expect(Buffer.from(sealed.ciphertext).includes(person.password)).toBe(false);
  expect(openPassword(sealed, id, parseVaultKeys(environment.VAULT_KEYS))).toBe(person.password);

  const secret = environment.NEXTAUTH_SECRET;
  const token = await encode({ token: { sub: session.userId, sessionId: session.sessionId }, secret });
  expect(JSON.stringify(await decode({ token, secret }))).not.toContain(person.password);
  const headers = { Cookie: `next-auth.session-token=${token}` };
  const folders = await fetch(`${environment.PENNYPOST_URL}/api/folders`, { headers });
  expect(folders.status).toBe(200);
});

it("signing in again after the password was changed stores the new one", async () => {
  const person = await createMailUser();
  const { userId } = await signInHere(person);
  const before = await storedFor(userId);
  const other = await createMailUser();
  await queryDatabase(
    `UPDATE "MailUser" SET "passwordHash" = (SELECT "passwordHash" FROM "MailUser" WHERE address = $2) WHERE address = $1`,
    [person.address, other.address],
  );
  await signInHere({ address: person.address, password: other.password });
  const { id, ...after } = await storedFor(userId);
  expect(id).toBe(before.id);
  expect(openPassword(after, id, parseVaultKeys(environment.VAULT_KEYS))).toBe(other.password);
});

it("a password is sealed again under the newest key when it is read", async () => {
  const person = await createMailUser();
  const { userId } = await signInHere(person);
  const { id } = await storedFor(userId);
  vi.resetModules();
  vi.stubEnv("VAULT_KEYS", `newest:${randomBytes(32).toString("base64")},${environment.VAULT_KEYS}`);
  const { readCredential } = await import("#lib/auth/vault.ts");
  expect(await readCredential(id)).toBe(person.password);
  expect((await storedFor(userId)).keyId).toBe("newest");
  expect(await readCredential(id)).toBe(person.password);
});

it("a password whose key is gone asks for a new sign-in", async () => {
  const person = await createMailUser();
  const { userId } = await signInHere(person);
  const { id } = await storedFor(userId);
  vi.resetModules();
  vi.stubEnv("VAULT_KEYS", `other:${randomBytes(32).toString("base64")}`);
  const { readCredential } = await import("#lib/auth/vault.ts");
  await expect(readCredential(id)).rejects.toMatchObject({ code: "mail-login-rejected" });
});

it("an account that becomes hosted loses its stored password", async () => {
  const person = await createMailUser();
  const { userId } = await signInHere(person);
  vi.resetModules();
  vi.stubEnv("MAIL_MASTER_USER", environment.MAIL_MASTER_USER);
  await signInHere(person);
  expect(await storedFor(userId)).toMatchObject({ kind: "hosted", ciphertext: null });
});
