import * as z from "zod";
import { endpoint } from "./endpoint.ts";

export const Session = z.object({
  id: z.uuid(),
  /** This browser's own. */
  current: z.boolean(),
  userAgent: z.string(),
  ip: z.string(),
  createdAt: z.iso.datetime(),
  lastSeenAt: z.iso.datetime(),
});
export type Session = z.infer<typeof Session>;

/** Why a sign-in failed; next-auth hands it to the sign-in page as its error. */
export const SignInProblem = z.enum([
  "input-invalid",
  "mail-login-rejected",
  "unknown-server",
  "mail-unavailable",
  "rate-limited",
  "internal",
]);
export type SignInProblem = z.infer<typeof SignInProblem>;

/** next-auth's error as the sign-in page gets it: a SignInProblem; rate-limited with the seconds to wait, `rate-limited:90`. */
export const SignInError = z.string().transform((text) => {
  const [problem, seconds] = text.split(":");
  return { problem: SignInProblem.catch("internal").parse(problem), retryAfter: Number(seconds ?? 0) };
});
export type SignInError = z.infer<typeof SignInError>;

export const Profile = z.object({
  address: z.string(),
  name: z.string(),
  /** In bytes. */
  maxMessageBytes: z.number().int(),
  undoSendSeconds: z.number().int(),
});
export type Profile = z.infer<typeof Profile>;

export const getProfile = endpoint({
  method: "GET",
  path: "/api/profile",
  summary: "Who is signed in, and the limits and settings that the interface needs",
  access: "session",
  status: 200,
  response: Profile,
});

export const listSessions = endpoint({
  method: "GET",
  path: "/api/sessions",
  summary: "Where this person is signed in, latest first",
  access: "session",
  status: 200,
  response: z.object({ sessions: z.array(Session) }),
});

export const revokeSession = endpoint({
  method: "DELETE",
  path: "/api/sessions/{sessionId}",
  summary: "Sign one of this person's browsers out",
  access: "session",
  status: 204,
  params: z.object({ sessionId: z.uuid() }),
  response: "nothing",
});
