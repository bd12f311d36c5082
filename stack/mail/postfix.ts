import { answers } from "../probe.ts";
import { runCommand } from "../run-command.ts";
import type { ServiceDefinition } from "../service.ts";
import { StepError } from "../step.ts";
import type { MailParameters } from "./mail-parameters.ts";
import { renderPostfix } from "./render-postfix.ts";

const environment = { PATH: "/usr/sbin:/usr/bin:/sbin:/bin" };

/** Postfix, ready to be started: submission, and mail from the world for our own domains. */
export async function preparePostfix(parameters: MailParameters): Promise<ServiceDefinition> {
  const config = await renderPostfix(parameters);
  // It also makes the folders of the queue.
  const { code, output } = await runCommand("postfix", ["-c", config, "check"], { environment });
  if (code !== 0)
    throw new StepError(`Postfix refuses its configuration: ${output}`, `The configuration is in ${config}.`);
  return {
    name: "postfix",
    // Not `postfix start-fg`, which leaves its master behind when it is killed.
    command: "/usr/lib/postfix/sbin/master",
    args: ["-d", "-c", config],
    environment,
    stopSignal: "SIGTERM",
    grace: 1500,
    isReady: () => answers(parameters.ports.submission, "220 "),
  };
}
