import { decode } from "next-auth/jwt";
import { describe, expect, it } from "vitest";
import { environment } from "#tests/environment.ts";
import { createMailUser, queryDatabase, setMailUserEnabled } from "#tests/mail-user.ts";
import { Client, signIn, signOut, trySignIn } from "#tests/sign-in.ts";

const sessionCookie = "next-auth.session-token";

describe("signing in", () => {
  it("opens the product to a person of the mail server", async () => {
    const person = await createMailUser();
    const client = await signIn(person.address, person.password);
    const profile = await client.fetch("/api/profile");
    expect(profile.status).toBe(200);
    expect(await profile.json()).toEqual({
      address: person.address,
      name: "",
      maxMessageBytes: environment.MAX_MESSAGE_BYTES,
      undoSendSeconds: environment.UNDO_SEND_SECONDS,
    });
  });

  it("takes the address in any case and with blanks around it", async () => {
    const person = await createMailUser();
    const client = await signIn(` ${person.address.toUpperCase()} `, person.password);
    expect(await (await client.fetch("/api/profile")).json()).toMatchObject({ address: person.address });
  });

  it("keeps nothing in the cookie but two ids, and no password of a hosted account anywhere", async () => {
    const person = await createMailUser();
    const client = await signIn(person.address, person.password);
    const token = client.cookie(sessionCookie);
    const payload = await decode({ token, secret: environment.NEXTAUTH_SECRET });
    const { rows } = await queryDatabase(
      `SELECT u.id, s.id AS session, a.kind, c."accountId" AS credential FROM "User" u
         JOIN "Session" s ON s."userId" = u.id JOIN "Account" a ON a."userId" = u.id
         LEFT JOIN "Credential" c ON c."accountId" = a.id WHERE u.address = $1`,
      [person.address],
    );
    expect(rows).toEqual([
      { id: payload?.sub, session: payload?.sessionId, kind: "hosted", credential: null },
    ]);
    expect(Object.keys(payload ?? {}).sort()).toEqual(["exp", "iat", "jti", "sessionId", "sub"]);
  });

  it("sets a cookie that scripts and other sites cannot use", async () => {
    const person = await createMailUser();
    const { headers } = await trySignIn(person.address, person.password);
    const line = headers.getSetCookie().find((cookie) => cookie.startsWith(sessionCookie)) ?? "";
    expect(line).toContain("HttpOnly");
    expect(line).toContain("SameSite=Lax");
    expect(line).toContain("Path=/");
  });

  it("makes a new session each time and ends the one that the browser had", async () => {
    const person = await createMailUser();
    const { client } = await trySignIn(person.address, person.password);
    const before = client.cookieHeader;
    await trySignIn(person.address, person.password, client);
    expect((await client.fetch("/api/profile")).status).toBe(200);
    expect(await statusWith(before)).toBe(401);
  });
});

describe("a refusal", () => {
  it("is the same for a wrong password and for a person who does not exist", async () => {
    const person = await createMailUser();
    const wrong = await trySignIn(person.address, "not it");
    const nobody = await trySignIn(`nobody-${person.address}`, "not it");
    expect([wrong.status, wrong.error]).toEqual([401, "mail-login-rejected"]);
    expect([nobody.status, nobody.error]).toEqual([wrong.status, wrong.error]);
    expect([...nobody.headers.keys()]).toEqual([...wrong.headers.keys()]);
    expect(wrong.client.cookie(sessionCookie)).toBeUndefined();
  });

  it("leaves no rows behind", async () => {
    const person = await createMailUser();
    await trySignIn(person.address, "not it");
    const { rowCount } = await queryDatabase(`SELECT 1 FROM "User" WHERE address = $1`, [person.address]);
    expect(rowCount).toBe(0);
  });

  it("names a domain that no server of ours keeps", async () => {
    expect((await trySignIn("ada@elsewhere.example", "any")).error).toBe("unknown-server");
  });

  it.each(["", "ada", "ada@", `ada@${"x".repeat(300)}.test`])(
    "asks for a full address (%j)",
    async (address) => {
      expect((await trySignIn(address, "any")).error).toBe("input-invalid");
    },
  );

  it("is the answer to the master user's separator", async () => {
    const person = await createMailUser();
    const address = `${person.address}*${environment.MAIL_MASTER_USER}`;
    expect((await trySignIn(address, environment.MAIL_MASTER_PASSWORD)).error).toBe("input-invalid");
  });

  it("is the answer to a mailbox that is switched off", async () => {
    const person = await createMailUser({ enabled: false });
    expect((await trySignIn(person.address, person.password)).error).toBe("mail-login-rejected");
  });

  it("meets a body that is far too long for credentials", async () => {
    const client = new Client();
    const response = await client.fetch("/api/auth/callback/credentials", {
      method: "POST",
      body: new URLSearchParams({ password: "x".repeat(100_000) }),
    });
    expect(response.status).toBe(413);
  });
});

describe("a session", () => {
  it("ends with sign-out, also for a copy of its cookie", async () => {
    const person = await createMailUser();
    const client = await signIn(person.address, person.password);
    const copied = client.cookieHeader;
    expect(await statusWith(copied)).toBe(200);
    expect((await signOut(client)).status).toBe(200);
    expect(client.cookie(sessionCookie)).toBeUndefined();
    expect(await statusWith(copied)).toBe(401);
    const left = await queryDatabase(
      `SELECT 1 FROM "Session" s JOIN "User" u ON u.id = s."userId" WHERE u.address = $1`,
      [person.address],
    );
    expect(left.rowCount).toBe(0);
  });

  it("ends at once when the mailbox is switched off, and stays ended", async () => {
    const person = await createMailUser();
    const client = await signIn(person.address, person.password);
    await setMailUserEnabled(person.address, false);
    const refused = await client.fetch("/api/profile");
    expect(refused.status).toBe(401);
    expect(await refused.json()).toMatchObject({
      code: "sign-in-required",
      detail: "Your session has ended. Sign in again.",
    });
    await setMailUserEnabled(person.address, true);
    expect((await client.fetch("/api/profile")).status).toBe(401);
  });

  it("ends at its time", async () => {
    const person = await createMailUser();
    const client = await signIn(person.address, person.password);
    await queryDatabase(
      `UPDATE "Session" s SET "expiresAt" = now() FROM "User" u WHERE u.id = s."userId" AND u.address = $1`,
      [person.address],
    );
    expect((await client.fetch("/api/profile")).status).toBe(401);
  });

  it("is not made by a cookie of somebody else's making", async () => {
    expect(await statusWith(`${sessionCookie}=eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..x.y.z`)).toBe(401);
    expect(await statusWith("")).toBe(401);
  });
});

async function statusWith(cookie: string): Promise<number> {
  const response = await fetch(`${environment.PENNYPOST_URL}/api/profile`, { headers: { Cookie: cookie } });
  return response.status;
}
