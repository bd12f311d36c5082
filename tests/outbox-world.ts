import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes, randomUUID } from "node:crypto";
import { fileURLToPath } from "node:url";
import type { ImapFlow } from "imapflow";
import pg from "pg";
import { PgBoss } from "pg-boss";
import { applyMigrations } from "#stack/migrate.ts";
import { environment } from "./environment.ts";
import { openImap } from "./mail-doors.ts";
import { createMailUser, type MailUser, queryDatabase } from "./mail-user.ts";
import { ScriptedSmtpServer } from "./scripted-smtp-server.ts";

const projectRoot = fileURLToPath(new URL("..", import.meta.url));

export interface StoredSubmission {
  id: string;
  messageId: string;
  mime: Buffer;
}

/**
 * An outbox of its own: a database, a worker that can be killed, and an SMTP server that follows a script, beside the
 * stack's real Dovecot. The worker of the run shares nothing with it but the mail store.
 */
export class OutboxWorld {
  readonly smtp = new ScriptedSmtpServer();
  readonly databaseUrl: string;
  readonly #database = `outbox_${randomBytes(6).toString("hex")}`;
  #smtpPort = 0;
  #worker: ChildProcess | undefined;
  person!: MailUser;
  accountId = randomUUID();
  /** Where the worker finds IMAP; a test may put something in between. */
  imapPort = environment.IMAP_PORT;

  constructor() {
    const url = new URL(environment.DATABASE_URL);
    url.pathname = `/${this.#database}`;
    this.databaseUrl = url.href;
  }

  async open(): Promise<void> {
    this.#smtpPort = await this.smtp.listen();
    await queryDatabase(`CREATE DATABASE ${this.#database}`);
    await applyMigrations(this.databaseUrl);
    this.person = await createMailUser({ name: "outbox" });
    const userId = randomUUID();
    const { address } = this.person;
    await this.query(`INSERT INTO "User" (id, address) VALUES ($1, $2)`, [userId, address]);
    await this.query(`INSERT INTO "Account" (id, "userId", address, kind) VALUES ($1, $2, $3, 'hosted')`, [
      this.accountId,
      userId,
      address,
    ]);
  }

  async close(): Promise<void> {
    await this.killWorker();
    await this.smtp.close();
    await queryDatabase(`DROP DATABASE IF EXISTS ${this.#database} WITH (FORCE)`);
  }

