import type { CollectionKind, CollectionRole } from "#lib/collections/types.ts";
import { AppError } from "#lib/errors.ts";
import type { ShareRight } from "./types.ts";

/** @throws AppError input-invalid for a right that makes no sense there */
export function refuseRight(
  { kind, role }: { kind: CollectionKind; role?: CollectionRole },
  right: ShareRight,
): void {
  if (right === "freebusy" && kind !== "calendar")
    throw new AppError("input-invalid", "Free and busy times can be shared of calendars only.");
  if (right === "write" && role === "subscribed")
    throw new AppError("input-invalid", "What is subscribed to cannot be changed by anybody.");
}
