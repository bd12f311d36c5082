/** Next calls this once, before it answers the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { notePeerAddress } = await import("#lib/http/note-peer-address.ts");
  const { closeStreamsAtExit } = await import("#lib/http/close-streams-at-exit.ts");
  const { listenForNews } = await import("#lib/collections/live/watch-collections.ts");
  notePeerAddress();
  closeStreamsAtExit();
  listenForNews();
}
