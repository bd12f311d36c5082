import type { Problem } from "#lib/contract/problem.ts";
import type { AppError } from "#lib/errors.ts";

/** An error as an RFC 9457 answer. `errors` names the fields of an input-invalid. */
export function problemResponse(error: AppError, errors?: Problem["errors"]): Response {
  const problem: Problem = {
    type: `urn:pennypost:problem:${error.code}`,
    title: error.code,
    status: error.status,
    detail: error.publicMessage,
    code: error.code,
    retryable: error.retryable,
    ...(errors && { errors }),
  };
  const headers = new Headers({ "Content-Type": "application/problem+json", "Cache-Control": "no-store" });
  if (error.retryAfter !== undefined) headers.set("Retry-After", String(Math.ceil(error.retryAfter)));
  return new Response(JSON.stringify(problem), { status: error.status, headers });
}
