import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { ImapFlow } from "imapflow";
import pg from "pg";
import { describe, expect, test } from "vitest";
import { environment } from "#tests/environment.ts";
import { LineDialogue } from "#tests/line-dialogue.ts";
import { asMaster, deliverMail, openImap, receiveMail, submitMail, waitForMail } from "#tests/mail-doors.ts";
import { createMailUser, type MailUser, setMailUserEnabled } from "#tests/mail-user.ts";

const stranger = "somebody@elsewhere.example";
const fortyKilobytes = `${"x".repeat(76)}\n`.repeat(540);

describe("a person who was created a moment ago", () => {
  test("finds the special folders, subscribed and marked", async () => {
    const imap = await openImap(await createMailUser());
    const folders = await imap.list();
    await imap.logout();
    const uses = Object.fromEntries(folders.map((folder) => [folder.path, folder.specialUse]));
    expect(uses).toEqual({
      INBOX: "\\Inbox",
      Archive: "\\Archive",
      Drafts: "\\Drafts",
      Junk: "\\Junk",
      Sent: "\\Sent",
      Trash: "\\Trash",
    });
    expect(folders.every((folder) => folder.subscribed)).toBe(true);
  });

  test("receives by LMTP, from the world, and from another person", async () => {
    const [receiver, sender] = [await createMailUser(), await createMailUser()];
    await deliverMail({ from: stranger, to: receiver.address, subject: "by LMTP" });
    await receiveMail({ from: stranger, to: receiver.address, subject: "from the world" });
    await submitMail(sender, { from: sender.address, to: receiver.address, subject: "from a person" });
    const subjects = await waitForMail(receiver, "INBOX", 3);
    expect(subjects.sort()).toEqual(["by LMTP", "from a person", "from the world"]);
  });

  test("signs in with any case of letters, and over TLS", async () => {
    const user = await createMailUser();
    await deliverMail({ from: stranger, to: user.address });
    const client = new ImapFlow({
      host: "127.0.0.1",
      port: environment.IMAPS_PORT,
      secure: true,
      tls: { rejectUnauthorized: false },
      auth: { user: user.address.toUpperCase(), pass: user.password },
      logger: false,
    });
    await client.connect();
    const { exists } = await client.mailboxOpen("INBOX");
    await client.logout();
    expect(exists).toBe(1);
  });

  test("is reached by POP3", async () => {
    const user = await createMailUser();
    await deliverMail({ from: stranger, to: user.address });
    const pop3 = new LineDialogue(environment.POP3_PORT);
    await pop3.hear(/^\+OK/);
    await pop3.say(`USER ${user.address}`, /^\+OK/);
    await pop3.say(`PASS ${user.password}`, /^\+OK/);
    expect(await pop3.say("STAT", /\r\n$/)).toMatch(/^\+OK 1 \d+/);
    pop3.close();
  });

  test("files mail by a Sieve script that came over ManageSieve", async () => {
    const user = await createMailUser();
    await activateSieve(
      user,
      'require ["fileinto"]; if header :contains "subject" "bill" { fileinto "Archive"; }',
    );
    await deliverMail({ from: stranger, to: user.address, subject: "Your bill" });
    expect(await waitForMail(user, "Archive", 1)).toEqual(["Your bill"]);
  });

  test("answers with a vacation notice, which goes through this Postfix", async () => {
    const [user, sender] = [await createMailUser(), await createMailUser()];
    await activateSieve(user, 'require ["vacation"]; vacation :subject "Away" "Back on Monday.";');
    await submitMail(sender, { from: sender.address, to: user.address });
    expect(await waitForMail(sender, "INBOX", 1)).toEqual(["Away"]);
  });

  test("gets marked spam in Junk, and mail for a detail address in INBOX", async () => {
    const user = await createMailUser();
    const detail = user.address.replace("@", "+shop@");
    await receiveMail({ from: stranger, to: detail, subject: "spam", headers: { "X-Spam-Flag": "YES" } });
    await receiveMail({ from: stranger, to: detail, subject: "ham" });
    expect(await waitForMail(user, "Junk", 1)).toEqual(["spam"]);
    expect(await waitForMail(user, "INBOX", 1)).toEqual(["ham"]);
  });
});

