import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { openPassword, parseVaultKeys, sealPassword } from "#lib/auth/seal-password.ts";

const older = { id: "2025", key: randomBytes(32) };
const newer = { id: "2026", key: randomBytes(32) };
const account = "0193a1f0-0000-7000-8000-000000000001";
const otherAccount = "0193a1f0-0000-7000-8000-000000000002";
const password = "correct horse – батарея";

describe("sealPassword and openPassword", () => {
  it("give the password back", () => {
    expect(openPassword(sealPassword(password, account, [newer]), account, [newer])).toBe(password);
  });

  it("never make the same bytes twice", () => {
    const [first, second] = [
      sealPassword(password, account, [newer]),
      sealPassword(password, account, [newer]),
    ];
    expect(first.nonce).not.toEqual(second.nonce);
    expect(first.ciphertext).not.toEqual(second.ciphertext);
  });

  it("refuse another account's bytes", () => {
    const sealed = sealPassword(password, account, [newer]);
    expect(() => openPassword(sealed, otherAccount, [newer])).toThrow();
  });

  it.each([0, 5, -1])("refuse a changed byte (%i)", (place) => {
    const sealed = sealPassword(password, account, [newer]);
    const changed = Uint8Array.from(sealed.ciphertext);
    const index = place < 0 ? changed.length + place : place;
    changed[index] = (changed[index] ?? 0) ^ 1;
    expect(() => openPassword({ ...sealed, ciphertext: changed }, account, [newer])).toThrow();
  });

  it("refuse a truncated tag", () => {
    const sealed = sealPassword(password, account, [newer]);
    const cut = { ...sealed, ciphertext: sealed.ciphertext.slice(0, 8) };
    expect(() => openPassword(cut, account, [newer])).toThrow();
  });

  it("seal under the first key and still open under the others", () => {
    const old = sealPassword(password, account, [older]);
    expect(openPassword(old, account, [newer, older])).toBe(password);
    expect(sealPassword(password, account, [newer, older]).keyId).toBe("2026");
  });

  it("refuse bytes that are passed off under another key's name", () => {
    const sealed = sealPassword(password, account, [older]);
    const renamed = { id: "2026", key: older.key };
    expect(() => openPassword({ ...sealed, keyId: "2026" }, account, [renamed])).toThrow();
  });

  it("name the key that is missing", () => {
    const sealed = sealPassword(password, account, [older]);
    expect(() => openPassword(sealed, account, [newer])).toThrow('"2025"');
  });
});

describe("parseVaultKeys", () => {
  it("reads keys in their order", () => {
    const text = `a:${older.key.toString("base64")}, b:${newer.key.toString("base64")}`;
    expect(parseVaultKeys(text)).toEqual([
      { id: "a", key: older.key },
      { id: "b", key: newer.key },
    ]);
  });

  it.each(["a:AAAA", "justtext", `:${randomBytes(32).toString("base64")}`])("refuses %s", (text) => {
    expect(() => parseVaultKeys(text)).toThrow("VAULT_KEYS");
  });
});
