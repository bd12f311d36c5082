import { answerInvitation as endpoint } from "#lib/contract/invitations.ts";
import { route } from "#lib/http/route.ts";
import { answerInvitation } from "#lib/invitations/answer-invitation.ts";
import { openInvitation } from "#lib/invitations/open-invitation.ts";
import { presentInvitation } from "#lib/invitations/present-invitation.ts";

export const POST = route(endpoint, async ({ user, params, query, body, invitations }) => {
  const spoken = { ...body, proposal: null };
  await answerInvitation(user, params.messageId, spoken, invitations);
  return presentInvitation(await openInvitation(user, params.messageId, query.timeZone, invitations));
});
