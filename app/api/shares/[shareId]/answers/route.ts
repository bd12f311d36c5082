import { answerShare as endpoint } from "#lib/contract/shares.ts";
import { route } from "#lib/http/route.ts";
import { answerShare } from "#lib/sharing/answer-share.ts";

export const POST = route(endpoint, async ({ user, params, body }) => {
  await answerShare(user.id, params.shareId, body.answer);
});
