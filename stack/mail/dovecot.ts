import { rm } from "node:fs/promises";
import { answers } from "../probe.ts";
import type { ServiceDefinition } from "../service.ts";
import { type MailParameters, mailPaths } from "./mail-parameters.ts";
import { renderDovecot } from "./render-dovecot.ts";

/** Dovecot, ready to be started: IMAP, POP3, ManageSieve, LMTP, and the sign-in of Postfix. */
export async function prepareDovecot(parameters: MailParameters): Promise<ServiceDefinition> {
  // Nothing of ours runs any more: a process number that is left here would be somebody else's by now.
  await rm(mailPaths(parameters.home).dovecotRun, { recursive: true, force: true });
  const config = await renderDovecot(parameters);
  return {
    name: "dovecot",
    command: "/usr/sbin/dovecot",
    args: ["-F", "-c", config],
    environment: { PATH: "/usr/sbin:/usr/bin:/sbin:/bin" },
    stopSignal: "SIGTERM",
    grace: 1500,
    isReady: () => answers(parameters.ports.imap, "* OK"),
  };
}
