type Listener = () => void;

const shared = globalThis as typeof globalThis & { pennypostSessionEnd?: Map<string, Set<Listener>> };

/** On globalThis because Next gives every route bundle its own copy of this module. */
function listeners(): Map<string, Set<Listener>> {
  shared.pennypostSessionEnd ??= new Map();
  return shared.pennypostSessionEnd;
}

/** Calls the listener once when this session ends in this process: for streams, which outlive their request's check. */
export function onSessionEnd(sessionId: string, listener: Listener): () => void {
  const waiting = listeners().get(sessionId) ?? new Set();
  listeners().set(sessionId, waiting.add(listener));
  return () => {
    waiting.delete(listener);
    if (waiting.size === 0 && listeners().get(sessionId) === waiting) listeners().delete(sessionId);
  };
}

export function announceSessionEnd(sessionId: string): void {
  const waiting = listeners().get(sessionId);
  listeners().delete(sessionId);
  for (const listener of waiting ?? []) listener();
}
