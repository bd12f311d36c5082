const statusByCode = {
  "input-invalid": 422,
  "too-large": 413,
  "rate-limited": 429,
  "sign-in-required": 401,
  forbidden: 403,
  "not-found": 404,
  "message-gone": 410,
  conflict: 409,
  "mail-login-rejected": 401,
  "mail-refused": 422,
  "mail-protocol-broken": 502,
  "mail-unavailable": 503,
  "web-refused": 422,
  "web-unavailable": 503,
  internal: 500,
} as const;

export type ErrorCode = keyof typeof statusByCode;

/**
 * The one error that crosses layers. `publicMessage` is one plain sentence for the person and never holds a
 * secret; `cause` is for the log. `retryable` says that the same call may succeed a little later.
 */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly status: number;
  readonly retryable: boolean;
  readonly publicMessage: string;
  /** Seconds after which to try again, where the thrower knows. */
  readonly retryAfter: number | undefined;

  constructor(
    code: ErrorCode,
    publicMessage: string,
    options: { cause?: unknown; retryAfter?: number } = {},
  ) {
    super(publicMessage, { cause: options.cause });
    this.name = "AppError";
    this.code = code;
    this.status = statusByCode[code];
    this.retryable = statusByCode[code] === 503 || code === "rate-limited";
    this.publicMessage = publicMessage;
    this.retryAfter = options.retryAfter;
  }
}
