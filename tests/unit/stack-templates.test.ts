import { describe, expect, test } from "vitest";
import { messageSizeLimit, relayValues } from "#stack/mail/render-postfix.ts";
import { renderTemplate } from "#stack/render-template.ts";
import { hashMasterPassword } from "#stack/secrets.ts";

describe("a template", () => {
  test("is filled with its values", async () => {
    const text = await renderTemplate("dovecot/master-users", {
      masterUser: "m",
      masterPasswordHash: "{X}y",
    });
    expect(text).toBe("m:{X}y\n");
  });

  test("without a value for one of its names is refused", async () => {
    await expect(renderTemplate("dovecot/master-users", { masterUser: "m" })).rejects.toThrow(
      /masterPasswordHash/,
    );
  });

  test("takes no value with a line break, which could bring a setting along", async () => {
    const values = { masterUser: "m\nroot", masterPasswordHash: "x" };
    await expect(renderTemplate("dovecot/master-users", values)).rejects.toThrow(/line break/);
  });
});

describe("the relay", () => {
  test("that is none leaves Postfix without a program for other servers", () => {
    const { relaySettings, relayServices } = relayValues("none");
    expect(relaySettings).toContain("default_transport = error:5.7.1");
    expect(relayServices).toBe("");
  });

  test("that is direct or a host gives it one", () => {
    expect(relayValues("direct")).toMatchObject({ relayServices: expect.stringContaining("smtp") });
    expect(relayValues("smart.example:587").relaySettings).toContain("relayhost = [smart.example]:587");
  });

  test.each(["smart.example", "a b:25", "host:25\nmynetworks=0.0.0.0/0"])(
    "is refused when it is %j",
    (relay) => {
      expect(() => relayValues(relay)).toThrow(/MAIL_RELAY/);
    },
  );
});

test("the largest message fits through Postfix after Base64 has grown it", () => {
  const bytes = 25 * 1024 * 1024;
  const base64 = Math.ceil(bytes / 57) * 78;
  expect(messageSizeLimit(bytes)).toBeGreaterThan(base64 + 100_000);
});

test("a master password is hashed with salt, in the scheme that Dovecot reads", () => {
  const one = hashMasterPassword("secret");
  expect(one).toMatch(/^\{SSHA512\}[A-Za-z0-9+/]+=*$/);
  expect(hashMasterPassword("secret")).not.toBe(one);
});
