import { changePreferences as changeEndpoint, getPreferences } from "#lib/contract/preferences.ts";
import { route } from "#lib/http/route.ts";
import { changePreferences } from "#lib/preferences/change-preferences.ts";
import { presentPreferences } from "#lib/preferences/present-preferences.ts";
import { readPreferences } from "#lib/preferences/read-preferences.ts";

export const GET = route(getPreferences, async ({ user }) =>
  presentPreferences(await readPreferences(user.id)),
);

export const PATCH = route(changeEndpoint, async ({ user, body }) =>
  presentPreferences(await changePreferences(user.id, body)),
);
