import { AppError } from "#lib/errors.ts";
import { discardBody, readBody } from "./request-body.ts";

/** The whole body of a request, of `most` bytes at the most. @throws AppError too-large */
export async function readBytes(request: Request, most: number): Promise<Uint8Array> {
  if (!request.body) return new Uint8Array();
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of readBody(request.body)) {
    length += piece.length;
    if (length > most) {
      void discardBody(request.body);
      throw new AppError(
        "too-large",
        `The file is too large: ${Math.floor(most / 1_048_576)} MB at the most.`,
      );
    }
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
