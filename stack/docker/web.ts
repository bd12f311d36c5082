import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { seedDemo } from "../../prisma/seed.ts";
import { demoAccounts } from "../demo/people.ts";
import { fillOrganiser } from "../fill-organiser.ts";
import { keepMailDatabaseRole } from "../mail-database-role.ts";
import { applyMigrations } from "../migrate.ts";
import { keepSecrets } from "../secrets.ts";
import { projectRoot, readSettings } from "../settings.ts";
import { say, step } from "../step.ts";
import { become } from "./become.ts";
import { composeEnvironment, mailPorts, secretsFolder } from "./compose-settings.ts";

// The web container: prepares the database, fills the demo accounts once, and becomes the web server.
const settings = readSettings();
const secrets = await keepSecrets(secretsFolder);
const environment = composeEnvironment(settings.operator, secrets);
const databaseUrl = environment.DATABASE_URL ?? "";

await step("Database migrations", () => applyMigrations(databaseUrl));
if (environment.IMAP_HOST === "mail") {
  await keepMailDatabaseRole(databaseUrl, secrets.mailDatabasePassword);
  if (settings.demo) await seedOnce();
}
const next = join(projectRoot, "node_modules/next/dist/bin/next");
become([next, "start", projectRoot, "--port", "3000"], environment);

async function seedOnce(): Promise<void> {
  const done = join(secretsFolder, "demo-is-seeded");
  if (!existsSync(done)) {
    const doors = { host: "mail", imapPort: mailPorts.imaps, imapTls: true, lmtpPort: mailPorts.lmtp };
    await step("Demo data", async () => {
      await seedDemo({ ...doors, databaseUrl, password: secrets.demoPassword });
      await fillOrganiser(environment);
    });
    await writeFile(done, `${new Date().toISOString()}\n`);
  }
  for (const { address } of Object.values(demoAccounts))
    say(`Demo account: ${address} ${secrets.demoPassword}`);
}
