// The one place that reaches into imapflow: exec() sends a command and hands over the untagged responses as parsed
// tokens. It is internal there, so the version is pinned. One command is in flight on a connection at a time.
import type { ImapAttribute, ImapFlow, ImapResponse } from "imapflow";

/** A bare string goes out quoted; `{ type: "ATOM" }` as it is. */
export type Token =
  | string
  | { type: "ATOM" | "SEQUENCE"; value: string; section?: Token[]; partial?: number[] }
  | Token[];

interface Executed {
  response: ImapResponse;
  /** Lets the connection go on with the next command. */
  next(): void;
}

declare module "imapflow" {
  interface ImapFlow {
    exec(
      command: string,
      attributes: Token[] | false,
      options?: { untagged?: Record<string, (response: ImapResponse) => Promise<void>> },
    ): Promise<Executed>;
  }
}

export function atom(value: string): Token {
  return { type: "ATOM", value };
}

export function sequence(value: string): Token {
  return { type: "SEQUENCE", value };
}

/** `BODY.PEEK[part]<start.length>`: reads without setting \\Seen. The empty section is the whole message. */
export function bodyPeek(section: Token[], partial?: [start: number, length: number]): Token {
  return { type: "ATOM", value: "BODY.PEEK", section, ...(partial && { partial }) };
}

/**
 * Runs one command and returns its tagged OK. `untagged` takes the responses of these names (FETCH, SEARCH ...) away
 * from imapflow's own handlers. Throws imapflow's error on NO, BAD and a lost connection.
 */
export async function execute(
  client: ImapFlow,
  command: string,
  attributes: Token[] = [],
  untagged: Record<string, (response: ImapResponse) => void> = {},
): Promise<ImapResponse> {
  const handlers = Object.fromEntries(
    Object.entries(untagged).map(([name, handle]) => [name, async (line: ImapResponse) => handle(line)]),
  );
  const { response, next } = await client.exec(command, attributes.length > 0 ? attributes : false, {
    untagged: handlers,
  });
  next();
  return response;
}

/** The text of a token; literals are UTF-8. Null for NIL, a list or a token without a value. */
export function textOf(token: ImapAttribute | undefined): string | null {
  if (!token || Array.isArray(token) || token.value === undefined || token.value === null) return null;
  return token.value.toString();
}

/** The bytes of a string or literal token. Null for NIL. */
export function bytesOf(token: ImapAttribute | undefined): Buffer | null {
  if (!token || Array.isArray(token)) return null;
  if (Buffer.isBuffer(token.value)) return token.value;
  return typeof token.value === "string" ? Buffer.from(token.value) : null;
}
