import type { RequestListener } from "node:http";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { afterEach, describe, expect, it, test } from "vitest";
import { webFetcher } from "#lib/protocols/web/fetch.ts";
import type { WebRequest } from "#lib/web/ports.ts";
import { LocalServer } from "#tests/local-server.ts";

const servers: LocalServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

async function serve(answer: RequestListener) {
  const server = new LocalServer(answer);
  servers.push(server);
  return { server, port: await server.listen() };
}

/** "open.test" may be private, "shut.test" may not; both are loopback. */
const fetchFromWeb = webFetcher({
  allowHosts: new Set(["open.test"]),
  resolve: async () => [{ address: "127.0.0.1", family: 4 }],
});

const get = (url: string, asked: Partial<WebRequest> = {}) => fetchFromWeb(url, { maxBytes: 1000, ...asked });

describe("what is fetched", () => {
  it("comes with status, headers and body, and tells nobody who asked", async () => {
    const { server, port } = await serve((_, answer) => {
      answer.writeHead(200, { ETag: '"1"', "Set-Cookie": "a=b" }).end("hello");
    });
    const answer = await get(`http://open.test:${port}/a?b`);
    expect([answer.status, answer.body.toString(), answer.headers.get("etag")]).toEqual([
      200,
      "hello",
      '"1"',
    ]);
    await get(`http://open.test:${port}/again`);
    expect(Object.keys(server.asked[1]?.headers ?? {}).toSorted()).toEqual(
      ["accept", "accept-encoding", "connection", "host", "user-agent"].toSorted(),
    );
  });

  it("is asked for only if it has changed", async () => {
    const { server, port } = await serve((_, answer) => {
      answer.writeHead(304, { "Content-Encoding": "gzip" }).end();
    });
    const lastModified = "Mon, 23 Nov 2026 10:00:00 GMT";
    expect((await get(`http://open.test:${port}/`, { etag: '"1"', lastModified })).status).toBe(304);
    expect(server.asked[0]?.headers).toMatchObject({
      "if-none-match": '"1"',
      "if-modified-since": lastModified,
    });
  });

  test.each([
    ["gzip", gzipSync],
    ["deflate", deflateSync],
    ["br", brotliCompressSync],
  ])("is decompressed from %s", async (encoding, compress) => {
    const { port } = await serve((_, answer) => {
      answer.writeHead(200, { "Content-Encoding": encoding }).end(compress("hello"));
    });
    expect((await get(`http://open.test:${port}/`)).body.toString()).toBe("hello");
  });

  it("may be an error, which is the caller's to judge", async () => {
    const { port } = await serve((_, answer) => {
      answer.writeHead(404).end("no");
    });
    expect((await get(`http://open.test:${port}/`)).status).toBe(404);
  });

  it("follows a redirect", async () => {
    const { port } = await serve((request, answer) => {
      if (request.url === "/old") answer.writeHead(301, { Location: "/new" }).end();
      else answer.end(request.url);
    });
    const answer = await get(`http://open.test:${port}/old`);
    expect([answer.body.toString(), answer.url]).toEqual(["/new", `http://open.test:${port}/new`]);
  });

  it("is posted to the named server only", async () => {
    const { server, port } = await serve((_, answer) => {
      answer.writeHead(307, { Location: "/elsewhere" }).end();
    });
    const asked = { method: "POST" as const, body: Buffer.from("x") };
    expect((await get(`http://open.test:${port}/`, asked)).status).toBe(307);
    expect(server.asked).toHaveLength(1);
  });
});

describe("refused with a sentence", () => {
  it("a name that leads into a private network, before anything is sent", async () => {
    const { server, port } = await serve((_, answer) => answer.end());
    await expect(get(`http://shut.test:${port}/`)).rejects.toMatchObject({
      code: "web-refused",
      publicMessage: "shut.test is in a private network, where Pennypost does not go.",
    });
    expect(server.asked).toHaveLength(0);
  });

  test.each(["http://127.0.0.1:PORT/", "http://[::1]:PORT/", "http://shut.test:PORT/", "file:///etc/passwd"])(
    "a redirect to %s",
    async (target) => {
      const { server, port } = await serve((request, answer) => {
        const location = target.replace("PORT", String(request.socket.localPort));
        answer.writeHead(302, { Location: location }).end();
      });
      await expect(get(`http://open.test:${port}/`)).rejects.toMatchObject({ code: "web-refused" });
      expect(server.asked).toHaveLength(1);
    },
  );

  it("redirects without end", async () => {
    const { server, port } = await serve((_, answer) => {
      answer.writeHead(302, { Location: "/" }).end();
    });
    await expect(get(`http://open.test:${port}/`)).rejects.toThrow("without end");
    expect(server.asked).toHaveLength(6);
  });

  it("an endless body, as soon as it is too large", async () => {
    const { port } = await serve((_, answer) => {
      const more = () => {
        while (!answer.destroyed && answer.write("x".repeat(500)));
      };
      answer.on("drain", more);
      more();
    });
    await expect(get(`http://open.test:${port}/`)).rejects.toMatchObject({
      code: "too-large",
      publicMessage: "It is larger than 1 kB.",
    });
  });

  it("a small answer that decompresses into a large one", async () => {
    const bomb = gzipSync(Buffer.alloc(50 * 2 ** 20));
    const { port } = await serve((_, answer) => {
      answer.writeHead(200, { "Content-Encoding": "gzip" }).end(bomb);
    });
    await expect(get(`http://open.test:${port}/`, { maxBytes: 2 ** 20 })).rejects.toMatchObject({
      code: "too-large",
    });
  });

  it("an answer in layers of compression", async () => {
    const { port } = await serve((_, answer) => {
      answer.writeHead(200, { "Content-Encoding": "gzip, gzip" }).end(gzipSync(gzipSync("x")));
    });
    await expect(get(`http://open.test:${port}/`)).rejects.toMatchObject({ code: "web-refused" });
  });

  it("a body that only says it is compressed", async () => {
    const { port } = await serve((_, answer) => {
      answer.writeHead(200, { "Content-Encoding": "gzip" }).end("no gzip");
    });
    await expect(get(`http://open.test:${port}/`)).rejects.toThrow("cannot be read");
  });

  it("a server that says nothing", async () => {
    const { port } = await serve(() => {});
    await expect(get(`http://open.test:${port}/`, { timeLimit: 100 })).rejects.toMatchObject({
      code: "web-unavailable",
      publicMessage: "open.test took too long to answer.",
    });
  });

  it("a server that trickles, however small its answer stays", async () => {
    const { port } = await serve((_, answer) => {
      const drip = setInterval(() => answer.write("x"), 20);
      answer.on("close", () => clearInterval(drip));
    });
    await expect(get(`http://open.test:${port}/`, { timeLimit: 200 })).rejects.toThrow("took too long");
  });

  it("a connection that breaks in the middle", async () => {
    const { port } = await serve((_, answer) => {
      answer.writeHead(200, { "Content-Length": "100" });
      answer.write("half", () => answer.destroy());
    });
    await expect(get(`http://open.test:${port}/`)).rejects.toMatchObject({
      code: "web-unavailable",
      retryable: true,
    });
  });

  it("a port where nobody listens", async () => {
    const { server, port } = await serve(() => {});
    await server.close();
    servers.length = 0;
    await expect(get(`http://open.test:${port}/`)).rejects.toThrow("open.test cannot be reached.");
  });
});
