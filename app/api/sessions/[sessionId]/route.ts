import { revokeSession } from "#lib/auth/revoke-session.ts";
import { revokeSession as revokeSessionEndpoint } from "#lib/contract/session.ts";
import { route } from "#lib/http/route.ts";

export const DELETE = route(revokeSessionEndpoint, ({ user, params, mail }) =>
  revokeSession(user, params.sessionId, mail),
);