describe("the master user", () => {
  test("sees all folders of a person and changes them", async () => {
    const user = await createMailUser();
    const own = await openImap(user);
    await own.mailboxCreate("Projects/Garden");
    await own.logout();
    const master = await openImap(asMaster(user.address));
    expect((await master.list()).map((folder) => folder.path)).toContain("Projects/Garden");
    await master.append("Projects/Garden", "Subject: by the master\r\n\r\n.\r\n");
    await master.mailboxDelete("Archive");
    await master.logout();
    expect(await waitForMail(user, "Projects/Garden", 1)).toEqual(["by the master"]);
  });

  test("submits as a person, and only as that person", async () => {
    const [user, other] = [await createMailUser(), await createMailUser()];
    await submitMail(asMaster(user.address), { from: user.address, to: other.address, subject: "for them" });
    expect(await waitForMail(other, "INBOX", 1)).toEqual(["for them"]);
    const forged = submitMail(asMaster(user.address), { from: other.address, to: user.address });
    await expect(forged).rejects.toThrow(/553 5\.7\.1/);
  });

  test("manages a person's Sieve scripts", async () => {
    const { address, password } = asMaster((await createMailUser()).address);
    const sieve = new LineDialogue(environment.SIEVE_PORT);
    await sieve.hear(/^OK /m);
    expect(await sieve.say(`AUTHENTICATE "PLAIN" "${plainToken(address, password)}"`, /^(OK|NO)/m)).toMatch(
      /^OK/m,
    );
    sieve.close();
  });

  test("reaches nobody who does not exist or is switched off", async () => {
    const user = await createMailUser({ enabled: false });
    await expect(openImap(asMaster(user.address))).rejects.toThrow();
    await expect(openImap(asMaster(`nobody@${environment.DEMO_DOMAIN}`))).rejects.toThrow();
  });
});

describe("the mail server refuses", () => {
  test("a wrong password, without making others wait", async () => {
    const user = await createMailUser();
    await expect(openImap({ ...user, password: "wrong" })).rejects.toThrow();
    await (await openImap(user)).logout();
  });

  test("a person who was switched off a moment ago", async () => {
    const user = await createMailUser();
    await (await openImap(user)).logout();
    await setMailUserEnabled(user.address, false);
    await expect(openImap(user)).rejects.toThrow();
    await expect(deliverMail({ from: stranger, to: user.address })).rejects.toThrow(/550 5\.1\.1/);
    await expect(receiveMail({ from: stranger, to: user.address })).rejects.toThrow(/550 5\.1\.1/);
    await setMailUserEnabled(user.address, true);
    await (await openImap(user)).logout();
  });

  test("mail above the quota, and says that the mailbox is full", async () => {
    const user = await createMailUser({ quotaBytes: 30_000 });
    const big = { from: stranger, to: user.address, text: fortyKilobytes };
    await expect(deliverMail(big)).rejects.toThrow(/552 5\.2\.2 .*mailbox is full/);
    const imap = await openImap(user);
    const refusal = imap.append("INBOX", `Subject: big\r\n\r\n${fortyKilobytes}`).then(
      () => "accepted",
      (error: { responseText?: string; serverResponseCode?: string }) => error.serverResponseCode,
    );
    expect(await refusal).toBe("OVERQUOTA");
    expect(await imap.getQuota("INBOX")).toMatchObject({ storage: { limit: 30 * 1024 } });
    await imap.logout();
  });

  test("at the recipient already, when the announced size has no room", async () => {
    const user = await createMailUser({ quotaBytes: 10_000 });
    const smtp = new LineDialogue(environment.SMTP_IN_PORT);
    await smtp.hear(/^220 /);
    await smtp.say("EHLO elsewhere.example", /^250 /m);
    await smtp.say(`MAIL FROM:<${stranger}> SIZE=20000`, /^250 /m);
    const answer = await smtp.say(`RCPT TO:<${user.address}>`, /\r\n$/);
    expect(answer).toMatch(/^552 5\.2\.2 .*mailbox is full/);
    smtp.close();
  });

  test("submission without a password, and with somebody else's address", async () => {
    const [user, other] = [await createMailUser(), await createMailUser()];
    await expect(submitMail(undefined, { from: user.address, to: other.address })).rejects.toThrow(/55\d/);
    await expect(submitMail(user, { from: other.address, to: other.address })).rejects.toThrow(/553 5\.7\.1/);
    await expect(submitMail(user, { from: stranger, to: other.address })).rejects.toThrow(/553 5\.7\.1/);
  });

  test("recipients that do not exist", async () => {
    const user = await createMailUser();
    const nobody = `nobody@${environment.DEMO_DOMAIN}`;
    await expect(submitMail(user, { from: user.address, to: nobody })).rejects.toThrow(/550 5\.1\.1/);
    await expect(receiveMail({ from: stranger, to: nobody })).rejects.toThrow(/550 5\.1\.1/);
  });

  test("to carry mail to other servers", async () => {
    const user = await createMailUser();
    await expect(receiveMail({ from: stranger, to: "victim@elsewhere.example" })).rejects.toThrow(
      /554 5\.7\.1/,
    );
    await expect(receiveMail({ from: user.address, to: "victim@elsewhere.example" })).rejects.toThrow(
      /554 5\.7\.1/,
    );
    const outward = submitMail(user, { from: user.address, to: stranger });
    await expect(outward).rejects.toThrow(/550 5\.7\.1 .*keeps its mail to itself/);
  });
});

