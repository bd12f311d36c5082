import type { Offer, Share as ShareDto } from "#lib/contract/shares.ts";
import type { Person, Share } from "./types.ts";

export function presentShare({ id, person, right, state, via }: Share): ShareDto {
  return { id, person: presentPerson(person), right, state, via };
}

export function presentOffer({ id, right, collection }: Share): Offer {
  const { owner, ...rest } = collection;
  return { id, right, collection: rest, owner: presentPerson(owner) };
}

function presentPerson({ address, name }: Person) {
  return { address, name };
}
