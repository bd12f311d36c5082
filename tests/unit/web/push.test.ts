import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify } from "node:crypto";
import { describe, expect, it, test } from "vitest";
import { pushService } from "#lib/protocols/web/push.ts";
import type { WebRequest } from "#lib/web/ports.ts";

const server = createECDH("prime256v1");
server.generateKeys();
const privateKey = server.getPrivateKey("base64url");

const browser = createECDH("prime256v1");
browser.generateKeys();
const secret = randomBytes(16);
const target = {
  endpoint: "https://push.test/abc",
  p256dh: browser.getPublicKey("base64url"),
  auth: secret.toString("base64url"),
};
const message = { title: "Stand-up", body: "in 10 minutes", path: "/calendar", tag: "r1" };

function serviceThatAnswers(status: number) {
  const asked: (WebRequest & { url: string })[] = [];
  const service = pushService(
    async (url, request) => {
      asked.push({ url, ...request });
      return { status, headers: new Headers(), body: Buffer.alloc(0), url };
    },
    privateKey,
    "mailto:postmaster@example.org",
  );
  return { service, asked };
}

/** What the browser does with the bytes (RFC 8291, section 3.4; RFC 8188). */
function decrypt(body: Buffer): string {
  const salt = body.subarray(0, 16);
  const senderKey = body.subarray(21, 21 + (body[20] ?? 0));
  const info = Buffer.concat([Buffer.from("WebPush: info\0"), browser.getPublicKey(), senderKey]);
  const key = Buffer.from(hkdfSync("sha256", browser.computeSecret(senderKey), secret, info, 32));
  const derive = (name: string, length: number) =>
    Buffer.from(hkdfSync("sha256", key, salt, `Content-Encoding: ${name}\0`, length));
  const decipher = createDecipheriv("aes-128-gcm", derive("aes128gcm", 16), derive("nonce", 12));
  const sealed = body.subarray(21 + senderKey.length);
  decipher.setAuthTag(sealed.subarray(-16));
  const plain = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
  // Padding: a delimiter of 2 after the last byte.
  return plain.subarray(0, plain.lastIndexOf(2)).toString();
}

describe("a pushed message", () => {
  it("can be read by the browser, and says who sends it", async () => {
    const { service, asked } = serviceThatAnswers(201);
    expect(await service.push(target, message)).toBe("delivered");
    const [request] = asked;
    expect(JSON.parse(decrypt(request?.body as Buffer))).toEqual(message);
    expect(request).toMatchObject({ url: target.endpoint, method: "POST", headers: { TTL: "86400" } });
    const [, token = "", key] = /^vapid t=(\S+), k=(\S+)$/.exec(request?.headers?.Authorization ?? "") ?? [];
    expect(key).toBe(service.publicKey);
    const [head, claims = "", signature = ""] = token.split(".");
    const point = server.getPublicKey();
    const jwk = {
      kty: "EC",
      crv: "P-256",
      x: point.subarray(1, 33).toString("base64url"),
      y: point.subarray(33).toString("base64url"),
    };
    const publicKey = createPublicKey({ key: jwk, format: "jwk" });
    const signed = Buffer.from(`${head}.${claims}`);
    const options = { key: publicKey, dsaEncoding: "ieee-p1363" as const };
    expect(verify("sha256", signed, options, Buffer.from(signature, "base64url"))).toBe(true);
    expect(JSON.parse(Buffer.from(claims, "base64url").toString())).toMatchObject({
      aud: "https://push.test",
      sub: "mailto:postmaster@example.org",
    });
  });

  test.each([404, 410])("that is answered with %i finds the browser gone", async (status) => {
    expect(await serviceThatAnswers(status).service.push(target, message)).toBe("gone");
  });

  test.each([
    [429, "web-unavailable"],
    [503, "web-unavailable"],
    [403, "web-refused"],
  ])("that is answered with %i is %s", async (status, code) => {
    await expect(serviceThatAnswers(status).service.push(target, message)).rejects.toMatchObject({ code });
  });

  it("to a browser with a key that is none is refused", async () => {
    const { service, asked } = serviceThatAnswers(201);
    await expect(service.push({ ...target, p256dh: "none" }, message)).rejects.toMatchObject({
      code: "web-refused",
    });
    expect(asked).toHaveLength(0);
  });
});

it("without a key there is no Web Push", async () => {
  const service = pushService(
    async () => {
      throw new Error("nothing is to be sent");
    },
    "",
    "mailto:postmaster@example.org",
  );
  expect(service.publicKey).toBeNull();
  await expect(service.push(target, message)).rejects.toMatchObject({ code: "web-refused" });
});
