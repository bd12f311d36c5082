import { connect, type Socket } from "node:net";

/**
 * IMAP over a bare socket, with no parsing beyond finding the tagged answer: the floor that the product is measured
 * against, and the fastest way to fill a mailbox. Loopback only, so in plaintext.
 */
export class RawImap {
  readonly #socket: Socket;
  #chunks: Buffer[] = [];
  #tail = "";
  #tag = 0;
  #waiting: { tag: string; resolve: (answer: Buffer) => void; reject: (error: Error) => void } | undefined;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.setNoDelay(true);
    socket.on("data", (chunk) => this.#receive(chunk));
    socket.on("error", (error) => this.#waiting?.reject(error));
    socket.on("close", () => this.#waiting?.reject(new Error("The connection was closed.")));
  }

  static async open(port: number, address: string, password: string): Promise<RawImap> {
    const socket = connect(port, "127.0.0.1");
    const client = new RawImap(socket);
    await new Promise<void>((resolve, reject) => {
      socket.once("data", () => resolve());
      socket.once("error", reject);
    });
    client.#chunks = [];
    await client.command(`LOGIN "${address}" "${password}"`);
    return client;
  }

  /** Sends a command (non-synchronising literals included) and resolves to the whole answer. Rejects on NO and BAD. */
  command(...pieces: (string | Buffer)[]): Promise<Buffer> {
    const tag = `B${++this.#tag}`;
    return new Promise((resolve, reject) => {
      this.#waiting = { tag, resolve, reject };
      this.#socket.cork();
      this.#socket.write(`${tag} `);
      for (const piece of pieces) this.#socket.write(piece);
      this.#socket.write("\r\n");
      this.#socket.uncork();
    });
  }

  close(): void {
    this.#waiting = undefined;
    this.#socket.destroy();
  }

  #receive(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#tail = (this.#tail + chunk.toString("latin1")).slice(-2000);
    if (!this.#waiting || !this.#tail.endsWith("\r\n")) return;
    const line = this.#tail.slice(0, -2).split("\r\n").at(-1) ?? "";
    if (!line.startsWith(`${this.#waiting.tag} `)) return;
    const { tag, resolve, reject } = this.#waiting;
    const answer = Buffer.concat(this.#chunks);
    this.#waiting = undefined;
    this.#chunks = [];
    this.#tail = "";
    if (line.startsWith(`${tag} OK`)) resolve(answer);
    else reject(new Error(line));
  }
}
