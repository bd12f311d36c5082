import { randomBytes, randomUUID } from "node:crypto";
import { hash } from "@node-rs/argon2";
import pg from "pg";
import { environment } from "./environment.ts";

export interface MailUser {
  address: string;
  password: string;
}

export interface MailUserOptions {
  /** Begins the local part; a random ending keeps every user new. */
  name?: string;
  /** 0: no limit. */
  quotaBytes?: number | bigint;
  enabled?: boolean;
}

/** Makes a person of the bundled mail server with an empty mailbox; they can sign in and receive at once. */
export async function createMailUser(options: MailUserOptions = {}): Promise<MailUser> {
  const address = `${options.name ?? "person"}-${randomBytes(5).toString("hex")}@${environment.DEMO_DOMAIN}`;
  const password = randomBytes(9).toString("base64url");
  const passwordHash = `{ARGON2ID}${await hash(password)}`;
  await queryDatabase(`INSERT INTO "MailDomain" (name) VALUES ($1) ON CONFLICT DO NOTHING`, [
    environment.DEMO_DOMAIN,
  ]);
  await queryDatabase(
    `INSERT INTO "MailUser" (id, address, "domainName", "passwordHash", "quotaBytes", enabled)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [
      randomUUID(),
      address,
      environment.DEMO_DOMAIN,
      passwordHash,
      options.quotaBytes ?? 2 ** 30,
      options.enabled ?? true,
    ],
  );
  return { address, password };
}

/** Switches a mail user off or on. */
export async function setMailUserEnabled(address: string, enabled: boolean): Promise<void> {
  await queryDatabase(`UPDATE "MailUser" SET enabled = $2 WHERE address = $1`, [address, enabled]);
}

/** Runs one statement on the database of the run. */
export async function queryDatabase(sql: string, values: unknown[] = []): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: environment.DATABASE_URL });
  await client.connect();
  try {
    return await client.query(sql, values);
  } finally {
    await client.end();
  }
}
