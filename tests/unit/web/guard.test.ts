import type { LookupAddress } from "node:dns";
import { describe, expect, it, test } from "vitest";
import { checkUrl } from "#lib/protocols/web/check-url.ts";
import { guardLookup } from "#lib/protocols/web/guard-lookup.ts";
import { isPublicAddress } from "#lib/protocols/web/is-public-address.ts";
import { parseAllowHosts } from "#lib/protocols/web/settings.ts";

const nothing = { allowHosts: new Set<string>() };

describe("an address is not public", () => {
  test.each([
    ["loopback", "127.0.0.1"],
    ["loopback, anywhere in its range", "127.8.9.10"],
    ["private, 10/8", "10.0.0.1"],
    ["private, 172.16/12", "172.31.255.254"],
    ["private, 192.168/16", "192.168.1.1"],
    ["link-local, where clouds keep their metadata", "169.254.169.254"],
    ["carrier-grade NAT", "100.64.0.1"],
    ["carrier-grade NAT, where a cloud keeps its metadata", "100.100.100.200"],
    ["a cloud's metadata at a public-looking address", "168.63.129.16"],
    ["unspecified", "0.0.0.0"],
    ["this network", "0.1.2.3"],
    ["multicast", "224.0.0.1"],
    ["broadcast", "255.255.255.255"],
    ["reserved", "240.0.0.1"],
    ["documentation", "192.0.2.1"],
    ["benchmarking", "198.18.0.1"],
    ["IPv6 loopback", "::1"],
    ["IPv6 unspecified", "::"],
    ["IPv6 link-local", "fe80::1"],
    ["IPv6 link-local with a zone", "fe80::1%eth0"],
    ["IPv6 unique local", "fd00:ec2::254"],
    ["IPv6 site-local", "fec0::1"],
    ["IPv6 multicast", "ff02::1"],
    ["IPv6 documentation", "2001:db8::1"],
    ["IPv4 mapped", "::ffff:127.0.0.1"],
    ["IPv4 mapped, in hexadecimal", "::ffff:a9fe:a9fe"],
    ["IPv4 compatible", "::127.0.0.1"],
    ["NAT64 of a private address", "64:ff9b::10.0.0.1"],
    ["local NAT64", "64:ff9b:1::1.1.1.1"],
    ["6to4", "2002:7f00:1::"],
    ["Teredo", "2001:0:1::"],
    ["no address at all", "example.org"],
    ["empty", ""],
  ])("%s: %s", (_, address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  test.each(["93.184.216.34", "2606:4700::1111", "64:ff9b::93.184.216.34", "::ffff:93.184.216.34"])(
    "but %s is",
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );
});

describe("a URL is refused by its text", () => {
  test.each([
    ["file:///etc/passwd", "must begin with https"],
    ["ftp://example.org/", "must begin with https"],
    ["gopher://example.org/", "must begin with https"],
    ["not a URL", "must begin with https"],
    ["https://ada:secret@example.org/", "name and password"],
    ["http://example.org:25/", "Port 25"],
    ["http://127.0.0.1/", "private network"],
    ["http://2130706433/", "private network"],
    ["http://0x7f.1/", "private network"],
    ["http://0177.0.0.1/", "private network"],
    ["http://127.1:8080/", "private network"],
    ["http://[::1]/", "private network"],
    ["http://[::ffff:127.0.0.1]/", "private network"],
    ["http://169.254.169.254/latest/meta-data/", "private network"],
  ])("%s", (url, reason) => {
    expect(() => checkUrl(url, nothing)).toThrow(reason);
  });

  test.each(["https://example.org/a.ics", "http://example.org:8080/", "https://93.184.216.34/"])(
    "but not %s",
    (url) => {
      expect(checkUrl(url, nothing).href).toBe(url);
    },
  );
});

describe("the look-up of a connection", () => {
  const look = (settings: Parameters<typeof guardLookup>[0], all = true) =>
    new Promise((resolve) =>
      guardLookup(settings)("name.test", { all }, (error, found) => resolve(error ? error.message : found)),
    );
  const answers =
    (...addresses: string[]) =>
    async () =>
      addresses.map((address): LookupAddress => ({ address, family: address.includes(":") ? 6 : 4 }));

  it("lets nothing through but the public addresses of a name", async () => {
    const resolve = answers("10.0.0.1", "93.184.216.34", "::1");
    expect(await look({ ...nothing, resolve })).toEqual([{ address: "93.184.216.34", family: 4 }]);
    expect(await look({ ...nothing, resolve }, false)).toBe("93.184.216.34");
  });

  it("judges every answer of a resolver that changes its mind", async () => {
    const changing = [["93.184.216.34"], ["127.0.0.1"]];
    const settings = { ...nothing, resolve: () => answers(...(changing.shift() ?? []))() };
    expect(await look(settings)).toEqual([{ address: "93.184.216.34", family: 4 }]);
    expect(await look(settings)).toContain("private network");
  });

  it("lets every address of an allowed name through", async () => {
    const allowHosts = parseAllowHosts(" other.test, NAME.test ,");
    expect(await look({ allowHosts, resolve: answers("10.0.0.1") })).toEqual([
      { address: "10.0.0.1", family: 4 },
    ]);
  });
});
