import { Readable } from "node:stream";
import { exportCalendar } from "#lib/calendar/export-calendar.ts";
import { exportCalendar as endpoint } from "#lib/contract/calendar.ts";
import { downloadResponse } from "#lib/http/download-response.ts";
import { route } from "#lib/http/route.ts";

export const GET = route(endpoint, async ({ user, query }) => {
  const { name, pieces } = await exportCalendar(user.id, query.collectionId);
  const content = Readable.from(pieces, { objectMode: false });
  const file = { filename: `${name}.ics`, type: "text/calendar", size: null, content };
  const response = downloadResponse(file, false);
  response.headers.set("Cache-Control", "no-store");
  return response;
});
