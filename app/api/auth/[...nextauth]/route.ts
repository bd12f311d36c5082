import { answerAuth } from "#lib/http/auth-route.ts";

export const GET = answerAuth;
export const POST = answerAuth;
