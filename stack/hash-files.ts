import { createHash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";

/**
 * One sha256 over the names and contents of all files below `paths`, without those below `except`. Paths are relative
 * to `root`; one that does not exist counts as empty.
 */
export async function hashFiles(root: string, paths: string[], except: string[] = []): Promise<string> {
  const files = (await Promise.all(paths.map((path) => listFiles(root, path, except)))).flat().sort();
  const hash = createHash("sha256");
  for (const file of files) {
    const content = await readFile(join(root, file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}

async function listFiles(root: string, path: string, except: string[]): Promise<string[]> {
  const found = await stat(join(root, path)).catch(() => undefined);
  if (!found || except.includes(path)) return [];
  if (found.isFile()) return [path];
  const entries = await readdir(join(root, path));
  return (await Promise.all(entries.map((entry) => listFiles(root, join(path, entry), except)))).flat();
}
