import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

export interface VaultKey {
  id: string;
  /** 32 bytes. */
  key: Buffer;
}

/** A password under AES-256-GCM (NIST SP 800-38D); `ciphertext` ends with the 16-byte tag. */
export interface SealedPassword {
  keyId: string;
  nonce: Uint8Array<ArrayBuffer>;
  ciphertext: Uint8Array<ArrayBuffer>;
}

const nonceBytes = 12;
const tagBytes = 16;

/** Reads `id:base64,id:base64`. The first key seals, all of them open. Throws when one is not 32 bytes long. */
export function parseVaultKeys(text: string): VaultKey[] {
  return text.split(",").map((entry) => {
    const [id = "", encoded = ""] = entry.trim().split(":");
    const key = Buffer.from(encoded, "base64");
    if (!id || key.length !== 32) throw new Error(`VAULT_KEYS: key "${id}" is not id:base64 of 32 bytes.`);
    return { id, key };
  });
}

/** Seals for this account alone: opened in another account's name, or under another key id, it fails. */
export function sealPassword(password: string, accountId: string, keys: VaultKey[]): SealedPassword {
  const first = keys[0];
  if (!first) throw new Error("VAULT_KEYS holds no key.");
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv("aes-256-gcm", first.key, nonce, { authTagLength: tagBytes });
  cipher.setAAD(boundTo(accountId, first.id));
  const ciphertext = Buffer.concat([cipher.update(password, "utf8"), cipher.final(), cipher.getAuthTag()]);
  return { keyId: first.id, nonce: Uint8Array.from(nonce), ciphertext: Uint8Array.from(ciphertext) };
}

/** The password. Throws when the key is gone or when anything about the sealed bytes was changed. */
export function openPassword(sealed: SealedPassword, accountId: string, keys: VaultKey[]): string {
  const used = keys.find((key) => key.id === sealed.keyId);
  if (!used) throw new Error(`VAULT_KEYS no longer holds the key "${sealed.keyId}".`);
  const decipher = createDecipheriv("aes-256-gcm", used.key, sealed.nonce, { authTagLength: tagBytes });
  decipher.setAAD(boundTo(accountId, sealed.keyId));
  decipher.setAuthTag(sealed.ciphertext.subarray(-tagBytes));
  const opened = decipher.update(sealed.ciphertext.subarray(0, -tagBytes));
  return Buffer.concat([opened, decipher.final()]).toString("utf8");
}

function boundTo(accountId: string, keyId: string): Buffer {
  return Buffer.from(`${accountId}:${keyId}`, "utf8");
}
