import { readPublished as endpoint } from "#lib/contract/publishing.ts";
import { route } from "#lib/http/route.ts";
import { readPublished } from "#lib/publishing/read-published.ts";

export const GET = route(endpoint, async ({ params, request }) => {
  const token = params.file.slice(0, -".ics".length);
  const { etag, text } = await readPublished(token, request.headers.get("if-none-match"));
  const headers = { ETag: etag, "Cache-Control": "private, no-cache", "X-Robots-Tag": "noindex" };
  if (text === null) return new Response(null, { status: 304, headers });
  return new Response(text, {
    headers: {
      ...headers,
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": 'inline; filename="calendar.ics"',
      "X-Content-Type-Options": "nosniff",
    },
  });
});
