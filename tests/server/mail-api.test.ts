import { beforeAll, expect, it } from "vitest";
import type * as z from "zod";
import { StreamEvent } from "#lib/contract/events.ts";
import { Folder } from "#lib/contract/folders.ts";
import { Health } from "#lib/contract/health.ts";
import { Message, MessageWindow } from "#lib/contract/messages.ts";
import { Problem } from "#lib/contract/problem.ts";
import { inbox, letter, openStore, personWith } from "#tests/imap-world.ts";
import { deliverMail } from "#tests/mail-doors.ts";
import { createMailUser, type MailUser } from "#tests/mail-user.ts";
import { Client, signIn } from "#tests/sign-in.ts";

const inboxId = "SU5CT1g";
const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

let person: MailUser;
let client: Client;

beforeAll(async () => {
  person = await personWith(5);
  client = await signIn(person.address, person.password);
});

async function get<T extends z.ZodType>(path: string, schema: T, who = client): Promise<z.output<T>> {
  const response = await who.fetch(path);
  expect(response.status).toBe(200);
  return schema.parse(await response.json());
}

const send = (method: string, path: string, body: unknown, who = client) =>
  who.fetch(path, { method, headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });

const list = (query = "", folderId = inboxId, who = client) =>
  get(`/api/folders/${folderId}/messages${query}`, MessageWindow, who);

async function store(mime: Buffer, user = person): Promise<void> {
  const { store: own, pool } = openStore(user, { size: 1 });
  await own.append(inbox, mime, {});
  pool.close();
}

async function problem(response: Response, status: number, code: string): Promise<void> {
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  expect(Problem.parse(await response.json())).toMatchObject({ status, code });
  expect(response.status).toBe(status);
}

it("folders come with roles and counts, the inbox first", async () => {
  const response = await client.fetch("/api/folders");
  const { folders } = (await response.json()) as { folders: unknown[] };
  const parsed = folders.map((folder) => Folder.parse(folder));
  expect(parsed[0]).toMatchObject({ id: inboxId, role: "inbox", parentId: null, selectable: true });
  expect(parsed.slice(0, 6).map(({ role }) => role)).toEqual([
    "inbox",
    "drafts",
    "sent",
    "archive",
    "junk",
    "trash",
  ]);
});

it("a window is listed, a message opened, and neither is marked as read", async () => {
  const { messages, total } = await list("?offset=1&limit=2");
  expect([total, messages.length]).toEqual([5, 2]);
  const opened = await get(`/api/messages/${messages[0]?.id}`, Message);
  expect(opened).toMatchObject({
    subject: "Number 4",
    folderId: inboxId,
    html: null,
    truncated: false,
    attachments: [],
  });
  expect(opened.text).toContain("Hello.");
  expect((await list("?offset=1&limit=1")).messages[0]?.flags.seen).toBe(false);
});

it("messages are marked, moved to a role and back, and deleted for ever", async () => {
  const user = await personWith(2);
  const own = await signIn(user.address, user.password);
  const ids = (await list("", inboxId, own)).messages.map(({ id }) => id);
  expect((await send("PATCH", "/api/messages", { ids, seen: true, flagged: true }, own)).status).toBe(204);
  expect((await list("", inboxId, own)).messages.every(({ flags }) => flags.seen && flags.flagged)).toBe(
    true,
  );

  const answer = await send("POST", "/api/moves", { ids, to: { role: "trash" } }, own);
  const { folderId, moved } = (await answer.json()) as {
    folderId: string;
    moved: { from: string; to: string }[];
  };
  expect(moved.map(({ from }) => from)).toEqual(ids);
  expect((await list("", folderId, own)).messages.map(({ id }) => id).toSorted()).toEqual(
    moved.map(({ to }) => to).toSorted(),
  );
  await problem(await own.fetch(`/api/messages/${ids[0]}`), 410, "message-gone");
  const back = await send("POST", "/api/moves", { ids: [moved[0]?.to], to: { folderId: inboxId } }, own);
  expect(back.status).toBe(200);
  expect((await send("POST", "/api/expunges", { ids: [moved[1]?.to] }, own)).status).toBe(204);
  expect([(await list("", inboxId, own)).total, (await list("", folderId, own)).total]).toEqual([1, 0]);
});

