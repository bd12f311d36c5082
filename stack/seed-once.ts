import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { seedDemo } from "../prisma/seed.ts";
import { demoAccounts } from "./demo/people.ts";
import { fillOrganiser } from "./fill-organiser.ts";
import type { Parts } from "./parts.ts";
import { say, step } from "./step.ts";

/** Fills the demo accounts the first time that a data folder is used; nothing without the bundled mail server. */
export async function seedOnce(parts: Parts): Promise<void> {
  const done = join(parts.folder.dir, "demo-is-seeded");
  if (!parts.doors.DEMO_PASSWORD || existsSync(done)) return;
  const { environment, doors } = parts;
  await step("Demo data", async () => {
    const count = await seedDemo({
      databaseUrl: environment.DATABASE_URL ?? "",
      host: "127.0.0.1",
      imapPort: Number(environment.IMAP_PORT),
      imapTls: false,
      lmtpPort: Number(doors.LMTP_PORT),
      password: doors.DEMO_PASSWORD ?? "",
    });
    await fillOrganiser(environment);
    await writeFile(done, `${count} messages, ${new Date().toISOString()}\n`);
  });
}

/** Prints how to sign in to each demo account. */
export function sayDemoAccounts(parts: Parts): void {
  if (!parts.doors.DEMO_PASSWORD) return;
  for (const { address } of Object.values(demoAccounts))
    say(`Demo account: ${address} ${parts.doors.DEMO_PASSWORD}`);
}
