import { randomUUID } from "node:crypto";
import type { Collection } from "#lib/contract/collections.ts";
import type { Completion, Contact, ContactFields, ContactSummary } from "#lib/contract/contacts.ts";
import type { ItemVersions } from "#lib/contract/items.ts";
import { createMailUser, type MailUser } from "./mail-user.ts";
import { type Client, signIn } from "./sign-in.ts";

/** A signed-in person with the API of contacts. */
export class ContactsPerson {
  readonly user: MailUser;
  readonly client: Client;
  readonly books: Collection[];

  constructor(user: MailUser, client: Client, books: Collection[]) {
    this.user = user;
    this.client = client;
    this.books = books;
  }

  static async signIn(name = "contacts"): Promise<ContactsPerson> {
    const user = await createMailUser({ name });
    const client = await signIn(user.address, user.password);
    const response = await client.fetch("/api/collections?kind=contacts");
    return new ContactsPerson(user, client, (await response.json()).collections);
  }

  get bookId(): string {
    return this.books.find(({ role }) => role === "default")?.id ?? "";
  }

  get collectedId(): string {
    return this.books.find(({ role }) => role === "collected")?.id ?? "";
  }

  send(method: string, path: string, body?: unknown): Promise<Response> {
    const init = body === undefined ? {} : { body: JSON.stringify(body) };
    return this.client.fetch(path, { method, headers: { "Content-Type": "application/json" }, ...init });
  }

  async get<T>(path: string): Promise<T> {
    const response = await this.client.fetch(path);
    if (!response.ok) throw new Error(`${path}: ${response.status} ${(await response.text()).slice(0, 300)}`);
    return (await response.json()) as T;
  }

  async post<T>(path: string, body: unknown): Promise<T> {
    const response = await this.send("POST", path, body);
    if (!response.ok) throw new Error(`${path}: ${response.status} ${(await response.text()).slice(0, 300)}`);
    return (await response.json()) as T;
  }

  create(fields: Partial<ContactFields>, collectionId = this.bookId): Promise<Contact> {
    return this.post("/api/contacts", { id: randomUUID(), collectionId, fields });
  }

  change(contact: Pick<Contact, "id" | "version">, fields: Partial<ContactFields>): Promise<Response> {
    const { id, version } = contact;
    return this.send("PATCH", `/api/contacts/${id}`, { version, fields });
  }

  list(query: Record<string, string> = {}): Promise<{ total: number; contacts: ContactSummary[] }> {
    return this.get(`/api/contacts?${new URLSearchParams(query)}`);
  }

  /** The names that a search finds. */
  async search(q: string): Promise<string[]> {
    return (await this.list({ q })).contacts.map(({ name }) => name);
  }

  async complete(q: string): Promise<Completion[]> {
    const { completions } = await this.get<{ completions: Completion[] }>(
      `/api/completions?${new URLSearchParams({ q })}`,
    );
    return completions;
  }

  undo(versions: ItemVersions): Promise<ItemVersions> {
    return this.post("/api/reversions", versions);
  }
}

export function entry(value: string, label = ""): ContactFields["emails"][number] {
  return { value, label, preferred: false };
}

export function named(given: string, family: string): Pick<ContactFields, "name"> {
  return { name: { prefix: "", given, middle: "", family, suffix: "" } };
}
