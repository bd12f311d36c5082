// Reads FETCH responses (RFC 9051 section 7.5.2), which imapflow hands over as tokens.
import type { ImapAttribute, ImapAttributeList, ImapFlow, ImapResponse } from "imapflow";
import type { Flags } from "#lib/mail/types.ts";
import { execute, type Token, textOf } from "./execute.ts";

/** One message's answer: `items` by their names in upper case, `BODY[1.2]` and `BODY[HEADER.FIELDS]` among them. */
export interface FetchRow {
  seq: number;
  uid: number;
  items: Map<string, ImapAttribute>;
}

/** Runs FETCH or UID FETCH. Rows without a UID are the server's own announcements of changed flags, and left out. */
export async function fetchRows(
  client: ImapFlow,
  command: "FETCH" | "UID FETCH",
  attributes: Token[],
): Promise<FetchRow[]> {
  const rows: FetchRow[] = [];
  await execute(client, command, attributes, {
    FETCH: (response) => {
      const row = readRow(response);
      if (row) rows.push(row);
    },
  });
  return rows;
}

function readRow(response: ImapResponse): FetchRow | null {
  const list = response.attributes?.[1];
  if (!Array.isArray(list)) return null;
  const items = new Map<string, ImapAttribute>();
  for (let i = 0; i + 1 < list.length; i += 2) items.set(itemName(list[i]), list[i + 1] ?? null);
  return { seq: Number(response.command), uid: Number(textOf(items.get("UID"))), items };
}

function itemName(token: ImapAttribute | undefined): string {
  const name = (textOf(token) ?? "").toUpperCase();
  if (!token || Array.isArray(token) || !token.section) return name;
  return `${name}[${(textOf(token.section[0]) ?? "").toUpperCase()}]`;
}

export function readFlags(token: ImapAttribute | undefined): Flags {
  const names = Array.isArray(token) ? flagNames(token) : [];
  return {
    seen: names.includes("\\seen"),
    flagged: names.includes("\\flagged"),
    answered: names.includes("\\answered"),
    forwarded: names.includes("$forwarded"),
    draft: names.includes("\\draft"),
  };
}

/** Flags are compared without regard to case (RFC 9051 section 2.3.2). */
function flagNames(list: ImapAttributeList): string[] {
  return list.map((token) => (textOf(token) ?? "").toLowerCase());
}
