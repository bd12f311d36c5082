import { Agent, type OutgoingHttpHeaders, request } from "node:http";

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

/** A signed-in browser reduced to its requests: one warm connection, a cookie jar, no parsing that is not asked for. */
export class HttpPerson {
  readonly #base: URL;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });
  readonly #cookies = new Map<string, string>();

  constructor(base: string) {
    this.#base = new URL(base);
  }

  async signIn(address: string, password: string): Promise<void> {
    const { csrfToken } = JSON.parse((await this.get("/api/auth/csrf")).toString()) as { csrfToken: string };
    const form = new URLSearchParams({ csrfToken, email: address, password, json: "true" }).toString();
    const answer = await this.#send("POST", "/api/auth/callback/credentials", form, {
      "Content-Type": "application/x-www-form-urlencoded",
      Origin: this.#base.origin,
    });
    if (answer.status !== 200) throw new Error(`Sign-in answered ${answer.status}: ${answer.body}`);
  }

  /** The body of a GET. Rejects unless the status is 200. */
  async get(path: string): Promise<Buffer> {
    const answer = await this.#send("GET", path);
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}: ${answer.body}`);
    return answer.body;
  }

  /** The body of what a POST answers. Rejects unless it succeeds. */
  async post(path: string, body: string, type: string): Promise<Buffer> {
    const headers = { "Content-Type": type, Origin: this.#base.origin };
    const answer = await this.#send("POST", path, body, headers);
    if (answer.status >= 300) throw new Error(`${path} answered ${answer.status}: ${answer.body}`);
    return answer.body;
  }

  close(): void {
    this.#agent.destroy();
  }

  async #send(method: string, path: string, body = "", headers: OutgoingHttpHeaders = {}): Promise<Answer> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await exchange(
      new URL(path, this.#base),
      {
        method,
        agent: this.#agent,
        headers: { ...headers, cookie, "content-length": Buffer.byteLength(body) },
      },
      body,
    );
    for (const line of [answer.headers["set-cookie"] ?? []].flat()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (name) this.#cookies.set(name, value ?? "");
    }
    return answer;
  }
}

function exchange(url: URL, options: object, body: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = request(url, options, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    outgoing.on("error", reject);
    outgoing.end(body);
  });
}