  /** Starts `node lib/jobs/worker.ts` and waits until it says that it is ready. */
  async startWorker(settings: Record<string, string> = {}): Promise<void> {
    const worker = spawn(process.execPath, ["lib/jobs/worker.ts"], {
      cwd: projectRoot,
      env: {
        ...process.env,
        DATABASE_URL: this.databaseUrl,
        SMTP_PORT: String(this.#smtpPort),
        IMAP_PORT: String(this.imapPort),
        LOG_LEVEL: "info",
        ...settings,
      },
      stdio: ["ignore", "pipe", "inherit"],
    });
    this.#worker = worker;
    await new Promise<void>((resolve, reject) => {
      worker.stdout.setEncoding("utf8");
      worker.stdout.on("data", (text: string) => text.includes("Worker ready") && resolve());
      worker.once("exit", (code) => reject(new Error(`The worker ended with ${code}`)));
    });
  }

  /** Starts a second worker on the outbox of another world. */
  async joinWorker(world: OutboxWorld): Promise<void> {
    const { databaseUrl } = world;
    await this.startWorker({ DATABASE_URL: databaseUrl, SMTP_PORT: String(world.#smtpPort) });
  }

  /** kill -9. */
  async killWorker(): Promise<void> {
    await this.#end("SIGKILL");
  }

  /** Answers with the exit code. */
  async stopWorker(): Promise<number | null> {
    return this.#end("SIGTERM");
  }

  async #end(signal: NodeJS.Signals): Promise<number | null> {
    const worker = this.#worker;
    this.#worker = undefined;
    if (!worker || worker.exitCode !== null || worker.signalCode !== null) return worker?.exitCode ?? null;
    const ended = new Promise<number | null>((done) => worker.once("exit", done));
    worker.kill("SIGCONT");
    worker.kill(signal);
    return ended;
  }

  /** Stops the worker in the middle of whatever it does, as a machine that is put to sleep would. */
  pauseWorker(): void {
    this.#worker?.kill("SIGSTOP");
  }

  resumeWorker(): void {
    this.#worker?.kill("SIGCONT");
  }

  /** Tells the workers to look at a submission, and waits until one has heard it. */
  async wake(id: string): Promise<void> {
    await this.runJob("send-submission", { id, accountId: this.accountId });
  }

  /** Queues a job, and waits until a worker has done it. */
  async runJob(queue: string, data: object = {}): Promise<void> {
    const boss = new PgBoss({ connectionString: this.databaseUrl, supervise: false, schedule: false });
    await boss.start();
    try {
      const job = await boss.send(queue, data);
      for (const deadline = Date.now() + 20_000; ; ) {
        const { rows } = await this.query("SELECT state FROM pgboss.job WHERE id = $1", [job]);
        if (rows[0]?.state === "completed") return;
        if (Date.now() > deadline) throw new Error("No worker took the job.");
        await new Promise((done) => setTimeout(done, 20));
      }
    } finally {
      await boss.stop({ graceful: false });
    }
  }

  /** An accepted message that is due now. */
  async accept(to = ["friend@there.test"]): Promise<StoredSubmission> {
    const id = randomUUID();
    const messageId = `<${id}@test.invalid>`;
    const from = this.person.address;
    const mime = Buffer.from(
      `From: ${from}\r\nTo: ${to.join(", ")}\r\nSubject: Test\r\nMessage-ID: ${messageId}\r\n\r\n${"text\r\n".repeat(50)}`,
    );
    await this.query(
      `INSERT INTO "Submission" (id, "accountId", "idempotencyKey", "messageId", subject, "envelopeFrom", "envelopeTo", mime,
         size, draft, "sendAt") VALUES ($1, $2, $1, $3, 'Test', $4, $5, $6, $7, '{"attachments":[]}', now())`,
      [id, this.accountId, messageId, from, to, mime, mime.length],
    );
    return { id, messageId, mime };
  }

  async query(sql: string, values: unknown[] = []): Promise<pg.QueryResult> {
    const client = new pg.Client({ connectionString: this.databaseUrl });
    await client.connect();
    try {
      return await client.query(sql, values);
    } finally {
      await client.end();
    }
  }

  /** Waits until the submission is in this state, and answers with its row. */
  async until(id: string, state: string): Promise<Record<string, unknown>> {
    for (const deadline = Date.now() + 25_000; ; ) {
      const { rows } = await this.query(`SELECT * FROM "Submission" WHERE id = $1`, [id]);
      if (rows[0]?.state === state) return rows[0];
      if (Date.now() > deadline) throw new Error(`${rows[0]?.state}, not ${state}: ${rows[0]?.lastError}`);
      await new Promise((done) => setTimeout(done, 20));
    }
  }

  /** As if the time of every lease and every wait were over. */
  async passTime(): Promise<void> {
    await this.query(
      `UPDATE "Submission" SET "leasedUntil" = now() - interval '1 second' WHERE "leasedUntil" IS NOT NULL`,
    );
    await this.query(`UPDATE "Submission" SET "sendAt" = now() WHERE "sendAt" > now()`);
  }

  /** The messages in a folder of the person, as the server keeps them. */
  async folder(path: string): Promise<Buffer[]> {
    const client: ImapFlow = await openImap(this.person);
    try {
      const { exists } = await client.mailboxOpen(path);
      if (exists === 0) return [];
      const messages = await client.fetchAll("1:*", { source: true });
      return messages.map((message) => message.source ?? Buffer.alloc(0));
    } finally {
      await client.logout();
    }
  }
}
