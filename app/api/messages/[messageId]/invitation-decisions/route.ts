import { decideInvitation as endpoint } from "#lib/contract/invitations.ts";
import { route } from "#lib/http/route.ts";
import { decideInvitation } from "#lib/invitations/decide-invitation.ts";
import { openInvitation } from "#lib/invitations/open-invitation.ts";
import { presentInvitation } from "#lib/invitations/present-invitation.ts";

export const POST = route(endpoint, async ({ user, params, query, body, invitations }) => {
  await decideInvitation(user, params.messageId, body.decision === "accept", invitations);
  return presentInvitation(await openInvitation(user, params.messageId, query.timeZone, invitations));
});