test("one person lets another read a folder", async () => {
  const [owner, reader] = [await createMailUser(), await createMailUser()];
  const imap = await openImap(owner);
  await imap.append("Archive", "Subject: shared\r\n\r\n.\r\n");
  await imap.logout();
  const raw = new LineDialogue(environment.IMAP_PORT);
  await raw.hear(/^\* OK/);
  await raw.say(`a LOGIN ${owner.address} ${owner.password}`, /^a OK/m);
  await raw.say(`b SETACL Archive ${reader.address} lr`, /^b OK/m);
  raw.close();
  expect(await waitForMail(reader, `Shared/${owner.address}/Archive`, 1)).toEqual(["shared"]);
});

test("the mail server's database user reads domains and people, and nothing else", async () => {
  const url = new URL(environment.DATABASE_URL);
  url.username = environment.MAIL_DATABASE_USER;
  url.password = environment.MAIL_DATABASE_PASSWORD;
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  await client.query('SELECT address FROM "MailUser" LIMIT 1');
  await expect(client.query('SELECT 1 FROM "Credential"')).rejects.toThrow(/permission denied/);
  await expect(client.query('UPDATE "MailUser" SET enabled = true')).rejects.toThrow(/permission denied/);
  await client.end();
});

test("no log holds a password", async () => {
  const user = await createMailUser();
  await (await openImap(user)).logout();
  await submitMail(user, { from: user.address, to: user.address });
  await expect(openImap({ ...user, password: "wrong-password" })).rejects.toThrow();
  const secrets = [
    user.password,
    "wrong-password",
    environment.MAIL_MASTER_PASSWORD,
    environment.MAIL_DATABASE_PASSWORD,
  ];
  for (const file of await readdir(environment.LOGS_DIR)) {
    const log = await readFile(join(environment.LOGS_DIR, file), "utf8");
    expect(
      secrets.filter((secret) => log.includes(secret)),
      file,
    ).toEqual([]);
  }
});

/** Puts a script in by ManageSieve (RFC 5804) and makes it the active one. */
async function activateSieve(user: MailUser, script: string): Promise<void> {
  const sieve = new LineDialogue(environment.SIEVE_PORT);
  await sieve.hear(/^OK /m);
  await sieve.say(`AUTHENTICATE "PLAIN" "${plainToken(user.address, user.password)}"`, /^OK/m);
  await sieve.say(`PUTSCRIPT "rules" {${script.length}+}\r\n${script}`, /^OK/m);
  await sieve.say('SETACTIVE "rules"', /^OK/m);
  sieve.close();
}

/** SASL PLAIN (RFC 4616). */
function plainToken(address: string, password: string): string {
  return Buffer.from(`\0${address}\0${password}`).toString("base64");
}
