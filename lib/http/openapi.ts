import * as z from "zod";
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiResponseObject } from "zod-openapi";
import { usesSecureCookies } from "#lib/auth/session-token.ts";
import type { Endpoint } from "#lib/contract/endpoint.ts";
import { endpoints } from "#lib/contract/endpoints.ts";
import { Problem } from "#lib/contract/problem.ts";

type Document = ReturnType<typeof createDocument>;

let document: Document | undefined;

/** The OpenAPI 3.1 document of all endpoints, made from the contract once. */
export function describeApi(): Document {
  document ??= createDocument({
    openapi: "3.1.0",
    info: {
      title: "Pennypost",
      version: "0.1.0",
      license: { name: "AGPL-3.0-or-later", identifier: "AGPL-3.0-or-later" },
    },
    paths: Object.fromEntries(
      [...Map.groupBy(endpoints, ({ path }) => path)].map(([path, its]) => [
        path,
        Object.fromEntries(its.map((endpoint) => [endpoint.method.toLowerCase(), describe(endpoint)])),
      ]),
    ),
    components: {
      securitySchemes: {
        session: {
          type: "apiKey",
          in: "cookie",
          name: `${usesSecureCookies() ? "__Secure-" : ""}next-auth.session-token`,
        },
      },
    },
  });
  return document;
}

function describe(endpoint: Endpoint): ZodOpenApiOperationObject {
  return {
    summary: endpoint.summary,
    security: endpoint.access === "session" ? [{ session: [] }] : [],
    requestParams: {
      ...(endpoint.params && { path: asObject(endpoint.params) }),
      ...(endpoint.query && { query: asObject(endpoint.query) }),
    },
    ...(endpoint.body && { requestBody: describeBody(endpoint.body) }),
    responses: {
      [endpoint.status]: describeSuccess(endpoint),
      default: {
        description: "A problem (RFC 9457)",
        content: { "application/problem+json": { schema: Problem } },
      },
    },
  };
}

/** Parameters are read one by one, so their schemas must be of objects. */
function asObject(schema: z.ZodType): z.ZodObject {
  if (schema instanceof z.ZodObject) return schema;
  throw new Error("The parameters of an endpoint must be a z.object().");
}

function describeBody(body: NonNullable<Endpoint["body"]>) {
  if (body === "bytes") return { content: { "application/octet-stream": { schema: bytes } }, required: true };
  return { content: { "application/json": { schema: body } }, required: true };
}

const bytes = z.string().meta({ format: "binary", description: "A file's content" });

function describeSuccess({ response, summary }: Endpoint): ZodOpenApiResponseObject {
  if (response === "nothing") return { description: "Done" };
  if (response === "bytes")
    return { description: summary, content: { "application/octet-stream": { schema: bytes } } };
  if (response === "events")
    return { description: summary, content: { "text/event-stream": { schema: z.string() } } };
  return { description: summary, content: { "application/json": { schema: response } } };
}
