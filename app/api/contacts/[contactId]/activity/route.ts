import { presentActivity } from "#lib/contacts/activity/present-activity.ts";
import { showActivity } from "#lib/contacts/activity/show-activity.ts";
import { getContactActivity } from "#lib/contract/contacts.ts";
import { route } from "#lib/http/route.ts";

export const GET = route(getContactActivity, async ({ user, params, mail }) =>
  presentActivity(await showActivity(user.id, params.contactId, await mail.openStore(user.account))),
);
