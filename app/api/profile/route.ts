import { presentProfile } from "#lib/auth/present-profile.ts";
import { getProfile } from "#lib/contract/session.ts";
import { route } from "#lib/http/route.ts";

export const GET = route(getProfile, async ({ user }) => presentProfile(user));
