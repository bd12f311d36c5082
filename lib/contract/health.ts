import * as z from "zod";
import { endpoint } from "./endpoint.ts";

const Part = z.object({ ok: z.boolean(), /** In milliseconds. */ took: z.number().nonnegative() });

export const Health = z.object({ ok: z.boolean(), database: Part, imap: Part, smtp: Part });
export type Health = z.infer<typeof Health>;

export const getHealth = endpoint({
  method: "GET",
  path: "/api/health",
  summary:
    "Whether the database, the IMAP server and the submission server answer; the same with status 503 when one does not",
  access: "public",
  status: 200,
  response: Health,
});

export const getOpenApi = endpoint({
  method: "GET",
  path: "/api/openapi.json",
  summary: "This document",
  access: "public",
  status: 200,
  response: z.record(z.string(), z.unknown()),
});
