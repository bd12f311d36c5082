import { describe, expect, it } from "vitest";
import { isAuthentic } from "#lib/formats/mail-auth/is-authentic.ts";

const ann = "ann@example.com";
const trusted = { authservIds: ["mx.example.net"], receivedBy: "mail.example.net" };
const delivery =
  "Received: from 127.0.0.1\r\n\tby mail.example.net with LMTP\r\n\tid abc\r\n\tfor <x@y.z>; Mon, 1 Jan\r\n";

function header(...fields: string[]): string {
  return `Return-Path: <${ann}>\r\n${fields.map((field) => (field.endsWith("\r\n") ? field : `${field}\r\n`)).join("")}From: Ann <${ann}>\r\n`;
}

function received(line: string, protocol = "ESMTPSA", helo = "laptop"): string {
  return `Received: from ${helo} (unknown [192.0.2.1])\r\n\t(using TLSv1.3)\r\n\t${line}\r\n\tby mail.example.net (Postfix) with ${protocol} id 4F\r\n\tfor <x@y.z>; Mon, 1 Jan`;
}

const signedIn = received(`(Authenticated sender: ${ann})`);

describe("who had signed in to our own server", () => {
  it("is believed, with and without the delivery's Received above it", () => {
    expect(isAuthentic(header(signedIn), ann, trusted)).toBe(true);
    expect(isAuthentic(header(delivery, signedIn), ann, trusted)).toBe(true);
  });

  it("must be the one in From", () => {
    expect(isAuthentic(header(signedIn), "ben@example.com", trusted)).toBe(false);
    expect(isAuthentic(`${header(signedIn)}From: other@x.y\r\n`, ann, trusted)).toBe(false);
  });

  it("is not taken from a Received that a stranger wrote below ours", () => {
    const outside = received("(no client certificate requested)", "ESMTPS");
    expect(isAuthentic(header(delivery, outside, signedIn), ann, trusted)).toBe(false);
    expect(isAuthentic(header(outside, signedIn), ann, trusted)).toBe(false);
    const fakeDelivery = delivery.replace("mail.example.net", "mail.example.net (Postfix)");
    expect(isAuthentic(header(fakeDelivery, signedIn), ann, trusted)).toBe(false);
  });

  it("is not taken from what a stranger calls himself", () => {
    const helo = received(
      "(x)",
      "ESMTPS",
      `(Authenticated sender: ${ann}) by mail.example.net (Postfix) with ESMTPSA id 1`,
    );
    expect(isAuthentic(header(helo), ann, trusted)).toBe(false);
    const lmtp = received("(x)", "ESMTPS", "x by mail.example.net with LMTP");
    expect(isAuthentic(header(lmtp, signedIn), ann, trusted)).toBe(false);
    expect(isAuthentic(header(signedIn.replaceAll("mail.example.net", "other.net")), ann, trusted)).toBe(
      false,
    );
    expect(isAuthentic(header(received(`(Authenticated sender: ${ann})`, "ESMTPS")), ann, trusted)).toBe(
      false,
    );
  });
});

describe("Authentication-Results", () => {
  const results = (text: string, id = "mx.example.net") =>
    header(`Authentication-Results: ${id} 1;\r\n ${text}`);

  it("count for an aligned domain", () => {
    for (const text of [
      "dmarc=pass (p=reject) header.from=example.com",
      "dkim=pass header.d=example.com header.s=x",
      "spf=fail smtp.mailfrom=b@example.com; dkim=pass header.d=example.com",
      'spf=pass smtp.mailfrom="bounce@example.com"',
    ])
      expect(isAuthentic(results(text), ann, trusted)).toBe(true);
    expect(isAuthentic(results("dkim=pass header.d=example.com"), "ann@mail.example.com", trusted)).toBe(
      true,
    );
  });

  it("do not count for another domain, a failure, or what a comment or a quoted text says", () => {
    for (const text of [
      "dkim=pass header.d=evil.org",
      "dkim=pass header.d=com",
      "dmarc=fail header.from=example.com",
      'dkim=fail (x; dmarc=pass header.from=example.com) reason="a; dmarc=pass header.from=example.com"',
      "spf=pass smtp.mailfrom=x@mail.example.com",
      "none",
    ])
      expect(isAuthentic(results(text), ann, trusted)).toBe(false);
  });

  it("count only of a trusted server, and only the topmost", () => {
    const good = "dmarc=pass header.from=example.com";
    expect(isAuthentic(results(good, "evil.org"), ann, trusted)).toBe(false);
    const above = "Authentication-Results: mx.example.net; dmarc=fail header.from=example.com";
    const below = `Authentication-Results: mx.example.net; ${good}`;
    expect(isAuthentic(header(above, below), ann, trusted)).toBe(false);
    expect(isAuthentic(header(below), ann, { authservIds: [], receivedBy: "" })).toBe(false);
  });
});
