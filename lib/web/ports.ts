/** A request to an address that a stranger named. */
export interface WebRequest {
  method?: "GET" | "POST";
  /** Nothing is sent besides these, the host, a User-Agent and the accepted encodings: no cookies, no referrer. */
  headers?: Record<string, string>;
  body?: Uint8Array;
  /** From an earlier answer; the server then may say 304 (RFC 9110, section 13). */
  etag?: string | null;
  lastModified?: string | null;
  /** Of the body after decompression. */
  maxBytes: number;
  /** For everything together: look-up, connections, redirects and body. In milliseconds; 20 seconds when left out. */
  timeLimit?: number;
}

export interface WebAnswer {
  /** Any, also an error's: what it means is the caller's to say. */
  status: number;
  headers: Headers;
  /** Decompressed. */
  body: Buffer;
  /** Where the body came from after redirects. */
  url: string;
}

/**
 * The only way out to an address that a stranger named. Refuses everything that is not on the public internet.
 * @throws AppError web-refused (never will work), web-unavailable (may work later), too-large
 */
export type FetchFromWeb = (url: string, request: WebRequest) => Promise<WebAnswer>;
