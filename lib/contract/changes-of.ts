import * as z from "zod";

type Bare<T extends z.core.SomeType> = T extends z.ZodDefault<infer Inner> ? Inner : T;

/**
 * The schema of a change of something: every field may be missing, and one that is missing stays as it is. Plain `partial()` would
 * set it to its default.
 */
export function changesOf<S extends Record<string, z.ZodType>>(
  schema: z.ZodObject<S>,
): z.ZodObject<{ [K in keyof S]: z.ZodOptional<Bare<S[K]>> }> {
  const fields = Object.entries(schema.shape).map(([name, field]) => {
    const bare = field instanceof z.ZodDefault ? field.unwrap() : field;
    return [name, z.optional(bare)];
  });
  return z.object(Object.fromEntries(fields) as { [K in keyof S]: z.ZodOptional<Bare<S[K]>> });
}
