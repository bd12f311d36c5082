import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { cruise, type IConfiguration } from "dependency-cruiser";
import { afterAll, expect, test } from "vitest";
import configuration from "../../.dependency-cruiser.mjs";

const { forbidden, options } = configuration as IConfiguration;
const roots: string[] = [];

afterAll(() => {
  for (const root of roots) rmSync(root, { recursive: true });
});

/** A file that breaks a rule, what it imports, and the rule. */
const breaks: [from: string, to: string, rule: string][] = [
  ["app/(webmail)/mail/_ui/row.tsx", "lib/mail/list-messages.ts", "ui-imports-contract-only"],
  ["app/_data/use-messages.ts", "lib/errors.ts", "ui-imports-contract-only"],
  ["app/(webmail)/layout.tsx", "lib/auth/require-user.ts", "pages-also-know-who-looks"],
  ["app/api/messages/route.ts", "lib/protocols/imap/fetch.ts", "api-is-thin"],
  ["app/api/messages/route.ts", "lib/db.ts", "api-is-thin"],
  ["lib/mail/open-message.ts", "lib/protocols/imap/fetch.ts", "domain-is-pure"],
  ["lib/mail/open-message.ts", "lib/config.ts", "domain-is-pure"],
  ["lib/mail/open-message.ts", "lib/outbox/send-message.ts", "domain-keeps-to-itself"],
  ["lib/calendar/view.ts", "lib/collections/repository.ts", "domain-keeps-to-itself"],
  ["lib/collections/write.ts", "lib/contacts/find.ts", "ground-knows-nothing-above"],
  ["lib/mail/open-message.ts", "lib/contract/messages.ts", "contract-in-presenters-only"],
  ["lib/mail/open-message.ts", "lib/db.ts", "repository-alone-touches-prisma"],
  ["lib/protocols/imap/fetch.ts", "lib/config.ts", "protocols-know-ports-only"],
  ["lib/protocols/imap/fetch.ts", "lib/protocols/smtp/submit.ts", "protocols-know-ports-only"],
  ["lib/formats/mime/decode.ts", "lib/mail/types.ts", "formats-are-pure"],
  ["lib/contract/messages.ts", "lib/errors.ts", "contract-imports-zod-only"],
  ["lib/http/stream.ts", "lib/runtime.ts", "runtime-is-the-root"],
  ["lib/outbox/send.ts", "lib/outbox/utils.ts", "no-nameless-files"],
  ["lib/log.ts", "tests/mail-user.ts", "product-does-not-import-tests"],
];

test.each(breaks)("%s may not import %s", async (from, to, rule) => {
  expect(await violationsOf({ [from]: importOf(from, to), [to]: "export type Thing = string;" })).toContain(
    rule,
  );
});

test("a cycle is refused, also by types alone", async () => {
  const files = {
    "lib/mail/a.ts": 'import type { B } from "./b.ts";\nexport type A = B | 1;',
    "lib/mail/b.ts": 'import type { A } from "./a.ts";\nexport type B = A | 2;',
  };
  expect(await violationsOf(files)).toContain("no-cycles");
});

test("what the rules allow passes", async () => {
  const files = {
    "app/_data/use-messages.ts": importOf("app/_data/use-messages.ts", "lib/contract/messages.ts"),
    "lib/contract/messages.ts": "export type Thing = string;",
    "lib/mail/present-message.ts": importOf("lib/mail/present-message.ts", "lib/contract/messages.ts"),
    "lib/calendar/view.ts": importOf("lib/calendar/view.ts", "lib/collections/require-right.ts"),
    "lib/collections/require-right.ts": "export type Thing = string;",
    "lib/runtime.ts": importOf("lib/runtime.ts", "lib/protocols/imap/store.ts"),
    "lib/protocols/imap/store.ts": importOf("lib/protocols/imap/store.ts", "lib/mail/ports.ts"),
    "lib/mail/ports.ts": "export type Thing = string;",
  };
  expect(await violationsOf(files)).toEqual([]);
});

function importOf(from: string, to: string): string {
  const up = dirname(from)
    .split("/")
    .map(() => "..")
    .join("/");
  return `import type { Thing } from "${up}/${to}";\nexport type Other = Thing;`;
}

async function violationsOf(files: Record<string, string>): Promise<string[]> {
  const root = mkdtempSync(join(tmpdir(), "import-rules-"));
  roots.push(root);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(root, dirname(path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  const folders = [...new Set(Object.keys(files).map((path) => path.split("/")[0] ?? path))];
  const { tsConfig: _, ...rest } = options ?? {};
  const result = await cruise(folders, { ...rest, baseDir: root, ruleSet: { forbidden }, validate: true });
  if (typeof result.output === "string") throw new Error(result.output);
  return result.output.summary.violations.map((violation) => violation.rule.name);
}
