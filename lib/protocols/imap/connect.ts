// Opens IMAP connections (RFC 9051): greeting, STARTTLS where asked for, sign-in.
import { ImapFlow } from "imapflow";
import { AppError } from "#lib/errors.ts";
import { limitTime } from "./limit-time.ts";
import { type ImapCredentials, type ImapServer, isLoopback } from "./settings.ts";

/** Connect, greeting and sign-in together, in milliseconds. */
export const connectLimit = 8_000;

export interface ConnectOptions {
  /** In milliseconds; at most `connectLimit`. */
  limit?: number;
  /** For a connection that idles: how often IDLE is renewed, in milliseconds. */
  renewIdleAfter?: number;
}

/**
 * A signed-in connection. It never logs, because commands hold people's words. Throws imapflow's errors.
 */
export async function connect(
  server: ImapServer,
  credentials: ImapCredentials,
  options: ConnectOptions = {},
): Promise<ImapFlow> {
  refusePlaintext(server);
  const local = isLoopback(server.host);
  const limit = Math.min(options.limit ?? connectLimit, connectLimit);
  const client = new ImapFlow({
    host: server.host,
    port: server.port,
    secure: server.security === "tls",
    doSTARTTLS: server.security === "starttls",
    auth: { user: credentials.username, pass: credentials.password },
    logger: false,
    disableAutoIdle: true,
    disableCompression: local,
    disableIMAP4rev2: true,
    connectionTimeout: limit,
    greetingTimeout: limit,
    maxLiteralSize: 64 * 1024 * 1024,
    tls: { rejectUnauthorized: !local, minVersion: "TLSv1.2" },
    clientInfo: { name: "Pennypost" },
    ...(options.renewIdleAfter && {
      maxIdleTime: options.renewIdleAfter,
      // Every renewal is answered, so a longer silence is a dead connection.
      socketTimeout: options.renewIdleAfter + 15_000,
    }),
  });
  // Without a listener an error event would end the process; whoever uses the connection sees its calls fail.
  client.on("error", () => {});
  await limitTime(client.connect(), limit, () => client.close());
  refusePreauth(client);
  return client;
}

function refusePlaintext(server: ImapServer): void {
  if (server.security !== "none" || server.allowPlaintext || isLoopback(server.host)) return;
  throw new AppError(
    "mail-unavailable",
    "The mail server is set up to be reached without encryption, which is not allowed. Tell your administrator.",
  );
}

/** A server that greets with PREAUTH has signed somebody in, but not with our credentials. Only OK leaves a greeting. */
function refusePreauth(client: ImapFlow): void {
  if (client.greeting !== undefined) return;
  client.close();
  throw new AppError("mail-protocol-broken", "The mail server signed somebody in without asking who it is.");
}
