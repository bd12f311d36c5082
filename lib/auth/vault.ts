import { config } from "#lib/config.ts";
import { AppError } from "#lib/errors.ts";
import { findCredential, replaceCredential } from "./repository.ts";
import {
  openPassword,
  parseVaultKeys,
  type SealedPassword,
  sealPassword,
  type VaultKey,
} from "./seal-password.ts";

/**
 * The mail password of an external account; sealed again under the first key when an older one was in use.
 * @throws AppError mail-login-rejected when none can be read: signing in again stores it anew.
 */
export async function readCredential(accountId: string): Promise<string> {
  const sealed = await findCredential(accountId);
  if (!sealed) throw unreadable();
  const password = open(sealed, accountId);
  if (sealed.keyId !== vaultKeys()[0]?.id)
    await replaceCredential(accountId, sealed, sealForVault(password, accountId));
  return password;
}

/** Seals a password under the first key of the environment. */
export function sealForVault(password: string, accountId: string): SealedPassword {
  return sealPassword(password, accountId, vaultKeys());
}

function open(sealed: SealedPassword, accountId: string): string {
  try {
    return openPassword(sealed, accountId, vaultKeys());
  } catch (cause) {
    throw unreadable(cause);
  }
}

let keys: VaultKey[] | undefined;

function vaultKeys(): VaultKey[] {
  keys ??= parseVaultKeys(config().VAULT_KEYS);
  return keys;
}

function unreadable(cause?: unknown): AppError {
  const sentence = "The saved password of this mailbox cannot be read. Sign out and sign in again.";
  return new AppError("mail-login-rejected", sentence, { cause });
}
