import { AppError } from "#lib/errors.ts";
import { parseMessageId } from "#lib/mail/ids.ts";
import type { InvitationServices } from "./ports.ts";
import { readInvitation } from "./read-invitation.ts";
import type { Person, ReceivedInvitation } from "./types.ts";

/** The scheduling message that this mail of the person carries. @throws AppError not-found when it carries none */
export async function loadInvitation(
  person: Person,
  messageId: string,
  services: InvitationServices,
): Promise<ReceivedInvitation> {
  const store = await services.mail.openStore(person.account);
  const message = await store.fetchStructure(parseMessageId(messageId));
  const invitation = await readInvitation(person, message, store, services.trusted);
  if (!invitation) throw new AppError("not-found", "This message holds no invitation.");
  return invitation;
}
