import { createServer, type Server, type Socket } from "node:net";

/** Where a script may interfere: before the answer to this. `data` is the DATA command, `dot` the end of the message. */
export type Step = "greeting" | "ehlo" | "auth" | "mail" | "rcpt" | "data" | "content" | "dot";

/** A line to answer with, silence, or a closed connection; undefined: the answer of a server that accepts everything. */
export type Act = string | "stall" | "drop" | undefined;

export interface ReceivedMessage {
  from: string;
  to: string[];
  /** As it came, dots unstuffed. */
  bytes: Buffer;
}

/**
 * A submission server (RFC 6409) that does what the script says at each step, for failures that no real server can be
 * asked for. Holds every message that it confirmed with 250.
 */
export class ScriptedSmtpServer {
  /** Changed freely between and during sessions. */
  script: (step: Step, line: string) => Act = () => undefined;
  extensions = ["8BITMIME", "SMTPUTF8", "SIZE 100000000", "AUTH PLAIN LOGIN"];
  readonly confirmed: ReceivedMessage[] = [];
  /** Every step that was reached, of all sessions. */
  readonly steps: Step[] = [];
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();

  constructor() {
    this.#server = createServer((socket) => this.#converse(socket));
  }

  async listen(): Promise<number> {
    await new Promise<void>((done) => this.#server.listen(0, "127.0.0.1", done));
    const address = this.#server.address();
    return typeof address === "object" && address ? address.port : 0;
  }

  /** Resolves when a session has come to this step. */
  async reached(step: Step): Promise<void> {
    for (const deadline = Date.now() + 25_000; !this.steps.includes(step); ) {
      if (Date.now() > deadline) throw new Error(`No session came to ${step}, only to ${this.steps}`);
      await new Promise((done) => setTimeout(done, 5));
    }
  }

  /** Sends this line in every open session: the late answer to a step that stalled. */
  release(line: string): void {
    for (const socket of this.#sockets) socket.write(`${line}\r\n`);
  }

  /** Resolves when no session is open. */
  async ended(): Promise<void> {
    for (const deadline = Date.now() + 20_000; this.#sockets.size > 0; ) {
      if (Date.now() > deadline) throw new Error("A session is still open.");
      await new Promise((done) => setTimeout(done, 10));
    }
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((done) => this.#server.close(done));
  }

  #converse(socket: Socket): void {
    this.#sockets.add(socket);
    socket.on("close", () => this.#sockets.delete(socket));
    socket.on("error", () => {});
    let from = "";
    let to: string[] = [];
    let inContent = false;
    let content: string[] = [];
    let rest = "";

    const answer = (step: Step, line: string, usual: string): boolean => {
      this.steps.push(step);
      const act = this.script(step, line);
      if (act === "drop") socket.destroy();
      if (act === "drop" || act === "stall") return false;
      const text = act ?? usual;
      if (text) socket.write(`${text}\r\n`);
      return text.startsWith("2") || text.startsWith("3");
    };

    const take = (line: string): void => {
      if (inContent) {
        if (line !== ".") {
          if (content.length === 0) answer("content", line, "");
          content.push(line.startsWith(".") ? line.slice(1) : line);
          return;
        }
        inContent = false;
        const bytes = Buffer.from(content.map((each) => `${each}\r\n`).join(""), "latin1");
        if (answer("dot", line, "250 2.0.0 Ok: queued")) this.confirmed.push({ from, to, bytes });
        return;
      }
      const verb = line.slice(0, 4).toUpperCase();
      if (verb === "EHLO") {
        const lines = ["test.invalid", ...this.extensions];
        const usual = lines
          .map((each, at) => `250${at === lines.length - 1 ? " " : "-"}${each}`)
          .join("\r\n");
        answer("ehlo", line, usual);
      } else if (verb === "AUTH") answer("auth", line, "235 2.7.0 Ok");
      else if (verb === "MAIL") {
        from = addressIn(line);
        to = [];
        answer("mail", line, "250 2.1.0 Ok");
      } else if (verb === "RCPT") {
        if (answer("rcpt", line, "250 2.1.5 Ok")) to.push(addressIn(line));
      } else if (verb === "DATA") {
        const usual = to.length > 0 ? "354 End with a dot" : "554 5.5.1 No valid recipients";
        const invited = answer("data", line, usual);
        // After a stall the invitation may still come, through release().
        inContent = invited || this.script("data", line) === "stall";
        content = [];
      } else if (verb === "QUIT") socket.end("221 Bye\r\n");
      else socket.write("502 5.5.2 Not known\r\n");
    };

    socket.setEncoding("latin1");
    socket.on("data", (chunk: string) => {
      const lines = (rest + chunk).split("\r\n");
      rest = lines.pop() ?? "";
      for (const line of lines) take(line);
    });
    answer("greeting", "", "220 test.invalid ESMTP");
  }
}

function addressIn(line: string): string {
  return Buffer.from(/<([^>]*)>/.exec(line)?.[1] ?? "", "latin1").toString("utf8");
}
