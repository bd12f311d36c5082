import type { PushMessage, PushTarget } from "./types.ts";

/** Web Push (RFC 8030) to browsers, also while nobody is signed in there. */
export interface PushService {
  /** What a browser needs to subscribe: base64url of 65 bytes; null where Web Push is not set up. */
  publicKey: string | null;
  /**
   * Hands a message to the browser's push service, which keeps it for a day. "gone": the browser takes no more.
   * @throws AppError web-unavailable, web-refused
   */
  push(target: PushTarget, message: PushMessage): Promise<"delivered" | "gone">;
}
