import { changeShare as changeEndpoint, deleteShare } from "#lib/contract/shares.ts";
import { route } from "#lib/http/route.ts";
import { changeShare } from "#lib/sharing/change-share.ts";
import { endShare } from "#lib/sharing/end-share.ts";
import { presentShare } from "#lib/sharing/present-share.ts";

export const PATCH = route(changeEndpoint, async ({ user, params, body }) =>
  presentShare(await changeShare(user.id, params.shareId, body.right)),
);

export const DELETE = route(deleteShare, async ({ user, params }) => {
  await endShare(user.id, params.shareId);
});
