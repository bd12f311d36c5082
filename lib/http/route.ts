import type * as z from "zod";
import type { SignedIn } from "#lib/auth/require-user.ts";
import { requireUser } from "#lib/auth/require-user.ts";
import type { BookingServices } from "#lib/booking/ports.ts";
import { config } from "#lib/config.ts";
import type { ContactServices } from "#lib/contacts/ports.ts";
import type { BodyOf, Endpoint, ParamsOf, QueryOf, ResponseOf } from "#lib/contract/endpoint.ts";
import type { Problem } from "#lib/contract/problem.ts";
import { AppError } from "#lib/errors.ts";
import type { InvitationServices } from "#lib/invitations/ports.ts";
import { log } from "#lib/log.ts";
import type { MailGateway } from "#lib/mail/ports.ts";
import type { OutboxServices } from "#lib/outbox/ports.ts";
import type { PushService } from "#lib/push/ports.ts";
import {
  bookingServices,
  contactServices,
  invitationServices,
  mailGateway,
  outboxServices,
  pushGateway,
  subscriptionServices,
} from "#lib/runtime.ts";
import type { SubscriptionServices } from "#lib/subscriptions/ports.ts";
import { problemResponse } from "./problem-response.ts";
import { refuseForeignOrigin } from "./refuse-foreign-origin.ts";

export interface Context<E extends Endpoint> {
  /** Who asks; of a public endpoint undefined. */
  user: E["access"] extends "session" ? SignedIn : undefined;
  mail: MailGateway;
  outbox: OutboxServices;
  invitations: InvitationServices;
  push: PushService;
  feeds: SubscriptionServices;
  contacts: ContactServices;
  booking: BookingServices;
  params: ParamsOf<E>;
  query: QueryOf<E>;
  body: BodyOf<E>;
  /** For streams and for `request.signal`; a JSON body is already read. */
  request: Request;
}

type Answer<E extends Endpoint> = E["response"] extends z.ZodType
  ? ResponseOf<E> | Response
  : E["response"] extends "nothing"
    ? void
    : Response;

type NextHandler = (
  request: Request,
  context: { params: Promise<Record<string, string>> },
) => Promise<Response>;

/** A JSON body larger than this is refused unread; files go up as "bytes". */
const maxJsonBytes = 8 * 1024 * 1024;

/**
 * The only way to make a route handler: checks origin, session and input against the endpoint, calls the handler, and
 * makes RFC 9457 answers of what it throws. The handler returns the JSON of the contract, or a Response for streams and
 * where the status depends.
 */
export function route<E extends Endpoint>(
  endpoint: E,
  handler: (context: Context<E>) => Promise<Answer<E>>,
): NextHandler {
  return async (request, next) => {
    try {
      refuseForeignOrigin(request);
      const user = endpoint.access === "session" ? await requireUser(request) : undefined;
      const context = {
        user,
        mail: mailGateway(),
        outbox: outboxServices(),
        invitations: invitationServices(),
        push: pushGateway(),
        feeds: subscriptionServices(),
        contacts: contactServices(),
        booking: bookingServices(),
        params: parse(endpoint.params, await next.params, "path"),
        query: parse(endpoint.query, Object.fromEntries(new URL(request.url).searchParams), "query"),
        body:
          endpoint.body === "bytes"
            ? undefined
            : parse(endpoint.body, await readJson(endpoint, request), "body"),
        request,
      } as Context<E>;
      return respond(endpoint, await handler(context));
    } catch (error) {
      return refuse(endpoint, error);
    }
  };
}

class InputError extends AppError {
  readonly errors: NonNullable<Problem["errors"]>;
  constructor(errors: NonNullable<Problem["errors"]>) {
    super("input-invalid", errors[0]?.detail ?? "The request is not valid.");
    this.errors = errors;
  }
}

function parse(schema: z.ZodType | undefined, value: unknown, place: string): unknown {
  if (!schema) return undefined;
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new InputError(
    result.error.issues.map((issue) => ({
      pointer: `/${[place, ...issue.path].join("/")}`,
      detail: issue.message,
    })),
  );
}

async function readJson(endpoint: Endpoint, request: Request): Promise<unknown> {
  if (!endpoint.body) return undefined;
  if (Number(request.headers.get("content-length") ?? 0) > maxJsonBytes) {
    throw new AppError("too-large", "The request is too large.");
  }
  const text = await request.text();
  if (text.length > maxJsonBytes) throw new AppError("too-large", "The request is too large.");
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AppError("input-invalid", "The request is not valid JSON.", { cause });
  }
}

function respond(endpoint: Endpoint, answer: unknown): Response {
  if (answer instanceof Response) return answer;
  const headers = { "Cache-Control": "no-store" };
  if (typeof endpoint.response === "string") return new Response(null, { status: endpoint.status, headers });
  if (config().CHECK_RESPONSES) endpoint.response.parse(answer);
  return Response.json(answer, { status: endpoint.status, headers });
}

function refuse(endpoint: Endpoint, error: unknown): Response {
  if (error instanceof InputError) return problemResponse(error, error.errors);
  const known =
    error instanceof AppError
      ? error
      : new AppError("internal", "Something went wrong on our side.", { cause: error });
  if (known.status >= 500) {
    log().error(
      { method: endpoint.method, path: endpoint.path, code: known.code, err: known.cause ?? known },
      "failed",
    );
  }
  return problemResponse(known);
}
