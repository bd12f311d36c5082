import { getOpenApi as endpoint } from "#lib/contract/health.ts";
import { describeApi } from "#lib/http/openapi.ts";
import { route } from "#lib/http/route.ts";

export const GET = route(endpoint, async () => ({ ...describeApi() }));
