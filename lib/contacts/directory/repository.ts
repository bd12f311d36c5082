import { db } from "#lib/db.ts";
import type { Mailbox } from "../types.ts";

/** People of a domain of the bundled mail server for whom every word begins a word of their name or their address. */
export async function findPeople(domain: string, words: string[], most: number): Promise<Mailbox[]> {
  const patterns = words.map((word) => `${word.replace(/[\\%_]/g, "\\$&")}%`);
  return db().$queryRaw`
    SELECT m.address, coalesce(u.name, '') AS name
      FROM "MailUser" m LEFT JOIN "User" u ON u.address = m.address
     WHERE m."domainName" = ${domain} AND m.enabled
       AND NOT EXISTS (SELECT 1 FROM unnest(${patterns}::text[]) AS pattern
             WHERE m.address NOT LIKE pattern
               AND NOT EXISTS (SELECT 1 FROM regexp_split_to_table(
                     lower(coalesce(u.name, '')) || ' ' || split_part(m.address, '@', 1), '[^[:alnum:]]+') AS part
                   WHERE part LIKE pattern))
     ORDER BY coalesce(nullif(lower(u.name), ''), m.address), m.address LIMIT ${most}`;
}
