import { createECDH, createHash, randomBytes } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** What the stack invents once for a data folder. Lost secrets make the data folder useless: back it up whole. */
export interface Secrets {
  databasePassword: string;
  mailDatabasePassword: string;
  masterPassword: string;
  /** In the form of VAULT_KEYS. */
  vaultKeys: string;
  nextAuthSecret: string;
  /** In the form of VAPID_PRIVATE_KEY. */
  vapidPrivateKey: string;
  /** All demo accounts of a data folder share one password. */
  demoPassword: string;
}

/** Reads the secrets of a data folder, and makes those that it does not have yet. The file is for its owner only. */
export async function keepSecrets(dir: string): Promise<Secrets> {
  const path = join(dir, "secrets.json");
  const kept = await readKept(path);
  const secrets = { ...inventSecrets(), ...kept };
  await writeFile(path, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  return secrets;
}

async function readKept(path: string): Promise<Partial<Secrets>> {
  try {
    return JSON.parse(await readFile(path, "utf8")) as Partial<Secrets>;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return {};
    throw new Error(
      `${path} cannot be read. Restore it from a backup, or delete the whole data folder to begin anew.`,
    );
  }
}

function inventSecrets(): Secrets {
  return {
    databasePassword: randomBytes(24).toString("hex"),
    mailDatabasePassword: randomBytes(24).toString("hex"),
    masterPassword: randomBytes(32).toString("hex"),
    vaultKeys: `k1:${randomBytes(32).toString("base64")}`,
    nextAuthSecret: randomBytes(32).toString("hex"),
    vapidPrivateKey: inventVapidKey(),
    demoPassword: `penny-${randomBytes(5).toString("hex")}`,
  };
}

function inventVapidKey(): string {
  const curve = createECDH("prime256v1");
  curve.generateKeys();
  // A key that begins with zero bytes comes shortened.
  return Buffer.from(curve.getPrivateKey("hex").padStart(64, "0"), "hex").toString("base64url");
}

/** A password in Dovecot's {SSHA512} scheme. Only for long random passwords: it is checked at every connection. */
export function hashMasterPassword(password: string): string {
  const salt = randomBytes(8);
  const digest = createHash("sha512").update(password).update(salt).digest();
  return `{SSHA512}${Buffer.concat([digest, salt]).toString("base64")}`;
}
