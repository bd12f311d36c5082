import { listSessions } from "#lib/auth/list-sessions.ts";
import { listSessions as listSessionsEndpoint } from "#lib/contract/session.ts";
import { route } from "#lib/http/route.ts";

export const GET = route(listSessionsEndpoint, async ({ user }) => ({ sessions: await listSessions(user) }));
