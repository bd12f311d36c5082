import { AppError } from "#lib/errors.ts";
import { findPeople } from "./repository.ts";

/** @throws AppError input-invalid when nobody of this server has this address */
export async function requirePerson(address: string): Promise<void> {
  const [person] = await findPeople([address.trim().toLowerCase()]);
  if (!person) throw new AppError("input-invalid", "Nobody on this server has this address.");
}
