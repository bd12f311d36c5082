import { type Composition, type RecipientFieldName, recipientFields } from "./composition.ts";
import { isValidPerson } from "./parse-recipients.ts";

/** Why a message cannot be sent, and the field where that is mended. */
export type Refusal =
  | { why: "no-recipients"; field: "to" }
  | { why: "invalid-address"; field: RecipientFieldName; address: string }
  | { why: "too-many"; field: RecipientFieldName }
  | { why: "too-long"; field: "subject" | "body" };

/** The limits of the contract's Draft: recipients of one field, characters of the subject and of the body. */
const mostRecipients = 500;
const longestSubject = 2_000;
const longestBody = 5_000_000;

/** What is still wrong with a message; undefined when it can be sent. */
export function checkMessage(message: Composition): Refusal | undefined {
  for (const field of recipientFields) {
    const wrong = message[field].find((person) => !isValidPerson(person));
    if (wrong) return { why: "invalid-address", field, address: wrong.address };
    if (message[field].length > mostRecipients) return { why: "too-many", field };
  }
  if (recipientFields.every((field) => message[field].length === 0))
    return { why: "no-recipients", field: "to" };
  if (message.subject.length > longestSubject) return { why: "too-long", field: "subject" };
  if (message.html.length > longestBody) return { why: "too-long", field: "body" };
  return undefined;
}
