import * as z from "zod";

/** How a connection to a mail server is secured: TLS from the first byte, STARTTLS (required), or not at all. */
const security = z.enum(["tls", "starttls", "none"]);
const port = z.coerce.number().int().min(1).max(65535);
const flag = z.enum(["true", "false"]).transform((value) => value === "true");

const schema = z.object({
  DATABASE_URL: z.url(),
  IMAP_HOST: z.string().min(1),
  IMAP_PORT: port.default(993),
  IMAP_SECURITY: security.default("tls"),
  SMTP_HOST: z.string().min(1),
  SMTP_PORT: port.default(465),
  SMTP_SECURITY: security.default("tls"),
  /** Allow IMAP_SECURITY or SMTP_SECURITY "none" to a host that is not on loopback. */
  MAIL_ALLOW_PLAINTEXT: flag.default(false),
  /** Domains that the mail server above serves, separated by commas; empty: every domain. */
  MAIL_DOMAINS: z.string().default(""),
  /** Dovecot's master user, through which hosted accounts are reached; empty: there are no hosted accounts. */
  MAIL_MASTER_USER: z.string().default(""),
  MAIL_MASTER_PASSWORD: z.string().default(""),
  /** The server files sent mail by itself (Gmail does): then we file no copy. */
  MAIL_FILES_SENT: flag.default(false),
  /** Servers whose Authentication-Results (RFC 8601) are believed: their authserv-ids, separated by commas. */
  MAIL_AUTHSERV_IDS: z.string().default(""),
  /** The host name of our own Postfix, whose Received says who had signed in to send; empty: there is none. */
  MAIL_RECEIVED_BY: z.string().default(""),
  /** `id:base64-of-32-bytes`, comma separated. The first encrypts; all decrypt. */
  VAULT_KEYS: z.string().min(1),
  NEXTAUTH_SECRET: z.string().min(16),
  /** The address at which browsers reach the product; with https, cookies are Secure. next-auth reads it too. */
  NEXTAUTH_URL: z.url().default("http://localhost:3000"),
  /** Wrong passwords in 15 minutes, for one mail address and from one client, before sign-in is blocked for 15 minutes. */
  SIGN_IN_ATTEMPTS_PER_ADDRESS: z.coerce.number().int().positive().default(10),
  SIGN_IN_ATTEMPTS_PER_IP: z.coerce.number().int().positive().default(50),
  /** Largest finished message, and largest upload, in bytes. */
  MAX_MESSAGE_BYTES: z.coerce
    .number()
    .int()
    .positive()
    .default(25 * 1024 * 1024),
  /** How long "Undo" holds a sent message back, in seconds; 0 switches it off. */
  UNDO_SEND_SECONDS: z.coerce.number().int().min(0).max(120).default(5),
  SESSION_DAYS: z.coerce.number().positive().default(30),
  /** IMAP connections for each account in one web process, apart from those that watch for new mail. */
  IMAP_CONNECTIONS: z.coerce.number().int().min(1).max(10).default(3),
  /** Let people of a domain of the bundled mail server find each other in contacts and in the composer. */
  DIRECTORY: flag.default(true),
  /** Host names and addresses, separated by commas, that web requests named by strangers may reach in a private network. */
  WEB_ALLOW_HOSTS: z.string().default(""),
  /** Calendars to subscribe to by name, `Name=https://address; ...`; empty: public holidays of some countries. */
  OFFERED_CALENDARS: z.string().default(""),
  /** Web Push's private key (RFC 8292): base64url of 32 bytes; empty: no Web Push. */
  VAPID_PRIVATE_KEY: z.string().default(""),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
  /** Check every response against its contract before it is sent; the tests do. */
  CHECK_RESPONSES: flag.default(false),
  /** Take the client's address from X-Forwarded-For; only behind a proxy that sets it. */
  TRUST_PROXY: flag.default(false),
});

export type Config = z.infer<typeof schema>;

let cached: Config | undefined;

/**
 * The process's settings, read from the environment once. Throws with every wrong or missing name in one message.
 * Read lazily, because `next build` loads modules without an environment.
 */
export function config(): Config {
  cached ??= read(process.env);
  return cached;
}

function read(environment: NodeJS.ProcessEnv): Config {
  const result = schema.safeParse(environment);
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`The configuration is not complete. ${problems.join("; ")}`);
}
