// Whether a server greets at all (RFC 9051 section 7.1): no sign-in.
import { ImapFlow } from "imapflow";
import { toAppError } from "./errors.ts";
import { limitTime, TimedOut } from "./limit-time.ts";
import { type ImapServer, isLoopback } from "./settings.ts";

/** Throws when the server has not greeted within this many milliseconds. */
export async function probeImap(server: ImapServer, limit: number): Promise<void> {
  const client = new ImapFlow({
    host: server.host,
    port: server.port,
    secure: server.security === "tls",
    doSTARTTLS: false,
    // Never sent: the connection is closed when the greeting is there.
    auth: { user: "", pass: "" },
    logger: false,
    connectionTimeout: limit,
    greetingTimeout: limit,
    tls: { rejectUnauthorized: !isLoopback(server.host), minVersion: "TLSv1.2" },
  });
  client.on("error", () => {});
  try {
    await limitTime(greeting(client), limit, () => client.close());
  } catch (error) {
    throw toAppError(error);
  } finally {
    client.close();
  }
}

/** The sign-in after the greeting fails for want of a password, which is as good an answer as any. */
async function greeting(client: ImapFlow): Promise<void> {
  try {
    await client.connect();
  } catch (error) {
    if (error instanceof TimedOut || client.greeting === undefined) throw error;
  }
}
