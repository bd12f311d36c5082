// Plain JavaScript without packages: it runs on the machine's own Node, before anything is installed.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const node24 = join(root, "node_modules/.bin/node");

/**
 * Installs the npm packages if they are not those of package-lock.json, and then runs a TypeScript file of the
 * project on the Node that came with them, with this process's arguments. Ends with that file's exit code.
 */
export async function runTypeScript(file) {
  refuseOldNode();
  if (!packagesMatchLock()) installPackages();
  const child = startChild(join(root, file), process.argv.slice(2));
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  stopWithNpm(child);
  child.on("error", (error) => fail(`${node24} did not start: ${error.message}`));
  child.on("exit", (code) => process.exit(code ?? 1));
}

function refuseOldNode() {
  const major = Number(process.versions.node.split(".")[0]);
  if (major < 20) fail(`Pennypost needs Node 20 or newer; this is ${process.versions.node}.`);
}

/** Compares with the list that npm leaves in node_modules only when an installation is complete. */
function packagesMatchLock() {
  const installed = join(root, "node_modules/.package-lock.json");
  if (!existsSync(node24) || !existsSync(installed)) return false;
  const have = JSON.parse(readFileSync(installed, "utf8")).packages;
  const want = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")).packages;
  return Object.entries(want).every(([path, { version, integrity, optional, devOptional, link }]) => {
    const found = have[path];
    if (path === "" || link) return true;
    if (!found) return Boolean(optional || devOptional);
    return found.version === version && found.integrity === integrity;
  });
}

function installPackages() {
  const start = performance.now();
  console.log("Installing npm packages (npm ci)");
  const npm = process.env.npm_execpath;
  const [command, first] = npm?.endsWith(".js") ? [process.execPath, [npm]] : ["npm", []];
  const { status } = spawnSync(
    command,
    [...first, "ci", "--no-audit", "--no-fund", "--loglevel=error", "--include=dev"],
    {
      cwd: root,
      stdio: ["ignore", "inherit", "inherit"],
      // Otherwise npm would take over the settings of the `npm start` that runs this.
      env: Object.fromEntries(
        Object.entries(process.env).filter(([name]) => !/^npm_(config|lifecycle|package)_/.test(name)),
      ),
    },
  );
  if (status !== 0)
    fail(
      "npm ci failed, see above. It needs the npm registry; run npm start again when that can be reached.",
    );
  console.log(`npm packages (${((performance.now() - start) / 1000).toFixed(1)} s)`);
}

/** As root where that is possible without asking: the bundled mail server needs it. */
function startChild(file, args) {
  const sudo =
    !process.env.IMAP_HOST && process.getuid?.() !== 0 && spawnSync("sudo", ["-n", "true"]).status === 0;
  // sudo closes the channel by which the child notices that this process has died.
  if (sudo) return spawn("sudo", ["-n", "-E", node24, file, ...args], { stdio: "inherit" });
  return spawn(node24, [file, ...args], { stdio: ["inherit", "inherit", "inherit", "ipc"] });
}

/** npm that is killed cannot tell its children: they find themselves with another parent. */
function stopWithNpm(child) {
  if (!process.env.npm_lifecycle_event) return;
  const before = npmAbove();
  setInterval(() => npmAbove() !== before && child.kill("SIGTERM"), 500).unref();
}

/** The process id of the npm that runs this script, which may have a shell in between. */
function npmAbove() {
  const parent = process.ppid;
  try {
    if (readFileSync(`/proc/${parent}/comm`, "utf8").startsWith("npm")) return parent;
    return Number(/^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${parent}/status`, "utf8"))?.[1]);
  } catch {
    return parent;
  }
}

function fail(sentence) {
  console.error(`\nFailed: ${sentence}`);
  process.exit(1);
}
