import { globSync, readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { endpoints } from "#lib/contract/endpoints.ts";

/** What lib/config.ts needs to be complete; of it only the default of NEXTAUTH_URL is used here. */
const settings = {
  DATABASE_URL: "postgresql://localhost/none",
  IMAP_HOST: "localhost",
  SMTP_HOST: "localhost",
  VAULT_KEYS: "none",
  NEXTAUTH_SECRET: "not used in this test",
};
beforeEach(() => {
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
});
afterEach(() => vi.unstubAllEnvs());

/** `GET /api/messages/{messageId}` of every handler below app/api, next-auth's own excepted. */
function handlers(): string[] {
  return globSync("app/api/**/route.ts")
    .filter((file) => !file.includes("[...nextauth]"))
    .flatMap((file) => {
      const path = file.slice("app".length, -"/route.ts".length).replace(/\[([^\]]+)\]/g, "{$1}");
      const source = readFileSync(file, "utf8");
      return [...source.matchAll(/^export const ([A-Z]+) = route\(/gm)].map(
        ([, method]) => `${method} ${path}`,
      );
    });
}

describe("the contract", () => {
  it("promises every route that there is, and no other", () => {
    expect(handlers().toSorted()).toEqual(
      endpoints.map(({ method, path }) => `${method} ${path}`).toSorted(),
    );
  });

  it("knows of every route that it is made by route()", () => {
    for (const file of globSync("app/api/**/route.ts").filter((name) => !name.includes("[...nextauth]"))) {
      const exported = readFileSync(file, "utf8").match(/^export .*$/gm) ?? [];
      expect(
        exported.every((line) => /^export const [A-Z]+ = route\(|^export const dynamic/.test(line)),
      ).toBe(true);
    }
  });

  it("is described as OpenAPI 3.1, each operation with its answers and its problems", async () => {
    const { describeApi } = await import("#lib/http/openapi.ts");
    const document = JSON.parse(JSON.stringify(describeApi()));
    expect(document.openapi).toBe("3.1.0");
    for (const { method, path, status, access, params } of endpoints) {
      const operation = document.paths[path][method.toLowerCase()];
      expect(Object.keys(operation.responses)).toEqual([String(status), "default"]);
      expect(operation.responses.default.content["application/problem+json"]).toBeDefined();
      expect(operation.security).toEqual(access === "session" ? [{ session: [] }] : []);
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const described = (operation.parameters ?? []).filter((each: { in: string }) => each.in === "path");
      expect(described.map((each: { name: string }) => each.name)).toEqual(params ? named : []);
    }
  });
});
