import { chown } from "node:fs/promises";
import { runCommand } from "./run-command.ts";

export interface Account {
  uid: number;
  gid: number;
}

/** Whether this process may act for other accounts; the bundled Postfix and Dovecot need it. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** The account of this name, or undefined when the machine has none. */
export async function findAccount(name: string): Promise<Account | undefined> {
  const uid = await runCommand("id", ["-u", name]);
  const gid = await runCommand("id", ["-g", name]);
  if (uid.code !== 0 || gid.code !== 0) return undefined;
  return { uid: Number(uid.output), gid: Number(gid.output) };
}

/** Gives a file to a user and a group, each a number or a name. */
export async function chownTo(path: string, user: number | string, group: number | string): Promise<void> {
  const uid = typeof user === "number" ? user : (await needAccount(user)).uid;
  const gid = typeof group === "number" ? group : (await needAccount(group)).gid;
  await chown(path, uid, gid);
}

async function needAccount(name: string): Promise<Account> {
  const account = await findAccount(name);
  if (account) return account;
  throw new Error(
    `This machine has no account "${name}", which the Debian packages of the mail server make.`,
  );
}
