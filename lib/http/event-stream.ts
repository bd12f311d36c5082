import { requireUser } from "#lib/auth/require-user.ts";
import { onSessionEnd } from "#lib/auth/session-end.ts";
import { config } from "#lib/config.ts";
import { StreamEvent } from "#lib/contract/events.ts";
import { AppError } from "#lib/errors.ts";

/** A comment this often keeps proxies from taking the stream for dead. In milliseconds. */
const beatEvery = 20_000;
/** A session may end in another process. In milliseconds. */
const askEvery = 30_000;

const shared = globalThis as typeof globalThis & { pennypostStreams?: Set<() => void> };

/** The ends of all open streams. On globalThis because Next gives every route bundle its own copy of this module. */
function open(): Set<() => void> {
  shared.pennypostStreams ??= new Set();
  return shared.pennypostStreams;
}

/** Ends every stream of this process: an open one would hold its exit up. */
export function closeEventStreams(): void {
  for (const end of open()) end();
}

/**
 * Server-sent events (HTML standard section 9.2) to one tab. `start` is given the writer and returns what stops it; the
 * stream ends when the tab goes, when the session ends, or with the process.
 */
export function eventStream(
  request: Request,
  sessionId: string,
  start: (send: (event: StreamEvent) => void) => () => void,
): Response {
  const encoder = new TextEncoder();
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      const write = (text: string) => controller.enqueue(encoder.encode(text));
      const send = (event: StreamEvent) => write(`data: ${JSON.stringify(checked(event))}\n\n`);
      const signOut = () => {
        send({ type: "signed-out" });
        end();
      };
      const ask = () =>
        requireUser(request).catch((error) => {
          if (error instanceof AppError && error.code === "sign-in-required" && open().has(end)) signOut();
        });
      const stops = [start(send), onSessionEnd(sessionId, signOut)];
      const beat = setInterval(() => write(":\n\n"), beatEvery);
      const asking = setInterval(ask, askEvery);

      function end(): void {
        if (!open().delete(end)) return;
        clearInterval(beat);
        clearInterval(asking);
        for (const stop of stops) stop();
        controller.close();
      }

      open().add(end);
      request.signal.addEventListener("abort", end);
      if (request.signal.aborted) end();
      // The first byte tells the browser that the stream stands.
      else write(":\n\n");
    },
  });
  return new Response(stream, {
    headers: {
      "Content-Type": "text/event-stream; charset=utf-8",
      "Cache-Control": "no-store, no-transform",
      "X-Accel-Buffering": "no",
    },
  });
}

function checked(event: StreamEvent): StreamEvent {
  return config().CHECK_RESPONSES ? StreamEvent.parse(event) : event;
}
