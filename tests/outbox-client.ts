import { randomUUID } from "node:crypto";
import type { Draft, Submission, Upload } from "#lib/contract/outbox.ts";
import type { Problem } from "#lib/contract/problem.ts";
import { openImap } from "./mail-doors.ts";
import { createMailUser, type MailUser } from "./mail-user.ts";
import { type Client, signIn } from "./sign-in.ts";

/** A signed-in person with the composer's part of the API. */
export class Sender {
  readonly user: MailUser;
  readonly client: Client;

  constructor(user: MailUser, client: Client) {
    this.user = user;
    this.client = client;
  }

  static async signIn(name: string): Promise<Sender> {
    const user = await createMailUser({ name });
    return new Sender(user, await signIn(user.address, user.password));
  }

  post(draft: Partial<Draft>, idempotencyKey: string = randomUUID()): Promise<Response> {
    return this.client.fetch("/api/outbox", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ idempotencyKey, draft: { ...emptyDraft, ...draft } }),
    });
  }

  /** Rejects with the problem when the message is not accepted. */
  async send(draft: Partial<Draft>): Promise<Submission> {
    const response = await this.post(draft);
    if (response.status !== 202) throw new Error(await response.text());
    return (await response.json()) as Submission;
  }

  uploadRaw(filename: string, content: BodyInit, type = "application/octet-stream"): Promise<Response> {
    const query = new URLSearchParams({ filename, type });
    const streamed = content instanceof ReadableStream ? { duplex: "half" } : {};
    return this.client.fetch(`/api/uploads?${query}`, {
      method: "POST",
      body: content,
      ...streamed,
    } as RequestInit);
  }

  async upload(filename: string, content: Buffer, type?: string): Promise<Upload> {
    const response = await this.uploadRaw(filename, new Uint8Array(content), type);
    if (response.status !== 201) throw new Error(await response.text());
    return (await response.json()) as Upload;
  }

  async outbox(): Promise<Submission[]> {
    const response = await this.client.fetch("/api/outbox");
    return ((await response.json()) as { submissions: Submission[] }).submissions;
  }

  cancel(id: string): Promise<Response> {
    return this.client.fetch(`/api/outbox/${id}`, { method: "DELETE" });
  }

  retry(id: string): Promise<Response> {
    return this.client.fetch(`/api/outbox/${id}/attempts`, { method: "POST" });
  }

  /** Waits until the outbox shows the submission in this state; "filed" is when it does not show it any more. */
  async until(id: string, state: Submission["state"]): Promise<Submission | undefined> {
    for (const deadline = Date.now() + 25_000; ; ) {
      const shown = (await this.outbox()).find((submission) => submission.id === id);
      if ((shown?.state ?? "filed") === state) return shown;
      if (Date.now() > deadline) throw new Error(`${shown?.state}, not ${state}: ${shown?.lastError}`);
      await new Promise((done) => setTimeout(done, 50));
    }
  }
}

export const emptyDraft: Draft = {
  to: [],
  cc: [],
  bcc: [],
  subject: "",
  html: "",
  attachments: [],
  source: null,
  inReplyTo: null,
  references: [],
};

export function recipient(user: MailUser, name = ""): { name: string; address: string } {
  return { name, address: user.address };
}

export async function problemOf(response: Response): Promise<Problem> {
  return (await response.json()) as Problem;
}

/** Waits until a folder holds so many messages, and answers with their sources in the order of arrival. */
export async function sourcesIn(user: MailUser, folder: string, count: number): Promise<string[]> {
  const client = await openImap(user);
  try {
    for (const deadline = Date.now() + 20_000; ; ) {
      const { exists } = await client.mailboxOpen(folder);
      if (exists >= count || Date.now() > deadline) {
        if (exists === 0) return [];
        const messages = await client.fetchAll("1:*", { source: true });
        return messages.map(({ source }) => source?.toString("latin1") ?? "");
      }
      await client.mailboxClose();
      await new Promise((done) => setTimeout(done, 50));
    }
  } finally {
    await client.logout();
  }
}
