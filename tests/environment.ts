import * as z from "zod";

const port = z.coerce.number().int().min(1).max(65535);

const schema = z.object({
  /** Where the web server under test listens; without a slash at its end. */
  PENNYPOST_URL: z.url().default("http://localhost:3000"),
  /** The data folder of the run: tests may put their own folders below it. */
  DATA_DIR: z.string().min(1),
  /** The folder with a log for each part. */
  LOGS_DIR: z.string().min(1),
  DATABASE_URL: z.url(),
  IMAP_HOST: z.string(),
  IMAP_PORT: port,
  IMAPS_PORT: port,
  POP3_PORT: port,
  POP3S_PORT: port,
  SIEVE_PORT: port,
  LMTP_PORT: port,
  /** Submission: needs a sign-in. */
  SMTP_HOST: z.string(),
  SMTP_PORT: port,
  /** Mail from the world: without a sign-in, for our own domains only. */
  SMTP_IN_PORT: port,
  MAIL_MASTER_USER: z.string().min(1),
  MAIL_MASTER_PASSWORD: z.string().min(1),
  MAIL_DATABASE_USER: z.string().min(1),
  MAIL_DATABASE_PASSWORD: z.string().min(1),
  VAULT_KEYS: z.string().min(1),
  NEXTAUTH_SECRET: z.string().min(1),
  MAX_MESSAGE_BYTES: z.coerce.number().int(),
  UNDO_SEND_SECONDS: z.coerce.number().int().default(5),
  DEMO_DOMAIN: z.string().min(1),
  /** The password of all demo accounts. */
  DEMO_PASSWORD: z.string().min(1),
});

/**
 * What a test run is given by stack/run-tests.ts, or by `. DATA_DIR/environment` when a single file is run by hand.
 * All servers are on loopback.
 */
export const environment: z.infer<typeof schema> = schema.parse(process.env);
