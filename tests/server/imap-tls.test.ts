import { afterEach, expect, it } from "vitest";
import { connect } from "#lib/protocols/imap/connect.ts";
import { toAppError } from "#lib/protocols/imap/errors.ts";
import type { ImapServer } from "#lib/protocols/imap/settings.ts";
import { environment } from "#tests/environment.ts";
import { FaultyProxy } from "#tests/faulty-proxy.ts";
import { imapServer } from "#tests/imap-world.ts";
import { createMailUser } from "#tests/mail-user.ts";

const proxies: FaultyProxy[] = [];
afterEach(async () => {
  for (const proxy of proxies.splice(0)) await proxy.close();
});

/** The code of the error with which a sign-in over this server ends; "signed in" when it does not. */
async function signIn(server: ImapServer): Promise<string> {
  const user = await createMailUser();
  try {
    const client = await connect(server, { username: user.address, password: user.password });
    const secured = client.secureConnection;
    client.close();
    return secured ? "signed in over TLS" : "signed in";
  } catch (error) {
    return toAppError(error).code;
  }
}

async function rewriting(from: RegExp, to: string): Promise<{ proxy: FaultyProxy; port: number }> {
  const proxy = new FaultyProxy(environment.IMAP_PORT);
  proxies.push(proxy);
  proxy.rewrite = (chunk) => Buffer.from(chunk.toString("latin1").replace(from, to), "latin1");
  return { proxy, port: await proxy.listen() };
}

it("TLS is spoken from the first byte or by STARTTLS", async () => {
  expect(await signIn({ ...imapServer(environment.IMAPS_PORT), security: "tls" })).toBe("signed in over TLS");
  expect(await signIn({ ...imapServer(), security: "starttls" })).toBe("signed in over TLS");
});

it("no password is sent when somebody on the way hides STARTTLS", async () => {
  const { proxy, port } = await rewriting(/ STARTTLS/g, "");
  expect(await signIn({ ...imapServer(port), security: "starttls" })).toBe("mail-unavailable");
  expect(proxy.said).not.toMatch(/LOGIN|AUTHENTICATE/);
});

it("a greeting that claims that somebody is signed in is not believed", async () => {
  const { port } = await rewriting(/^\* OK/, "* PREAUTH");
  expect(await signIn({ ...imapServer(port), security: "none" })).toBe("mail-protocol-broken");
  expect(await signIn({ ...imapServer(port), security: "starttls" })).toBe("mail-unavailable");
});

it("another machine is never spoken to in plain text, unless the operator says so", async () => {
  const server: ImapServer = { host: "mail.invalid", port: 143, security: "none", allowPlaintext: false };
  await expect(connect(server, { username: "a", password: "b" })).rejects.toMatchObject({
    code: "mail-unavailable",
    publicMessage: expect.stringContaining("without encryption"),
  });
});
