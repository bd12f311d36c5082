// The only place that makes AppErrors of what imapflow throws.
import { getStatusCode, getTextValues } from "imapflow/lib/tools.js";
import { AppError } from "#lib/errors.ts";
import { TimedOut } from "./limit-time.ts";

/** The properties that imapflow, tls and net put on their errors. */
interface WireError extends Error {
  code?: string;
  responseStatus?: string;
  responseText?: string;
  serverResponseCode?: string;
  response?: Parameters<typeof getStatusCode>[0];
  authenticationFailed?: boolean;
  mailboxMissing?: boolean;
  tlsFailed?: boolean;
}

/** The server said NO (RFC 9051 section 7.1.2), or we did: the connection is still good. */
export function isRefusal(error: unknown): boolean {
  if (error instanceof AppError) return error.code !== "mail-protocol-broken";
  return (error as WireError).responseStatus === "NO" && !isServerBug(error);
}

/**
 * The server said NO for a fault of its own (RFC 5530), and did nothing. Dovecot does so for as long as a connection
 * has a folder selected that was deleted and made anew, so another connection may fare better.
 */
export function isServerBug(error: unknown): boolean {
  const wire = error as WireError;
  return wire.responseStatus === "NO" && responseCode(wire) === "SERVERBUG";
}

/** The AppError of anything that a call to the mail server threw. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const wire = error as WireError;
  if (error instanceof TimedOut) return unavailable("The mail server took too long to answer.", error);
  if (wire.authenticationFailed) return fromSignIn(wire);
  if (wire.responseStatus === "NO") return fromRefusal(wire);
  if (wire.tlsFailed || isTlsCode(wire.code))
    return unavailable("No secure connection to the mail server could be made.", error);
  if (wire.responseStatus === "BAD" || protocolCodes.has(wire.code ?? ""))
    return new AppError("mail-protocol-broken", "The mail server answered in a way we cannot understand.", {
      cause: error,
    });
  if (wire.code) return unavailable("The mail server cannot be reached right now.", error);
  return new AppError("internal", "Something went wrong on our side.", { cause: error });
}

function fromSignIn(error: WireError): AppError {
  const code = responseCode(error);
  if (code === "UNAVAILABLE" || code === "INUSE" || code === "LIMIT")
    return unavailable("The mail server cannot check passwords right now.", error);
  return new AppError("mail-login-rejected", "The mail server did not accept the address and password.", {
    cause: error,
  });
}

/** Response codes: RFC 9051 section 7.1, RFC 5530, RFC 9208 section 4.3. */
function fromRefusal(error: WireError): AppError {
  const options = { cause: error };
  if (error.mailboxMissing) return new AppError("not-found", "This folder no longer exists.", options);
  switch (responseCode(error)) {
    case "NONEXISTENT":
    case "TRYCREATE":
      return new AppError("not-found", "This folder no longer exists.", options);
    case "OVERQUOTA":
      return new AppError(
        "mail-refused",
        "The mailbox is full. Delete some messages and try again.",
        options,
      );
    case "NOPERM":
      return new AppError("mail-refused", "You are not allowed to do this in this folder.", options);
    case "UNAVAILABLE":
    case "INUSE":
      return unavailable("The mail server is busy.", error);
    case "SERVERBUG":
      return unavailable("The mail server has a problem of its own.", error);
    default:
      return new AppError("mail-refused", `The mail server refused: ${answerOf(error)}`, options);
  }
}

function responseCode(error: WireError): string {
  const code = error.serverResponseCode ?? getStatusCode(error.response ?? false);
  return (code || "").toUpperCase();
}

/** The server's own words, short and on one line. */
function answerOf(error: WireError): string {
  const parsed = typeof error.response === "object" ? getTextValues(error.response.attributes).join(" ") : "";
  const text = (error.responseText ?? parsed).replace(/\s+/g, " ").trim();
  return text.slice(0, 200) || "it gave no reason.";
}

function unavailable(sentence: string, cause: unknown): AppError {
  return new AppError("mail-unavailable", `${sentence} Try again in a moment.`, { cause });
}

function isTlsCode(code = ""): boolean {
  return /^(ERR_TLS_|ERR_SSL_|CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|EPROTO)/.test(code);
}

const protocolCodes = new Set([
  "UnexpectedTag",
  "MissingTag",
  "InvalidResponse",
  "ResponseProcessingFailed",
  "STARTTLS_INJECTION",
  "ParserError",
  "ParserErrorExchange",
  "ParserErrorInternal",
  "MAX_IMAP_NESTING_REACHED",
  "LineTooLarge",
  "LiteralTooLarge",
  "ResponseTooLarge",
  "TooManyTokens",
  "TooManyResponses",
]);
