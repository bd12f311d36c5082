/** Where an IMAP server is and how it is reached. */
export interface ImapServer {
  host: string;
  port: number;
  /** TLS from the first byte, STARTTLS (required), or none: then only to loopback, unless `allowPlaintext`. */
  security: "tls" | "starttls" | "none";
  allowPlaintext: boolean;
}

export interface ImapCredentials {
  username: string;
  password: string;
}

/** The person's own machine: no wire to listen at, and the bundled server's certificate is signed by nobody. */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127(\.\d{1,3}){3}$/.test(host);
}
