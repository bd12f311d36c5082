import { AppError } from "#lib/errors.ts";
import type { BodyPart } from "./types.ts";

/** The leaf with this number. Throws not-found. */
export function findPart(body: BodyPart, number: string): BodyPart {
  const found = leavesOf(body).find(({ part }) => part === number);
  if (!found) throw new AppError("not-found", "This message has no such attachment.");
  return found;
}

function leavesOf(part: BodyPart): BodyPart[] {
  return part.type.startsWith("multipart/") ? part.children.flatMap(leavesOf) : [part];
}
