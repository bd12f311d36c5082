/** Next calls this once, before it answers the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { notePeerAddress } = await import("#lib/http/note-peer-address.ts");
  const { closeEventStreams } = await import("#lib/http/event-stream.ts");
  notePeerAddress();
  // Next's own handlers answer what is under way and then exit, which an open stream would hold up for ever.
  for (const signal of ["SIGTERM", "SIGINT"]) process.once(signal, closeEventStreams);
}
