import { changeFlags as endpoint } from "#lib/contract/messages.ts";
import { route } from "#lib/http/route.ts";
import { changeFlags } from "#lib/mail/change-flags.ts";

export const PATCH = route(endpoint, async ({ user, mail, body: { ids, ...change } }) => {
  await changeFlags(await mail.openStore(user.account), ids, change);
});
