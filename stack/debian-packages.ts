import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { isRoot } from "./accounts.ts";
import { type CommandResult, runCommand } from "./run-command.ts";
import { StepError, say, step } from "./step.ts";

/** The Debian packages of the bundled mail server; the Docker image installs the same. */
export const mailPackages = [
  "dovecot-core",
  "dovecot-imapd",
  "dovecot-pop3d",
  "dovecot-lmtpd",
  "dovecot-sieve",
  "dovecot-managesieved",
  "dovecot-pgsql",
  "postfix",
  "postfix-pgsql",
];

const policyFile = "/usr/sbin/policy-rc.d";
const setAside = `${policyFile}.set-aside-by-pennypost`;
const policy =
  "#!/bin/sh\n# Put here by Pennypost while it installs packages, so that no service is started.\nexit 101\n";

/** Installs those of the packages that are missing, without starting any service of the system. */
export async function installMissingPackages(packages: string[]): Promise<void> {
  restorePolicy();
  const missing = await findMissing(packages);
  if (missing.length === 0) return;
  const list = missing.join(" ");
  const { code } = await runCommand("apt-get", ["--version"]);
  if (code !== 0 || !isRoot()) throw cannotInstall(list, code === 0 ? "needs root" : "needs apt");
  say(`Installing ${list}`);
  await step("Debian packages", () => install(missing));
}

/** Refuses a Dovecot whose configuration language is not the one of the templates. */
export async function checkDovecotVersion(): Promise<void> {
  const { output } = await runCommand("/usr/sbin/dovecot", ["--version"]);
  if (output.startsWith("2.3.")) return;
  throw new StepError(
    `The bundled mail server is configured for Dovecot 2.3; this machine has ${output.trim()}.`,
    'Run "docker compose up" instead, or set IMAP_HOST and SMTP_HOST to use your own mail server.',
  );
}

function cannotInstall(list: string, reason: string): StepError {
  return new StepError(
    `${list} must be installed, which ${reason}.`,
    'Run "docker compose up" instead, or set IMAP_HOST and SMTP_HOST to use your own mail server.',
  );
}

async function findMissing(packages: string[]): Promise<string[]> {
  const { output } = await runCommand("dpkg-query", ["-l", ...packages]);
  const installed = new Set([...output.matchAll(/^ii\s+([^\s:]+)/gm)].map((match) => match[1]));
  return packages.filter((name) => !installed.has(name));
}

async function install(missing: string[]): Promise<void> {
  const update = await aptGet(["update"]);
  if (update.code !== 0) say("  apt-get update failed; trying with the lists that are there");
  forbidServices();
  process.once("exit", restorePolicy);
  try {
    const { code, output } = await aptGet(["install", "-y", "--no-install-recommends", ...missing]);
    if (code !== 0) {
      throw new StepError(
        `apt-get install failed:\n${output.trim().split("\n").slice(-12).join("\n")}`,
        `Mend what it says, or install them by hand: apt-get install ${missing.join(" ")}`,
      );
    }
    await keepServicesOff(missing);
  } finally {
    restorePolicy();
    process.removeListener("exit", restorePolicy);
  }
}

function aptGet(args: string[]): Promise<CommandResult> {
  return runCommand("apt-get", ["-o", "DPkg::Lock::Timeout=120", ...args], {
    environment: {
      PATH: "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
      DEBIAN_FRONTEND: "noninteractive",
      NEEDRESTART_MODE: "l",
    },
  });
}

/** A machine that had no mail server must not begin to run one at its next start because we needed its programs. */
async function keepServicesOff(missing: string[]): Promise<void> {
  const services = ["postfix", "dovecot"].filter(
    (name) => missing.includes(name) || missing.includes(`${name}-core`),
  );
  for (const name of services) await runCommand("systemctl", ["disable", "--quiet", name]);
}

/** Debian asks this file before it starts a service (invoke-rc.d(8)). */
function forbidServices(): void {
  if (existsSync(policyFile)) renameSync(policyFile, setAside);
  writeFileSync(policyFile, policy, { mode: 0o755 });
}

/** Also clears up after an installation that was killed. */
function restorePolicy(): void {
  if (existsSync(policyFile) && readFileSync(policyFile, "utf8") === policy) rmSync(policyFile);
  if (existsSync(setAside)) renameSync(setAside, policyFile);
}
