import { connect, createServer, type Server, type Socket } from "node:net";

/** A TCP proxy to a port on loopback that can hold the server's answers back. */
export class HoldingProxy {
  /** Whether to hold an answer; `sent` is all that the client has said on this connection. */
  hold: (sent: string, answer: string) => boolean = () => false;
  /** Close every connection at once. */
  refuse = false;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #holding = false;

  constructor(target: number) {
    this.#server = createServer((client) => {
      client.on("error", () => {});
      if (this.refuse) return client.destroy();
      const server = connect(target, "127.0.0.1");
      let sent = "";
      for (const socket of [client, server]) {
        this.#sockets.add(socket);
        socket.on("error", () => {});
        socket.on("close", () => {
          client.destroy();
          server.destroy();
        });
      }
      client.on("data", (chunk) => {
        sent += chunk.toString("latin1");
        server.write(chunk);
      });
      server.on("data", (chunk) => {
        if (this.hold(sent, chunk.toString("latin1"))) this.#holding = true;
        else client.write(chunk);
      });
    });
  }

  async listen(): Promise<number> {
    await new Promise<void>((done) => this.#server.listen(0, "127.0.0.1", done));
    const address = this.#server.address();
    return typeof address === "object" && address ? address.port : 0;
  }

  /** Resolves when an answer is held back. */
  async held(): Promise<void> {
    for (const deadline = Date.now() + 20_000; !this.#holding; ) {
      if (Date.now() > deadline) throw new Error("No answer was held back.");
      await new Promise((done) => setTimeout(done, 10));
    }
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((done) => this.#server.close(done));
  }
}