it("attachments are saved, never run; only pictures are shown", async () => {
  const parts = [
    "Content-Type: text/html\r\n\r\n<img src=cid:pic>",
    `Content-Type: image/png; name=pic.png\r\nContent-ID: <pic>\r\nContent-Transfer-Encoding: base64\r\n\r\n${png.toString("base64")}`,
    'Content-Type: text/html; name="e\'vil\u202E.html"\r\nContent-Disposition: attachment\r\n\r\n<script>alert(1)</script>',
    "Content-Type: image/svg+xml; name=a.svg\r\nContent-Disposition: attachment\r\n\r\n<svg/>",
  ];
  const body = `${parts.map((part) => `--b\r\n${part}\r\n`).join("")}--b--`;
  await store(letter({ type: "multipart/related; boundary=b", body }));
  const [row] = (await list("?limit=1")).messages;
  const opened = await get(`/api/messages/${row?.id}`, Message);
  expect(opened.attachments.map(({ part, inline }) => [part, inline])).toEqual([
    ["2", true],
    ["3", false],
    ["4", false],
  ]);

  const shown = await client.fetch(`/api/messages/${row?.id}/parts/2?inline=true`);
  expect(shown.headers.get("content-disposition")).toMatch(/^inline; filename="pic.png"/);
  expect(Buffer.from(await shown.arrayBuffer()).equals(png)).toBe(true);
  for (const part of ["3", "4"]) {
    const saved = await client.fetch(`/api/messages/${row?.id}/parts/${part}?inline=true`);
    expect(saved.headers.get("content-disposition")).toMatch(/^attachment; filename="/);
    expect(saved.headers.get("x-content-type-options")).toBe("nosniff");
    expect(saved.headers.get("content-security-policy")).toBe("sandbox; default-src 'none'");
    await saved.arrayBuffer();
  }
  const source = await client.fetch(`/api/messages/${row?.id}/source`);
  expect(source.headers.get("content-disposition")).toContain("Hello.eml");
  expect(await source.text()).toContain("<script>alert(1)</script>");
  await problem(await client.fetch(`/api/messages/${row?.id}/parts/7`), 404, "not-found");
});

it("a download that nobody reads on holds nobody up", async () => {
  const user = await createMailUser();
  await store(letter({ type: "application/zip", encoding: "base64", body: "QUJD".repeat(4_000_000) }), user);
  const own = await signIn(user.address, user.password);
  const [row] = (await list("", inboxId, own)).messages;
  const stuck = await Promise.all(
    Array.from({ length: 5 }, () => own.fetch(`/api/messages/${row?.id}/parts/1`)),
  );
  expect((await list("", inboxId, own)).total).toBe(1);
  for (const response of stuck) await response.body?.cancel();
});

it("new mail is told to the tab that shows the inbox", async () => {
  const abort = new AbortController();
  const response = await client.fetch(`/api/events?folderId=${inboxId}`, { signal: abort.signal });
  expect(response.headers.get("content-type")).toContain("text/event-stream");
  const events = readEvents(response);
  // Told when the folder begins to be watched: what came between the list and this moment is then read again.
  expect((await events.next()).value).toEqual({ type: "resync" });
  await deliverMail({ from: "eve@example.org", to: person.address, subject: "Ping" });
  expect((await events.next()).value).toEqual({ type: "folder", folderId: inboxId, reason: "arrived" });
  expect((await list("?limit=1")).messages[0]?.subject).toBe("Ping");
  abort.abort();
});

async function* readEvents(response: Response): AsyncGenerator<StreamEvent> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    for (let end = text.indexOf("\n\n"); end >= 0; end = text.indexOf("\n\n")) {
      const event = text.slice(0, end);
      text = text.slice(end + 2);
      if (event.startsWith("data: ")) yield StreamEvent.parse(JSON.parse(event.slice(6)));
    }
  }
}

it("another person's message cannot be reached by its id", async () => {
  const stranger = await personWith(0);
  const own = await signIn(stranger.address, stranger.password);
  const [row] = (await list("?limit=1")).messages;
  const response = await own.fetch(`/api/messages/${row?.id}`);
  expect([404, 410]).toContain(response.status);
});

it("what is asked wrongly is answered with a problem", async () => {
  await problem(await new Client().fetch("/api/folders"), 401, "sign-in-required");
  await problem(await client.fetch("/api/messages/nonsense"), 422, "input-invalid");
  await problem(await client.fetch("/api/folders/_w/messages"), 422, "input-invalid");
  await problem(await client.fetch("/api/events?folderId=_w"), 422, "input-invalid");
  await problem(await client.fetch(`/api/folders/${inboxId}/messages?limit=9999`), 422, "input-invalid");
  await problem(await client.fetch("/api/folders/Tm90aGluZw/messages"), 404, "not-found");
  await problem(await send("PATCH", "/api/messages", { ids: [] }), 422, "input-invalid");
  await problem(
    await send("POST", "/api/moves", { ids: [`${inboxId}.1.1`], to: { role: "trash" } }),
    410,
    "message-gone",
  );
});

it("anybody may ask whether all parts are up, and what the API is", async () => {
  expect(await get("/api/health", Health, new Client())).toMatchObject({ ok: true, imap: { ok: true } });
  const response = await new Client().fetch("/api/openapi.json");
  expect(await response.json()).toMatchObject({ openapi: "3.1.0" });
});
