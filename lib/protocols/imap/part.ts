// Partial FETCHes of body sections (RFC 9051 section 6.4.5): no command asks for more than one piece.
import { Readable } from "node:stream";
import { makeTransferDecoder } from "#lib/formats/mime/transfer-decoder.ts";
import type { MessageRef } from "#lib/mail/types.ts";
import { atom, bodyPeek, bytesOf, sequence, type Token } from "./execute.ts";
import type { ConnectionPool } from "./pool.ts";
import { fetchRows } from "./read-fetch.ts";
import { readMessage } from "./read-message.ts";

/** In bytes. A slow reader makes each piece's connection free for others in between. */
const pieceSize = 512 * 1024;

export interface WantedPart {
  part: string;
  /** Its Content-Transfer-Encoding. */
  encoding: string;
}

/** Each part's bytes without the transfer encoding, at most `limit` of them; in one command. */
export async function fetchParts(
  pool: ConnectionPool,
  ref: MessageRef,
  parts: WantedPart[],
  limit: number,
): Promise<Buffer[]> {
  const wanted = parts.map(({ part, encoding }) => bodyPeek([atom(part)], [0, encodedSize(encoding, limit)]));
  const sections = await fetchSections(pool, ref, wanted);
  return parts.map(({ part, encoding }) => {
    const decoder = makeTransferDecoder(encoding);
    const bytes = sections.get(`BODY[${part}]`) ?? Buffer.alloc(0);
    return Buffer.concat([decoder.write(bytes), decoder.end()]).subarray(0, limit);
  });
}

/** How many encoded bytes hold `limit` decoded ones: base64 with its line breaks; quoted-printable at its worst. */
function encodedSize(encoding: string, limit: number): number {
  if (encoding === "base64") return Math.ceil(limit * 1.4) + 1024;
  return encoding === "quoted-printable" ? limit * 3 : limit;
}

/** One part of any size in memory, read piece by piece, at most `limit` bytes of it. */
export async function fetchPart(
  pool: ConnectionPool,
  ref: MessageRef,
  { part, encoding }: WantedPart,
  limit: number,
): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of streamPart(pool, ref, part, encoding)) {
    pieces.push(piece);
    size += piece.length;
    if (size >= limit) break;
  }
  return Buffer.concat(pieces).subarray(0, limit);
}

export function streamPart(pool: ConnectionPool, ref: MessageRef, part: string, encoding: string): Readable {
  const decoder = makeTransferDecoder(encoding);
  async function* decode() {
    for await (const piece of readPieces(pool, ref, [atom(part)], `BODY[${part}]`))
      yield decoder.write(piece);
    yield decoder.end();
  }
  return toStream(decode());
}

export function streamSource(pool: ConnectionPool, ref: MessageRef): Readable {
  return toStream(readPieces(pool, ref, [], "BODY[]"));
}

/** The next piece is only asked for when the reader has taken the last one. */
function toStream(pieces: AsyncIterable<Buffer>): Readable {
  async function* filled() {
    for await (const piece of pieces) if (piece.length > 0) yield piece;
  }
  return Readable.from(filled(), { objectMode: false, highWaterMark: 64 * 1024 });
}

async function* readPieces(pool: ConnectionPool, ref: MessageRef, section: Token[], name: string) {
  for (let start = 0; ; start += pieceSize) {
    const sections = await fetchSections(pool, ref, [bodyPeek(section, [start, pieceSize])]);
    const piece = sections.get(name) ?? Buffer.alloc(0);
    yield piece;
    if (piece.length < pieceSize) return;
  }
}

async function fetchSections(
  pool: ConnectionPool,
  ref: MessageRef,
  wanted: Token[],
): Promise<Map<string, Buffer>> {
  return readMessage(pool, ref, async (client) => {
    const rows = await fetchRows(client, "UID FETCH", [sequence(String(ref.uid)), [atom("UID"), ...wanted]]);
    const bodies = rows
      .filter(({ uid }) => uid === ref.uid)
      .flatMap(({ items }) => [...items])
      .filter(([name]) => name.startsWith("BODY["));
    if (bodies.length === 0) return null;
    return new Map(bodies.map(([name, token]) => [name, bytesOf(token) ?? Buffer.alloc(0)]));
  });
}
