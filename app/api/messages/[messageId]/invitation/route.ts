import { openInvitation as endpoint } from "#lib/contract/invitations.ts";
import { route } from "#lib/http/route.ts";
import { openInvitation } from "#lib/invitations/open-invitation.ts";
import { presentInvitation } from "#lib/invitations/present-invitation.ts";

export const GET = route(endpoint, async ({ user, params, query, invitations }) => {
  return presentInvitation(await openInvitation(user, params.messageId, query.timeZone, invitations));
});
