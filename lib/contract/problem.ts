import * as z from "zod";

/** RFC 9457 problem details: the body of every answer that is not a success. */
export const Problem = z.object({
  type: z.string().meta({ description: "`urn:pennypost:problem:` and the code" }),
  title: z.string(),
  status: z.number().int(),
  /** One plain sentence for the person. */
  detail: z.string(),
  code: z.string(),
  retryable: z.boolean(),
  /** For input-invalid: which fields, and what is wrong with each. */
  errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).optional(),
});
export type Problem = z.infer<typeof Problem>;
