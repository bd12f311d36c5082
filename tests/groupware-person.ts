import { createMailUser, type MailUser, type MailUserOptions } from "./mail-user.ts";
import { type Client, signIn } from "./sign-in.ts";

type Kind = "contacts" | "calendar" | "tasks" | "journal";

/** A signed-in person with their default collections, and the API as JSON. */
export interface GroupwarePerson {
  user: MailUser;
  client: Client;
  /** The id of their own collection of this kind. */
  collection: (kind: Kind) => string;
  get: (path: string) => Promise<Answer>;
  post: (path: string, body: unknown) => Promise<Answer>;
  patch: (path: string, body: unknown) => Promise<Answer>;
}

interface Answer {
  status: number;
  // What a test expects of it, it says itself.
  body: Record<string, never> & { [name: string]: never };
}

export async function createGroupwarePerson(options: MailUserOptions = {}): Promise<GroupwarePerson> {
  const user = await createMailUser(options);
  const client = await signIn(user.address, user.password);
  const send = async (method: string, path: string, body?: unknown): Promise<Answer> => {
    const headers = { "Content-Type": "application/json" };
    const sent = body === undefined ? {} : { headers, body: JSON.stringify(body) };
    const response = await client.fetch(path, { method, ...sent });
    return { status: response.status, body: response.status === 204 ? {} : await response.json() };
  };
  const { collections } = (await send("GET", "/api/collections")).body as unknown as {
    collections: { id: string; kind: Kind; role: string }[];
  };
  return {
    user,
    client,
    collection: (kind) => collections.find((one) => one.kind === kind && one.role === "default")?.id ?? "",
    get: (path) => send("GET", path),
    post: (path, body) => send("POST", path, body),
    patch: (path, body) => send("PATCH", path, body),
  };
}
