import { createServer, type RequestListener, type Server } from "node:http";

/** A real server on loopback for one test. */
export class LocalServer {
  readonly #server: Server;
  /** The head of each request that came, oldest first. */
  readonly asked: { url: string; headers: Record<string, unknown> }[] = [];

  constructor(answer: RequestListener) {
    this.#server = createServer((request, response) => {
      this.asked.push({ url: request.url ?? "", headers: request.headers });
      answer(request, response);
    });
  }

  /** Resolves with the port. */
  async listen(): Promise<number> {
    await new Promise<void>((done) => this.#server.listen(0, "127.0.0.1", done));
    const address = this.#server.address();
    return typeof address === "object" && address ? address.port : 0;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }
}
