import { connect } from "node:net";
import { beforeAll, expect, test } from "vitest";
import { environment } from "#tests/environment.ts";
import { queryDatabase } from "#tests/mail-user.ts";
import { problemOf, recipient, Sender } from "#tests/outbox-client.ts";

let anna: Sender;
let ben: Sender;

beforeAll(async () => {
  anna = await Sender.signIn("anna");
  ben = await Sender.signIn("ben");
});

const max = environment.MAX_MESSAGE_BYTES;

async function rowsOf(sender: Sender): Promise<number> {
  const { rows } = await queryDatabase(
    `SELECT count(*)::int AS count FROM "Upload" u JOIN "Account" a ON a.id = u."accountId" WHERE a.address = $1`,
    [sender.user.address],
  );
  return rows[0].count;
}

/** A POST by hand; resolves to what the server says, or to nothing when it closes. */
function postByHand(sender: Sender, length: number, body: string, hangUp = false): Promise<string> {
  const url = new URL(environment.PENNYPOST_URL);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(url.port), url.hostname);
    socket.on("error", reject);
    socket.write(
      `POST /api/uploads?filename=big.bin HTTP/1.1\r\nHost: ${url.host}\r\nCookie: ${sender.client.cookieHeader}\r\n` +
        `Origin: ${url.origin}\r\nContent-Length: ${length}\r\n\r\n${body}`,
    );
    let answer = "";
    socket.on("data", (chunk) => {
      answer += chunk;
      if (!answer.includes("}")) return;
      socket.destroy();
      resolve(answer);
    });
    socket.on("close", () => resolve(""));
    if (hangUp) setTimeout(() => socket.destroy(), 500);
  });
}

test("a file that is too large is refused while nearly all of it is still to come", async () => {
  const answer = await postByHand(anna, 50 * 1024 * 1024, "only a few bytes");
  expect(answer).toMatch(/^HTTP\/1.1 413 /);
  expect(answer).toContain("too-large");
  expect(await rowsOf(anna)).toBe(0);
});

test("a file of unknown length is refused when it becomes too large", async () => {
  let sent = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (sent > max + 1_000_000) return controller.close();
      sent += 1_000_000;
      controller.enqueue(new Uint8Array(1_000_000));
    },
  });
  const response = await anna.uploadRaw("endless.bin", body);
  expect(response.status).toBe(413);
  expect(await rowsOf(anna)).toBe(0);
});

test("a client that leaves half-way leaves nothing behind", async () => {
  await postByHand(anna, 5_000_000, "x".repeat(2_000_000), true);
  for (const deadline = Date.now() + 10_000; (await rowsOf(anna)) > 0; ) {
    if (Date.now() > deadline) throw new Error("The row of a broken upload is still there.");
    await new Promise((done) => setTimeout(done, 50));
  }
});

test("the file name is made safe", async () => {
  const { filename, size } = await anna.upload("../../etc/\u202egpj.exe\u0000", Buffer.from("abc"));
  expect(filename).toBe("gpj.exe");
  expect(size).toBe(3);
});

test("another person's file cannot be deleted or sent", async () => {
  const upload = await anna.upload("mine.txt", Buffer.from("mine"));
  expect((await ben.client.fetch(`/api/uploads/${upload.id}`, { method: "DELETE" })).status).toBe(404);
  const response = await ben.post({ to: [recipient(ben.user)], attachments: [{ kind: "upload", upload }] });
  expect(response.status).toBe(422);
  expect((await problemOf(response)).detail).toContain("mine.txt");
  expect((await anna.client.fetch(`/api/uploads/${upload.id}`, { method: "DELETE" })).status).toBe(204);
  expect((await anna.client.fetch(`/api/uploads/${upload.id}`, { method: "DELETE" })).status).toBe(404);
});

test("a file that an accepted message waits with is not lost when it is deleted", async () => {
  const upload = await anna.upload("kept.txt", Buffer.from("kept"));
  const { id } = await anna.send({
    to: [recipient(ben.user)],
    attachments: [{ kind: "upload", upload }],
  });
  expect((await anna.client.fetch(`/api/uploads/${upload.id}`, { method: "DELETE" })).status).toBe(204);
  expect((await anna.cancel(id)).status).toBe(200);
  const again = await anna.send({
    to: [recipient(ben.user)],
    attachments: [{ kind: "upload", upload }],
  });
  await anna.until(again.id, "filed");
  const { rows } = await queryDatabase(`SELECT 1 FROM "Upload" WHERE id = $1`, [upload.id]);
  expect(rows).toEqual([]);
});

test("files that together make the message too large are refused before they are loaded", async () => {
  const half = Buffer.alloc(Math.floor(max * 0.55));
  const uploads = await Promise.all([anna.upload("a.bin", half), anna.upload("b.bin", half)]);
  const response = await anna.post({
    to: [recipient(ben.user)],
    attachments: uploads.map((upload) => ({ kind: "upload", upload })),
  });
  expect(response.status).toBe(413);
  // One alone fits as a file, but not once it is encoded for mail.
  const large = await anna.upload("c.bin", Buffer.alloc(Math.floor(max * 0.9)));
  const encoded = await anna.post({
    to: [recipient(ben.user)],
    attachments: [{ kind: "upload", upload: large }],
  });
  expect(encoded.status).toBe(413);
  for (const { id } of [...uploads, large])
    await anna.client.fetch(`/api/uploads/${id}`, { method: "DELETE" });
});

test("one person cannot fill the database with files that are never sent", async () => {
  const cora = await Sender.signIn("cora");
  const { rows } = await queryDatabase(`SELECT id FROM "Account" WHERE address = $1`, [cora.user.address]);
  await queryDatabase(
    `INSERT INTO "Upload" (id, "accountId", filename, type, size) VALUES (gen_random_uuid(), $1, 'old', 'x', $2)`,
    [rows[0].id, max * 10 - 100],
  );
  const response = await cora.uploadRaw("one.txt", "x".repeat(101));
  expect(response.status).toBe(413);
  expect((await problemOf(response)).detail).toContain("Too many files");
  expect((await cora.uploadRaw("two.txt", "x".repeat(100))).status).toBe(201);
});

test("only a signed-in person can upload", async () => {
  const response = await fetch(`${environment.PENNYPOST_URL}/api/uploads?filename=x`, {
    method: "POST",
    body: "x",
  });
  expect(response.status).toBe(401);
});
