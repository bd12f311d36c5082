import type { Address } from "#lib/contract/messages.ts";

/** What to call a person in one line. */
export function nameOfPerson(person: Address): string {
  return person.name || person.address;
}

/** Several people in one line; empty for nobody. */
export function peopleLine(people: readonly Address[]): string {
  return people.map(nameOfPerson).filter(Boolean).join(", ");
}
