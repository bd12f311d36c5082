import type { IncomingMessage } from "node:http";
import type { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { AppError } from "#lib/errors.ts";

const decoders: Record<string, () => Transform> = {
  gzip: createGunzip,
  "x-gzip": createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/** What is asked for; whatever else comes is refused. */
export const acceptedEncodings = "gzip, deflate, br";

/**
 * Reads and decompresses an answer. Counts what comes out of the decompressor piece by piece, so that a small answer
 * cannot become a large one in memory.
 * @throws AppError too-large, web-refused
 */
export async function readBody(answer: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const encoding = answer.headers["content-encoding"]?.trim().toLowerCase() || "identity";
  const pieces: Buffer[] = [];
  let size = 0;
  const collect = async (content: AsyncIterable<Buffer>) => {
    for await (const piece of content) {
      size += piece.length;
      if (size > maxBytes) throw new AppError("too-large", `It is larger than ${inWords(maxBytes)}.`);
      pieces.push(piece);
    }
  };
  const decoder = decoders[encoding];
  if (decoder) await pipeline(answer, decoder(), collect);
  else if (encoding === "identity") await pipeline(answer, collect);
  else throw new AppError("web-refused", "The server compresses its answer in a way that was not asked for.");
  return Buffer.concat(pieces);
}

function inWords(bytes: number): string {
  return bytes < 2 ** 20 ? `${Math.ceil(bytes / 1024)} kB` : `${Math.round(bytes / 2 ** 20)} MB`;
}
