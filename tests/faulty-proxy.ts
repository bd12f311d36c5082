import { connect, createServer, type Server, type Socket } from "node:net";

/** A TCP proxy to a port on loopback whose connections can be cut, fall silent while they stay open, or garble what is said. */
export class FaultyProxy {
  /**
   * How much of the server's next chunk still gets through, in bytes; `sent` is all that the client has said on this
   * connection. Once less than the whole does, the connection stays silent for ever.
   */
  passes: (sent: string, chunk: Buffer) => number = (_, chunk) => chunk.length;
  /** What the client is given in place of the server's chunk. */
  rewrite: (chunk: Buffer) => Buffer = (chunk) => chunk;
  /** All that clients have said, on every connection. */
  said = "";
  /** How many connections were made in all. */
  connections = 0;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();

  constructor(target: number) {
    this.#server = createServer((client) => {
      this.connections += 1;
      const server = connect(target, "127.0.0.1");
      let sent = "";
      let silent = false;
      for (const socket of [client, server]) {
        this.#sockets.add(socket);
        socket.on("error", () => {});
        socket.on("close", () => {
          this.#sockets.delete(socket);
          client.destroy();
          server.destroy();
        });
      }
      client.on("data", (chunk) => {
        sent += chunk.toString("latin1");
        this.said += chunk.toString("latin1");
        server.write(chunk);
      });
      server.on("data", (chunk) => {
        if (silent) return;
        const length = this.passes(sent, chunk);
        silent = length < chunk.length;
        client.write(this.rewrite(chunk.subarray(0, length)));
      });
    });
  }

  async listen(): Promise<number> {
    await new Promise<void>((done) => this.#server.listen(0, "127.0.0.1", done));
    const address = this.#server.address();
    return typeof address === "object" && address ? address.port : 0;
  }

  /** How many connections are open now. */
  get open(): number {
    return this.#sockets.size / 2;
  }

  /** Ends every connection, as a restarted server does. */
  cut(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise((done) => this.#server.close(done));
  }
}
