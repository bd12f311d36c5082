import type { CallOf, Endpoint, QueryOf, ResponseOf } from "#lib/contract/endpoint.ts";
import type { Problem } from "#lib/contract/problem.ts";

/**
 * Why a call failed. `code` is the server's (see ARCHITECTURE.md, errors) or "network" when no answer came; `detail` is
 * one sentence for the person, empty for "network".
 */
export class ApiProblem extends Error {
  readonly code: string;
  readonly status: number;
  readonly detail: string;
  readonly retryable: boolean;
  readonly errors: Problem["errors"];

  constructor(problem: Pick<Problem, "code" | "status" | "detail" | "retryable" | "errors">) {
    super(problem.detail || problem.code);
    this.name = "ApiProblem";
    this.code = problem.code;
    this.status = problem.status;
    this.detail = problem.detail;
    this.retryable = problem.retryable;
    this.errors = problem.errors;
  }
}

type Options<E extends Endpoint> = CallOf<E> & { signal?: AbortSignal };
type Arguments<E extends Endpoint> = keyof CallOf<E> extends never
  ? [options?: { signal?: AbortSignal }]
  : [options: Options<E>];

/**
 * The only way of the browser to the API: `await call(openMessage, { params: { messageId } })`.
 * @throws ApiProblem; and the signal's AbortError
 */
export async function call<E extends Endpoint>(
  endpoint: E,
  ...[options]: Arguments<E>
): Promise<ResponseOf<E>> {
  const given = (options ?? {}) as Request;
  const response = await request(endpoint, given);
  if (!response.ok) throw await refusal(response);
  return (typeof endpoint.response === "string" ? undefined : await response.json()) as ResponseOf<E>;
}

interface Request {
  params?: object;
  query?: object;
  body?: unknown;
  signal?: AbortSignal;
}

async function request(endpoint: Endpoint, { params, query, body, signal }: Request): Promise<Response> {
  try {
    return await fetch(addressOf(endpoint, { params, query }), {
      method: endpoint.method,
      signal: signal ?? null,
      ...(body !== undefined && {
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(body),
      }),
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw unreachable();
  }
}

/** The path and query of an endpoint, for a link, an image or an EventSource. */
export function addressOf(
  endpoint: Endpoint,
  { params = {}, query = {} }: { params?: object | undefined; query?: object | undefined },
): string {
  const values = params as Record<string, string>;
  const path = endpoint.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(values[name] ?? ""),
  );
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) search.set(name, String(value));
  }
  return search.size > 0 ? `${path}?${search}` : path;
}

async function refusal(response: Response): Promise<ApiProblem> {
  const problem = readProblem(response.status, await response.text().catch(() => ""));
  if (problem.code === "sign-in-required") leaveForSignIn();
  return problem;
}

/** A proxy in between may answer with something that is not problem+json. */
function readProblem(status: number, text: string): ApiProblem {
  try {
    const problem = JSON.parse(text) as Problem;
    if (typeof problem.code === "string") return new ApiProblem(problem);
  } catch {
    // Told as the status alone, below.
  }
  const retryable = status >= 502 && status <= 504;
  return new ApiProblem({ code: retryable ? "network" : "internal", status, detail: "", retryable });
}

/** Once the session has ended: to the sign-in page, and from there back to this place. */
export function leaveForSignIn(): void {
  const here = window.location.pathname + window.location.search;
  window.location.assign(`/sign-in?reason=expired&callbackUrl=${encodeURIComponent(here)}`);
}

function unreachable(): ApiProblem {
  return new ApiProblem({ code: "network", status: 0, detail: "", retryable: true });
}

type BytesEndpoint = Endpoint & { body: "bytes" };

/**
 * Sends a file, telling how far it is as a fraction of 1.
 * @throws ApiProblem; and an AbortError once the signal says so
 */
export function upload<E extends BytesEndpoint>(
  endpoint: E,
  options: {
    query: NonNullable<QueryOf<E>>;
    body: Blob;
    onProgress?: (fraction: number) => void;
    signal?: AbortSignal;
  },
): Promise<ResponseOf<E>> {
  return new Promise((resolve, reject) => {
    // fetch tells no progress of an upload.
    const transfer = new XMLHttpRequest();
    const abort = () => transfer.abort();
    transfer.open(endpoint.method, addressOf(endpoint, { query: options.query }));
    transfer.setRequestHeader("Content-Type", "application/octet-stream");
    transfer.upload.onprogress = (event) => {
      if (event.lengthComputable) options.onProgress?.(event.loaded / event.total);
    };
    transfer.onload = () => {
      if (transfer.status < 300) return resolve(JSON.parse(transfer.responseText));
      const problem = readProblem(transfer.status, transfer.responseText);
      if (problem.code === "sign-in-required") leaveForSignIn();
      reject(problem);
    };
    transfer.onerror = () => reject(unreachable());
    transfer.onabort = () => reject(new DOMException("The upload was stopped.", "AbortError"));
    transfer.onloadend = () => options.signal?.removeEventListener("abort", abort);
    options.signal?.addEventListener("abort", abort);
    if (options.signal?.aborted) return abort();
    transfer.send(options.body);
  });
}
