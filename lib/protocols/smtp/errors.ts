import type { SMTPError } from "nodemailer/lib/smtp-connection";
import { AppError } from "#lib/errors.ts";

/** How far a conversation had come when it failed; `answer`: the final dot is out, the server's reply is not in. */
export type Phase = "connect" | "login" | "envelope" | "data" | "answer";

/** What nodemailer reports, or an own time-out, as an AppError; see MailTransport for which code means what. */
export function toAppError(error: unknown, phase: Phase): AppError {
  if (error instanceof AppError) return error;
  const { responseCode, response, code } = error as SMTPError;
  if (phase === "login" && code === "EAUTH") return loginError(error, responseCode, response);
  if (phase === "connect" || phase === "login") return unreachable(error);
  if (responseCode && responseCode >= 500) return refused(error, response);
  if (responseCode) {
    return new AppError("mail-unavailable", `The mail server asks to try again later: ${quote(response)}`, {
      cause: error,
    });
  }
  if (phase === "answer") {
    const sentence =
      "The connection broke after the message was handed over, before the mail server confirmed it.";
    return new AppError("mail-protocol-broken", sentence, { cause: error });
  }
  if (code === "EENVELOPE" || code === "EMESSAGE") return refused(error, (error as Error).message);
  return unreachable(error);
}

/** The server's own words in one line that is safe to show: bounded, without control characters. */
export function quote(response: string | undefined): string {
  const line = (response ?? "").replace(
    /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g,
    " ",
  );
  return line.trim().slice(0, 300) || "no reason given";
}

function loginError(cause: unknown, status: number | undefined, response: string | undefined): AppError {
  if (status && status < 500) return unreachable(cause);
  const words = response ? `: ${quote(response)}` : ".";
  return new AppError("mail-login-rejected", `The outgoing mail server refused the sign-in${words}`, {
    cause,
  });
}

function refused(cause: unknown, response: string | undefined): AppError {
  return new AppError("mail-refused", `The mail server refused the message: ${quote(response)}`, { cause });
}

function unreachable(cause: unknown): AppError {
  return new AppError("mail-unavailable", "The outgoing mail server does not answer as it should.", {
    cause,
  });
}
