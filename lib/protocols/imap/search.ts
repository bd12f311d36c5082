// SEARCH (RFC 9051 section 6.4.4; a IMAP4rev1 server answers with an untagged SEARCH).
import type { ImapFlow, ImapResponse } from "imapflow";
import type { FolderPath } from "#lib/mail/types.ts";
import { borrow } from "./borrow.ts";
import { atom, execute, type Token, textOf } from "./execute.ts";
import type { ConnectionPool } from "./pool.ts";

export async function findByMessageId(
  pool: ConnectionPool,
  folder: FolderPath,
  messageId: string,
): Promise<number[]> {
  return borrow(pool, { folder, repeatable: true }, async (client) => {
    // Without this the server searches the folder as it was when it was selected.
    await execute(client, "NOOP");
    return searchUids(client, [atom("HEADER"), "Message-ID", messageId]);
  });
}

/** UIDs of the selected folder that meet the criteria. */
export async function searchUids(client: ImapFlow, criteria: Token[]): Promise<number[]> {
  const found: number[] = [];
  await execute(client, "UID SEARCH", criteria, {
    SEARCH: (response) => {
      found.push(...readNumbers(response));
    },
  });
  return found;
}

function readNumbers(response: ImapResponse): number[] {
  if (response.numbers) return response.numbers;
  return (response.attributes ?? []).map((token) => Number(textOf(token))).filter((uid) => uid > 0);
}
