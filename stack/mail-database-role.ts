import pg from "pg";
import { mailDatabaseUser } from "./names.ts";
import { StepError } from "./step.ts";

/** Makes the mail server's database user, which can read the two tables of domains and people and nothing else. */
export async function keepMailDatabaseRole(databaseUrl: string, password: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [mailDatabaseUser]);
    const verb = rowCount ? "ALTER" : "CREATE";
    await client.query(`${verb} ROLE ${mailDatabaseUser} LOGIN PASSWORD ${client.escapeLiteral(password)}`);
    await client.query(`GRANT USAGE ON SCHEMA public TO ${mailDatabaseUser}`);
    await client.query(`GRANT SELECT ON "MailDomain", "MailUser" TO ${mailDatabaseUser}`);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new StepError(
      `The mail server's database user ${mailDatabaseUser} was not made: ${reason}`,
      "The user of DATABASE_URL needs the right CREATEROLE and must own the tables.",
    );
  } finally {
    await client.end();
  }
}
