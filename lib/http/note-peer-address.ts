import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { peerHeader } from "#lib/auth/client-address.ts";

/**
 * Route handlers do not see the socket, so the address of its other end is put on each request before Next reads it,
 * in place of whatever the client may have sent under that name.
 */
export function notePeerAddress(): void {
  subscribe("http.server.request.start", (message) => {
    const { request } = message as { request: IncomingMessage };
    request.headers[peerHeader] = request.socket.remoteAddress ?? "";
  });
}
