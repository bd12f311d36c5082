import { getHealth as endpoint } from "#lib/contract/health.ts";
import { reportHealth } from "#lib/health/report-health.ts";
import { route } from "#lib/http/route.ts";

export const GET = route(endpoint, async ({ mail }) => {
  const report = await reportHealth(mail);
  return Response.json(report, { status: report.ok ? 200 : 503, headers: { "Cache-Control": "no-store" } });
});
