import { isIP } from "node:net";
import type { SMTPConnectionOptions } from "nodemailer/lib/smtp-connection";
import { AppError } from "#lib/errors.ts";

export interface SmtpServer {
  host: string;
  port: number;
  /** TLS from the first byte (RFC 8314), STARTTLS which must succeed (RFC 3207), or none. */
  security: "tls" | "starttls" | "none";
  /** "none" is otherwise only for a server on loopback. */
  allowPlaintext: boolean;
}

/** A server with the credentials of one mailbox. */
export interface SmtpSettings extends SmtpServer {
  username: string;
  password: string;
}

/**
 * nodemailer's options for this server. The whole way to a usable session is bounded by seconds; the phases of a
 * message have time limits of their own in submit.ts.
 * @throws AppError mail-unavailable when passwords would cross a network in plain text
 */
export function connectionOptions(server: SmtpServer): SMTPConnectionOptions {
  const { host, port, security, allowPlaintext } = server;
  if (security === "none" && !allowPlaintext && !isLoopback(host)) {
    const cause = new Error(`SMTP_SECURITY is "none" and ${host} is not on loopback`);
    throw new AppError("mail-unavailable", "The connection to the outgoing mail server is not secure.", {
      cause,
    });
  }
  return {
    host,
    port,
    secure: security === "tls",
    requireTLS: security === "starttls",
    ignoreTLS: security === "none",
    // A certificate cannot be had for 127.0.0.1; whoever listens there is the machine's owner anyway.
    tls: { rejectUnauthorized: !isLoopback(host) },
    connectionTimeout: 5_000,
    greetingTimeout: 5_000,
    dnsTimeout: 5_000,
    // Longer than every limit in submit.ts, which knows what it waits for.
    socketTimeout: 120_000,
    socketCloseTimeout: 1_000,
  };
}

function isLoopback(host: string): boolean {
  if (host === "localhost" || host === "::1") return true;
  return isIP(host) === 4 && host.startsWith("127.");
}
