import { existsSync } from "node:fs";
import { isAbsolute, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Environment } from "./environment.ts";

/** The folder of the checkout. */
export const projectRoot: string = resolve(fileURLToPath(import.meta.url), "../..");

/** The program that runs every TypeScript file of the project: the Node 24 that `npm ci` brings. */
export const nodeProgram: string = process.execPath;

export interface Settings {
  /** Absolute path of the folder that holds everything the stack writes. */
  dataDir: string;
  webPort: number;
  /** Address the web server listens on; undefined: every address of the machine. */
  webHost: string | undefined;
  /** What becomes of mail for domains that are not ours: "none", "direct", or "host:port" of a relay. */
  relay: string;
  /** Make the demo accounts when the data folder is new. */
  demo: boolean;
  /** Largest message a person can write, in bytes. */
  maxMessageBytes: number;
  /** All that the operator has set; it wins over whatever the stack would choose. */
  operator: Environment;
}

/**
 * Reads the operator's settings: the environment, then the .env file of the checkout for names that the
 * environment does not have. The only place of the stack that reads the environment.
 */
export function readSettings(): Settings {
  const file = join(projectRoot, ".env");
  if (existsSync(file)) process.loadEnvFile(file);
  return settingsFrom(process.env);
}

/** What any program of the machine needs to run. */
export function machineEnvironment(): Environment {
  const { PATH, HOME, LANG, TMPDIR, USER } = process.env;
  return definedOnly({ PATH, HOME, LANG, TMPDIR, USER });
}

/** Who the web server runs as when this process became root by sudo: whoever typed the command. */
export function productAccount(): { uid: number; gid: number } | undefined {
  const { SUDO_UID, SUDO_GID } = process.env;
  if (process.getuid?.() !== 0 || !SUDO_UID || !SUDO_GID || SUDO_UID === "0") return undefined;
  return { uid: Number(SUDO_UID), gid: Number(SUDO_GID) };
}

/**
 * The settings of a test run. A test run never touches what an operator has pointed Pennypost at, so of the
 * environment only what every program needs is taken over.
 */
export function readTestSettings(dataDir: string, webPort: number): Settings {
  return settingsFrom({
    ...machineEnvironment(),
    DATA_DIR: dataDir,
    PORT: String(webPort),
    CHECK_RESPONSES: "true",
    UNDO_SEND_SECONDS: "3",
    // The tests' own web servers; 127.0.0.1, where they also listen, stays forbidden.
    WEB_ALLOW_HOSTS: "localhost",
    // All tests sign in from one address, and many with a wrong password.
    SIGN_IN_ATTEMPTS_PER_IP: "100000",
  });
}

/** Settings out of an environment; throws on a port or a size that is none. */
export function settingsFrom(environment: Environment): Settings {
  const dataDir = environment.DATA_DIR || ".data";
  return {
    dataDir: isAbsolute(dataDir) ? dataDir : join(projectRoot, dataDir),
    webPort: wholeNumber("PORT", environment.PORT || "3000", 65535),
    webHost: environment.HOST || undefined,
    relay: environment.MAIL_RELAY || "none",
    demo: environment.DEMO_DATA !== "false",
    maxMessageBytes: wholeNumber("MAX_MESSAGE_BYTES", environment.MAX_MESSAGE_BYTES || "26214400", 2 ** 31),
    operator: definedOnly(environment),
  };
}

function wholeNumber(name: string, text: string, largest: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0 && value <= largest) return value;
  throw new Error(`${name} must be a whole number from 1 to ${largest}, not "${text}".`);
}

/** An empty value in a .env file means "not set". */
function definedOnly(environment: Record<string, string | undefined>): Environment {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value));
}
