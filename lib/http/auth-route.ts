import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "#lib/auth/options.ts";
import { AppError } from "#lib/errors.ts";
import { mailGateway } from "#lib/runtime.ts";
import { problemResponse } from "./problem-response.ts";
import { refuseForeignOrigin } from "./refuse-foreign-origin.ts";

type NextAuthContext = { params: Promise<{ nextauth: string[] }> };

/** The actions of next-auth that take a body and that we use; the others (_log among them) are for strangers only. */
const posted = ["callback", "signout"];

/** Credentials are short: a longer body is refused unread. In bytes. */
const longestBody = 16 * 1024;

/** next-auth's own routes (csrf, callback/credentials, session, signout) behind our checks of origin and size. */
export async function answerAuth(request: NextRequest, context: NextAuthContext): Promise<Response> {
  try {
    refuseForeignOrigin(request);
    if (request.method === "POST") refuseUnfit(request, (await context.params).nextauth[0]);
  } catch (error) {
    if (error instanceof AppError) return problemResponse(error);
    throw error;
  }
  const response: Response = await NextAuth(request, context, authOptions(mailGateway()));
  response.headers.set("Cache-Control", "no-store");
  return response;
}

function refuseUnfit(request: NextRequest, action: string | undefined): void {
  if (!action || !posted.includes(action))
    throw new AppError("not-found", "There is nothing at this address.");
  const length = request.headers.get("content-length");
  if (length === null || Number(length) > longestBody)
    throw new AppError("too-large", "The request is too large.");
}
