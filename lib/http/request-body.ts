/** What is read of a refused body at most, in bytes; whoever sends more is cut off. */
const mostDiscarded = 64 * 1024 * 1024;

/** A request's body piece by piece. Begins to read when the first piece is asked for; whoever stops early leaves the rest. */
export async function* readBody(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* body.values({ preventCancel: true });
}

/**
 * Reads the rest of a body into nothing. Most clients look at the answer only when they have sent everything, and a
 * connection that is closed on them shows as a network failure in place of the refusal. Never rejects.
 */
export async function discardBody(body: ReadableStream<Uint8Array>): Promise<void> {
  let discarded = 0;
  try {
    for await (const piece of body) {
      discarded += piece.length;
      if (discarded > mostDiscarded) return;
    }
  } catch {
    // The client left, which is as good.
  }
}
