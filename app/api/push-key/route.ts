import { getPushKey } from "#lib/contract/push.ts";
import { route } from "#lib/http/route.ts";

export const GET = route(getPushKey, async ({ push }) => ({ publicKey: push.publicKey }));
