import type * as z from "zod";

type Method = "GET" | "POST" | "PATCH" | "DELETE";

/** What a route answers with: JSON of a schema, nothing (204), a stream of bytes, or a stream of server-sent events. */
type ResponseShape = z.ZodType | "nothing" | "bytes" | "events";

/**
 * The promise of one route. The route handler, the browser's API client, the OpenAPI document and the tests are all
 * derived from it. `path` is written as OpenAPI writes it: `/api/messages/{messageId}`.
 */
export interface Endpoint {
  method: Method;
  path: `/api/${string}`;
  summary: string;
  /** "session": only for a signed-in person. "public": for anybody. */
  access: "session" | "public";
  /** The status of success. */
  status: 200 | 201 | 202 | 204;
  params?: z.ZodType;
  query?: z.ZodType;
  /** "bytes": the body is a file's content, read as a stream. */
  body?: z.ZodType | "bytes";
  response: ResponseShape;
}

/** Keeps the literal types of an endpoint, from which handlers and the API client take theirs. */
export function endpoint<const E extends Endpoint>(definition: E): E {
  return definition;
}

type Output<T> = T extends z.ZodType ? z.output<T> : undefined;
type Input<T> = T extends z.ZodType ? z.input<T> : undefined;
type Field<E, K extends string> = E extends Record<K, infer T> ? T : undefined;

/** The validated path parameters, query and body, as a handler receives them. */
export type ParamsOf<E extends Endpoint> = Output<Field<E, "params">>;
export type QueryOf<E extends Endpoint> = Output<Field<E, "query">>;
export type BodyOf<E extends Endpoint> = Output<Field<E, "body">>;
/** The JSON that a handler returns and the API client resolves to. */
export type ResponseOf<E extends Endpoint> = Output<E["response"]>;
/** What the API client takes. */
export type CallOf<E extends Endpoint> = {
  [K in "params" | "query" | "body" as Field<E, K> extends undefined ? never : K]: Field<E, K> extends "bytes"
    ? Blob
    : Input<Field<E, K>>;
};
