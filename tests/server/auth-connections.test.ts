import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { deleteExpiredSessions } from "#lib/auth/delete-expired-sessions.ts";
import { servicesRoot } from "#stack/data-folder.ts";
import { mailPaths } from "#stack/mail/mail-parameters.ts";
import { environment } from "#tests/environment.ts";
import { createMailUser, queryDatabase } from "#tests/mail-user.ts";
import { type Client, signIn, signOut } from "#tests/sign-in.ts";

/** How many IMAP connections Dovecot has for this mailbox, whoever opened them. */
async function connectionsOf(address: string): Promise<number> {
  const home = join(await servicesRoot(environment.DATA_DIR), "mail-server");
  const config = join(mailPaths(home).dovecotConfig, "dovecot.conf");
  const { stdout } = await promisify(execFile)("doveadm", ["-c", config, "who", "-1", address]);
  return stdout.split("\n").filter((line) => line.startsWith(address)).length;
}

async function openMailbox(client: Client): Promise<void> {
  expect((await client.fetch("/api/folders")).status).toBe(200);
}

it("connections to the mail server stay for a person's other browsers, and go with the last of them", async () => {
  const person = await createMailUser();
  const laptop = await signIn(person.address, person.password);
  const phone = await signIn(person.address, person.password);
  await openMailbox(laptop);
  expect(await connectionsOf(person.address)).toBeGreaterThan(0);
  await signOut(laptop);
  await openMailbox(phone);
  expect(await connectionsOf(person.address)).toBeGreaterThan(0);
  await signOut(phone);
  await expect.poll(() => connectionsOf(person.address), { timeout: 5_000 }).toBe(0);
});

it("a stream of events ends with its session, and says so", async () => {
  const person = await createMailUser();
  const laptop = await signIn(person.address, person.password);
  const phone = await signIn(person.address, person.password);
  const [laptopEvents, phoneEvents] = [await laptop.fetch("/api/events"), await phone.fetch("/api/events")];
  await signOut(laptop);
  expect(await laptopEvents.text()).toContain('data: {"type":"signed-out"}');

  const reader = phoneEvents.body?.getReader();
  const first = await reader?.read();
  expect(first?.done).toBe(false);
  expect(new TextDecoder().decode(first?.value)).not.toContain("signed-out");
  await reader?.cancel();
});

it("what has expired is cleared away, and nothing else", async () => {
  const [ada, eve] = [await createMailUser(), await createMailUser()];
  await signIn(ada.address, ada.password);
  await signIn(eve.address, eve.password);
  await queryDatabase(
    `UPDATE "Session" s SET "expiresAt" = now() - interval '1 minute' FROM "User" u WHERE u.id = s."userId" AND u.address = $1`,
    [ada.address],
  );
  expect(await deleteExpiredSessions(new Date())).toBeGreaterThanOrEqual(1);
  const { rows } = await queryDatabase(
    `SELECT u.address FROM "Session" s JOIN "User" u ON u.id = s."userId" WHERE u.address = ANY($1)`,
    [[ada.address, eve.address]],
  );
  expect(rows).toEqual([{ address: eve.address }]);
});
