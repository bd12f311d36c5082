import { randomUUID } from "node:crypto";
import { hash } from "@node-rs/argon2";
import pg from "pg";
import { type Doors, deliverMailbox } from "#stack/demo/deliver-mailbox.ts";
import { writeMailboxes } from "#stack/demo/mailboxes.ts";
import type { Person } from "#stack/demo/people.ts";

export interface SeedOptions extends Doors {
  databaseUrl: string;
}

/**
 * Makes the demo accounts and fills their mailboxes; answers with the number of messages. What an interrupted run has
 * left in them is removed first. The caller remembers that it was done.
 */
export async function seedDemo(options: SeedOptions, now: Date = new Date()): Promise<number> {
  const mailboxes = await writeMailboxes(now);
  await addAccounts(
    mailboxes.map(({ owner }) => owner),
    options,
  );
  for (const mailbox of mailboxes) await deliverMailbox(mailbox, options, now);
  return mailboxes.reduce((count, { messages }) => count + messages.length, 0);
}

async function addAccounts(owners: Person[], options: SeedOptions): Promise<void> {
  const client = new pg.Client({ connectionString: options.databaseUrl });
  await client.connect();
  try {
    for (const { address } of owners) {
      const domain = address.split("@")[1];
      await client.query(`INSERT INTO "MailDomain" (name) VALUES ($1) ON CONFLICT DO NOTHING`, [domain]);
      await client.query(
        `INSERT INTO "MailUser" (id, address, "domainName", "passwordHash") VALUES ($1, $2, $3, $4)
         ON CONFLICT (address) DO UPDATE SET "passwordHash" = excluded."passwordHash"`,
        [randomUUID(), address, domain, `{ARGON2ID}${await hash(options.password)}`],
      );
    }
  } finally {
    await client.end();
  }
}
