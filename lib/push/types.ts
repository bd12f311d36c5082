/** A browser that takes messages, as its PushManager names it (W3C Push API). */
export interface PushTarget {
  /** At the browser maker's push service. */
  endpoint: string;
  /** The browser's public key and its secret (RFC 8291), in base64url. */
  p256dh: string;
  auth: string;
}

/** What the browser shows; encrypted for it alone. */
export interface PushMessage {
  title: string;
  body: string;
  /** The page that a click opens, below our own address: `/calendar?...` */
  path: string;
  /** A later message with the same tag takes the place of the earlier. */
  tag: string;
}
