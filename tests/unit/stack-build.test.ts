import { mkdir, mkdtemp, rename, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { hashFiles } from "#stack/hash-files.ts";

async function makeTree(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), "pennypost-hash-"));
  await mkdir(join(root, "app/api"), { recursive: true });
  await writeFile(join(root, "app/page.tsx"), "one");
  await writeFile(join(root, "app/api/route.ts"), "two");
  await writeFile(join(root, "other.txt"), "three");
  return root;
}

test("the hash of a build's sources changes with a content and with a name, and with nothing else", async () => {
  const root = await makeTree();
  const hash = () => hashFiles(root, ["app", "package.json"], ["app/generated"]);
  const before = await hash();
  await writeFile(join(root, "other.txt"), "changed");
  await mkdir(join(root, "app/generated"));
  await writeFile(join(root, "app/generated/client.ts"), "made");
  expect(await hash()).toBe(before);

  await writeFile(join(root, "app/api/route.ts"), "changed");
  const changed = await hash();
  expect(changed).not.toBe(before);
  await rename(join(root, "app/page.tsx"), join(root, "app/layout.tsx"));
  expect(await hash()).not.toBe(changed);
  await writeFile(join(root, "package.json"), "{}");
  expect(await hash()).not.toBe(changed);
});
