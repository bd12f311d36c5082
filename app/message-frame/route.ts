/**
 * The empty document into which the reading pane writes a sanitised message. The policy is this answer's header, so
 * nothing in a message can loosen it: no script, no form, no frame, no connection; images from this server only, or
 * with ?remote=1, once the person has asked for them, from anywhere.
 */
export function GET(request: Request): Response {
  const remote = new URL(request.url).searchParams.get("remote") === "1";
  const policy = [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    `img-src 'self' data:${remote ? " https: http:" : ""}`,
    "frame-ancestors 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox",
  ].join("; ");
  return new Response(frameDocument, {
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": policy,
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "no-referrer",
      "Cross-Origin-Resource-Policy": "same-origin",
      "Cache-Control": "private, max-age=3600",
    },
  });
}

/** What a message looks like that says nothing about its looks. */
const frameDocument = `<!doctype html>
<html lang="">
<head>
<meta charset="utf-8">
<title>Message</title>
<style>
html { color-scheme: light; overflow-x: auto; overflow-y: hidden; height: auto !important; }
html[data-scheme="dark"] { color-scheme: dark; }
body { display: flow-root; margin: 8px; height: auto !important; min-height: 0 !important;
  font: 14px/1.5 "Segoe UI", -apple-system, BlinkMacSystemFont, Roboto, "Helvetica Neue", sans-serif; color: #242424; overflow-wrap: break-word; }
html[data-scheme="dark"] body { color: #fff; }
html[data-scheme="dark"] a { color: #70ade4; }
img { max-width: 100%; object-fit: contain; }
pre { white-space: pre-wrap; }
blockquote { margin: 8px 0; padding-left: 12px; border-left: 3px solid #c7c7c7; }
</style>
</head>
<body></body>
</html>
`;
