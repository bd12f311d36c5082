import { answerEvent as endpoint } from "#lib/contract/invitations.ts";
import { route } from "#lib/http/route.ts";
import { answerEvent } from "#lib/invitations/answer-event.ts";

export const POST = route(endpoint, async ({ user, body, invitations }) => {
  await answerEvent(user, body, invitations);
});
