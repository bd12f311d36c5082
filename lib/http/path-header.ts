/** The request header in which proxy.ts tells pages the path and query that were asked for. */
export const pathHeader = "x-pennypost-path";
