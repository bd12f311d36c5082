import type { Address, Message } from "#lib/contract/messages.ts";
import { isValidPerson, type Person, withoutRepeats } from "./parse-recipients.ts";

type Addressed = Pick<Message, "from" | "replyTo" | "to" | "cc">;

/** To whom an answer goes: where the sender asks for answers; from one's own mail, to those it went to. */
export function replyRecipients(message: Addressed, ownAddress: string): { to: Person[]; cc: Person[] } {
  if (isOwn(message, ownAddress)) return { to: usable(message.to), cc: [] };
  return { to: usable(answerTo(message)), cc: [] };
}

/** The same, with everybody else who got the message, oneself left out. */
export function replyAllRecipients(message: Addressed, ownAddress: string): { to: Person[]; cc: Person[] } {
  const sender = isOwn(message, ownAddress) ? [] : answerTo(message);
  const notSelf = (person: Person) => !isSame(person, ownAddress);
  const to = usable([...sender, ...message.to]).filter(notSelf);
  const cc = usable(message.cc).filter(
    (person) => notSelf(person) && !to.some((other) => isSame(other, person.address)),
  );
  // A note to oneself alone is answered to oneself.
  if (to.length + cc.length === 0) return { to: usable([...sender, ...message.to]), cc };
  return { to, cc };
}

function answerTo(message: Addressed): Address[] {
  return message.replyTo.length > 0 ? message.replyTo : message.from;
}

function isOwn(message: Addressed, ownAddress: string): boolean {
  return message.from.some((person) => isSame(person, ownAddress));
}

function isSame(person: Person, address: string): boolean {
  return person.address.toLowerCase() === address.toLowerCase();
}

/** Without what no mail can be sent to, such as an empty group ("undisclosed recipients"). */
function usable(people: readonly Address[]): Person[] {
  const cleaned = people.map(({ name, address }) => ({
    name: name.replace(/[\u0000-\u001f\u007f]+/g, " ").slice(0, 200),
    address,
  }));
  return withoutRepeats(cleaned).filter(isValidPerson);
}
