import { chmod, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { keepSecrets } from "../secrets.ts";
import { say } from "../step.ts";
import { secretsFolder } from "./compose-settings.ts";

// The first container of docker-compose.yml: invents the secrets once, into the volume that the others read.
const secrets = await keepSecrets(secretsFolder);
const passwordFile = join(secretsFolder, "database-password");
await writeFile(passwordFile, secrets.databasePassword);
// The containers run under different accounts; nobody else can see the volume.
for (const path of [passwordFile, join(secretsFolder, "secrets.json")]) await chmod(path, 0o644);
say(`Secrets are in the volume at ${secretsFolder}.`);
