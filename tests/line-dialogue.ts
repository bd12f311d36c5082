import { connect, type Socket } from "node:net";

/** A connection to a server that speaks in lines; for protocols without a client of ours. */
export class LineDialogue {
  readonly #socket: Socket;
  #text = "";

  constructor(port: number) {
    this.#socket = connect({ port, host: "127.0.0.1" });
    this.#socket.setEncoding("utf8");
    this.#socket.on("data", (chunk: string) => {
      this.#text += chunk;
    });
  }

  /** Sends a line, and answers with all that comes until `end` matches; rejects after five seconds. */
  async say(line: string, end: RegExp): Promise<string> {
    this.#socket.write(`${line}\r\n`);
    return this.hear(end);
  }

  /** All that comes until `end` matches. */
  async hear(end: RegExp): Promise<string> {
    for (const deadline = Date.now() + 5000; !end.test(this.#text); ) {
      if (Date.now() > deadline) throw new Error(`Expected ${end}, heard: ${this.#text}`);
      await new Promise((done) => setTimeout(done, 10));
    }
    const heard = this.#text;
    this.#text = "";
    return heard;
  }

  close(): void {
    this.#socket.destroy();
  }
}
