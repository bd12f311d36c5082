import { connect } from "./connect.ts";
import type { SmtpServer } from "./settings.ts";

/** Reads the greeting, says EHLO and QUIT. Throws mail-unavailable. */
export async function probeSmtp(server: SmtpServer): Promise<void> {
  const connection = await connect(server);
  connection.quit();
}
