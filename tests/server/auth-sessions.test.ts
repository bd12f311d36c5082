import { describe, expect, it } from "vitest";
import type { Session } from "#lib/contract/session.ts";
import { environment } from "#tests/environment.ts";
import { createMailUser } from "#tests/mail-user.ts";
import { type Client, signIn } from "#tests/sign-in.ts";

async function sessionsOf(client: Client): Promise<Session[]> {
  const { sessions } = (await (await client.fetch("/api/sessions")).json()) as { sessions: Session[] };
  return sessions;
}

async function idOf(client: Client): Promise<string> {
  const own = (await sessionsOf(client)).find((session) => session.current);
  return own?.id ?? "";
}

describe("a person's sessions", () => {
  it("are listed, with the one that asks marked", async () => {
    const person = await createMailUser();
    const laptop = await signIn(person.address, person.password);
    const phone = await signIn(person.address, person.password);
    const seen = await sessionsOf(laptop);
    expect(seen).toHaveLength(2);
    expect(seen.filter((session) => session.current)).toHaveLength(1);
    expect(await idOf(phone)).not.toBe(await idOf(laptop));
  });

  it("know the address of the socket, not one that the client claims", async () => {
    const person = await createMailUser();
    const client = await signIn(person.address, person.password);
    const claims = { "X-Forwarded-For": "203.0.113.9", "X-Pennypost-Peer": "203.0.113.9" };
    const { csrfToken } = (await (await client.fetch("/api/auth/csrf")).json()) as { csrfToken: string };
    const body = new URLSearchParams({
      csrfToken,
      email: person.address,
      password: person.password,
      json: "true",
    });
    await client.fetch("/api/auth/callback/credentials", { method: "POST", headers: claims, body });
    const [session] = await sessionsOf(client);
    expect(["127.0.0.1", "::1"]).toContain(session?.ip);
  });

  it("are ended from another one", async () => {
    const person = await createMailUser();
    const laptop = await signIn(person.address, person.password);
    const phone = await signIn(person.address, person.password);
    const revoked = await laptop.fetch(`/api/sessions/${await idOf(phone)}`, { method: "DELETE" });
    expect(revoked.status).toBe(204);
    expect((await phone.fetch("/api/profile")).status).toBe(401);
    expect((await laptop.fetch("/api/profile")).status).toBe(200);
  });

  it("are nobody else's to see or to end", async () => {
    const [ada, eve] = [await createMailUser(), await createMailUser()];
    const adas = await signIn(ada.address, ada.password);
    const eves = await signIn(eve.address, eve.password);
    const refused = await eves.fetch(`/api/sessions/${await idOf(adas)}`, { method: "DELETE" });
    expect(refused.status).toBe(404);
    expect((await adas.fetch("/api/profile")).status).toBe(200);
    expect(await sessionsOf(eves)).toHaveLength(1);
  });

  it("answer not-found for one that has already ended, and input-invalid for what is no id", async () => {
    const person = await createMailUser();
    const client = await signIn(person.address, person.password);
    const gone = await client.fetch("/api/sessions/0193a1f0-0000-7000-8000-000000000001", {
      method: "DELETE",
    });
    expect([gone.status, (await gone.json()).code]).toEqual([404, "not-found"]);
    const wrong = await client.fetch("/api/sessions/one", { method: "DELETE" });
    expect([wrong.status, (await wrong.json()).code]).toEqual([422, "input-invalid"]);
  });
});

describe("a request from another site", () => {
  const foreign = { Origin: "https://evil.example" };

  it("cannot end a session", async () => {
    const person = await createMailUser();
    const client = await signIn(person.address, person.password);
    const path = `/api/sessions/${await idOf(client)}`;
    const refused = await client.fetch(path, { method: "DELETE", headers: foreign });
    expect([refused.status, (await refused.json()).code]).toEqual([403, "forbidden"]);
    expect((await client.fetch("/api/profile")).status).toBe(200);
  });

  it("cannot sign somebody in or out, even with the right token", async () => {
    const person = await createMailUser();
    const client = await signIn(person.address, person.password);
    const { csrfToken } = (await (await client.fetch("/api/auth/csrf")).json()) as { csrfToken: string };
    const body = () => new URLSearchParams({ csrfToken, email: person.address, password: person.password });
    for (const action of ["callback/credentials", "signout"]) {
      const init = { method: "POST", headers: foreign, body: body() };
      expect((await client.fetch(`/api/auth/${action}`, init)).status).toBe(403);
    }
    expect((await client.fetch("/api/profile")).status).toBe(200);
  });

  it("needs next-auth's token as well as our origin", async () => {
    const person = await createMailUser();
    const client = await signIn(person.address, person.password);
    await client.fetch("/api/auth/signout", {
      method: "POST",
      body: new URLSearchParams({ csrfToken: "guessed" }),
    });
    expect((await client.fetch("/api/profile")).status).toBe(200);
  });
});

it("next-auth's log, into which anybody could write, is closed", async () => {
  const response = await fetch(`${environment.PENNYPOST_URL}/api/auth/_log`, {
    method: "POST",
    body: new URLSearchParams({ level: "error", code: "made up" }),
  });
  expect(response.status).toBe(404);
});
