import { describe, expect, test } from "vitest";
import type { Ports } from "#stack/ports.ts";
import { productEnvironment, wantedParts } from "#stack/product-environment.ts";
import { settingsFrom } from "#stack/settings.ts";

const ports = { postgres: 1, imap: 2, submission: 3 } as Ports;
const secrets = {
  databasePassword: "a",
  mailDatabasePassword: "b",
  masterPassword: "c",
  vaultKeys: "k1:d",
  nextAuthSecret: "e",
  vapidPrivateKey: "v",
  demoPassword: "f",
};

describe("settings", () => {
  test("have defaults", () => {
    const settings = settingsFrom({});
    expect(settings).toMatchObject({ webPort: 3000, relay: "none", maxMessageBytes: 25 * 1024 * 1024 });
    expect(settings.dataDir).toMatch(/\/\.data$/);
  });

  test("take an empty value for none", () => {
    expect(settingsFrom({ PORT: "", DATABASE_URL: "" })).toMatchObject({ webPort: 3000, operator: {} });
  });

  test.each(["0", "80x", "70000", "-1"])("refuse the port %s", (port) => {
    expect(() => settingsFrom({ PORT: port })).toThrow(/PORT must be a whole number/);
  });
});

describe("what the operator has set replaces a bundled part", () => {
  test("nothing set: all parts are bundled", () => {
    const settings = settingsFrom({});
    expect(wantedParts(settings)).toEqual({ postgres: true, mail: true });
    expect(productEnvironment(settings, ports, secrets)).toMatchObject({
      DATABASE_URL: "postgresql://pennypost:a@127.0.0.1:1/pennypost",
      IMAP_PORT: "2",
      SMTP_PORT: "3",
      MAIL_MASTER_PASSWORD: "c",
      NEXTAUTH_URL: "http://localhost:3000",
    });
  });

  test("a database", () => {
    const settings = settingsFrom({ DATABASE_URL: "postgresql://db.example/mail" });
    expect(wantedParts(settings)).toEqual({ postgres: false, mail: true });
    expect(productEnvironment(settings, ports, secrets).DATABASE_URL).toBe("postgresql://db.example/mail");
  });

  test("a mail server, of which nothing bundled is mixed in", () => {
    const settings = settingsFrom({ IMAP_HOST: "imap.example", SMTP_HOST: "smtp.example" });
    expect(wantedParts(settings)).toEqual({ postgres: true, mail: false });
    const environment = productEnvironment(settings, ports, secrets);
    expect(environment).toMatchObject({ IMAP_HOST: "imap.example", VAULT_KEYS: "k1:d" });
    expect(environment).not.toHaveProperty("IMAP_PORT");
    expect(environment).not.toHaveProperty("MAIL_MASTER_PASSWORD");
  });

  test("a port without a host does not lead away from the bundled mail server", () => {
    const environment = productEnvironment(settingsFrom({ IMAP_PORT: "993" }), ports, secrets);
    expect(environment).toMatchObject({ IMAP_HOST: "127.0.0.1", IMAP_PORT: "2" });
  });

  test("half a mail server is an error that names the other half", () => {
    expect(() => wantedParts(settingsFrom({ IMAP_HOST: "imap.example" }))).toThrow(/SMTP_HOST is not/);
  });
});
