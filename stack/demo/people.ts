import { demoDomain } from "../names.ts";

export interface Person {
  name: string;
  address: string;
}

/** The three people with a mailbox here. The first is the one whose mailbox the demo tells about. */
export const demoAccounts = {
  alice: { name: "Alice Moreau", address: `alice@${demoDomain}` },
  bruno: { name: "Bruno Keller", address: `bruno@${demoDomain}` },
  chiyo: { name: "Chiyo Tanaka", address: `chiyo@${demoDomain}` },
} satisfies Record<string, Person>;

/** Everybody who appears in the demo mail, by the short names that stack/demo/threads uses. */
const people: Record<string, Person> = {
  ...demoAccounts,
  marta: { name: "Marta Lind", address: "marta.lind@moreau-lind.example" },
  harbour: { name: "Jonas Ekström", address: "jonas.ekstrom@harbour-trust.example" },
  school: { name: "Priya Raman", address: "p.raman@eastfield-school.example" },
  nursery: { name: "Fenwick Nurseries", address: "orders@fenwick-nurseries.example" },
  mason: { name: "Tom Ashby", address: "tom@ashbystone.example" },
  client: { name: "Helen and Raj Whitcombe", address: "whitcombe@orchardhouse.example" },
  engineer: { name: "Dr. Samuel Okafor", address: "s.okafor@groundwater.example" },
  accountant: { name: "Ines Duarte", address: "ines@duarte-accounts.example" },
  mother: { name: "Claire Moreau", address: "claire.moreau@letters.example" },
  brother: { name: "Luc Moreau", address: "luc@luc-moreau.example" },
  friend: { name: "Nadia Haddad", address: "nadia.haddad@mailhaus.example" },
  landlord: { name: "Quayside Studios", address: "office@quayside-studios.example" },
  choir: { name: "Northgate Choir", address: "members@northgate-choir.example" },
  tokyo: { name: "佐藤 美咲", address: "misaki.sato@niwa.example" },
  cairo: { name: "ليلى منصور", address: "layla.mansour@hadiqa.example" },
  petersburg: { name: "Анна Соколова", address: "anna.sokolova@sad.example" },
  athens: { name: "Ελένη Παπαδοπούλου", address: "eleni@kipos.example" },
};

/** The person of this short name; throws when a thread names somebody who is not listed. */
export function person(name: string): Person {
  const found = people[name];
  if (!found) throw new Error(`The demo mail names "${name}", who is not in people.ts.`);
  return found;
}
