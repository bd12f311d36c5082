import { environment } from "./environment.ts";

/** A signed-in person's browser, reduced to its cookies and an Origin header. */
export class Client {
  readonly #cookies = new Map<string, string>();

  /** The value of this cookie, for tests that look into it or steal it. */
  cookie(name: string): string | undefined {
    return this.#cookies.get(name);
  }

  /** The Cookie header that this client sends now. */
  get cookieHeader(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  /** Requests a path of the server under test. Redirects are answers like any other. */
  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set("Cookie", this.cookieHeader);
    if (!headers.has("Origin")) headers.set("Origin", new URL(environment.PENNYPOST_URL).origin);
    const response = await fetch(environment.PENNYPOST_URL + path, { redirect: "manual", ...init, headers });
    for (const line of response.headers.getSetCookie()) this.#keep(line);
    return response;
  }

  #keep(line: string): void {
    const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (value === "") this.#cookies.delete(name);
    else this.#cookies.set(name, value);
  }
}

/** next-auth's answer to credentials; `error` is what it would hand the sign-in page. */
export async function trySignIn(
  address: string,
  password: string,
  client = new Client(),
): Promise<{ client: Client; status: number; error: string | null; headers: Headers }> {
  const { csrfToken } = (await (await client.fetch("/api/auth/csrf")).json()) as { csrfToken: string };
  const response = await client.fetch("/api/auth/callback/credentials", {
    method: "POST",
    body: new URLSearchParams({ csrfToken, email: address, password, json: "true" }),
  });
  const { url } = (await response.json()) as { url: string };
  const error = new URL(url, environment.PENNYPOST_URL).searchParams.get("error");
  return { client, status: response.status, error, headers: response.headers };
}

/** Signs in as a browser does; throws when that is refused. */
export async function signIn(address: string, password: string): Promise<Client> {
  const { client, status, error } = await trySignIn(address, password);
  if (status !== 200) throw new Error(`Sign-in as ${address} answered ${status}: ${error}`);
  return client;
}

/** Signs out as a browser does. */
export async function signOut(client: Client): Promise<Response> {
  const { csrfToken } = (await (await client.fetch("/api/auth/csrf")).json()) as { csrfToken: string };
  return client.fetch("/api/auth/signout", {
    method: "POST",
    body: new URLSearchParams({ csrfToken, json: "true" }),
  });
}
