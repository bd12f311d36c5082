import { join } from "node:path";
import { mailDatabaseUser } from "../names.ts";

/** Everything in which the mail server of `npm start` differs from the one in the Docker image. */
export interface MailParameters {
  /** The folder below which all of the mail server's files lie; every account of the machine can enter it. */
  home: string;
  /** The folder of mailboxes; survives updates. */
  mailRoot: string;
  logs: { dovecot: string; postfix: string };
  /** Address that IMAP, POP3, ManageSieve, submission and SMTP listen on; "*" for all. */
  listen: string;
  ports: {
    imap: number;
    imaps: number;
    pop3: number;
    pop3s: number;
    sieve: number;
    lmtp: number;
    submission: number;
    smtp: number;
    injection: number;
  };
  /** Address that LMTP listens on. */
  lmtpListen: string;
  /** Refuse passwords on unencrypted connections that do not come from this machine. */
  requireTls: boolean;
  certificate: string;
  certificateKey: string;
  hostname: string;
  /** Postmaster's domain. */
  domain: string;
  database: MailDatabase;
  masterUser: string;
  masterPasswordHash: string;
  /** "none": mail for other domains is bounced; "direct": delivered by MX; "host:port": given to that server. */
  relay: string;
  maxMessageBytes: number;
}

/** How Dovecot and Postfix reach the tables of domains and people. */
export interface MailDatabase {
  host: string;
  port: number;
  name: string;
  user: string;
  password: string;
}

/** The product's database, as the mail server's own user reaches it. */
export function mailDatabase(databaseUrl: string, password: string): MailDatabase {
  const url = new URL(databaseUrl);
  return {
    host: url.hostname,
    port: Number(url.port || 5432),
    name: decodeURIComponent(url.pathname.slice(1)),
    user: mailDatabaseUser,
    password,
  };
}

/** The numeric account that owns all mail; in the range that Debian keeps for such uses, with no passwd entry. */
export const mailUid = 64520;

/** Paths inside `home`, in one place because Postfix finds Dovecot by them. */
export function mailPaths(home: string) {
  return {
    dovecotConfig: join(home, "dovecot"),
    dovecotRun: join(home, "dovecot-run"),
    dovecotState: join(home, "dovecot-state"),
    sieve: join(home, "sieve"),
    postfixConfig: join(home, "postfix"),
    postfixQueue: join(home, "postfix-queue"),
    postfixData: join(home, "postfix-data"),
  };
}
