import type { PublishedLink as Dto } from "#lib/contract/publishing.ts";
import type { PublishedLink } from "./types.ts";

export function presentLink({ id, detail, createdAt }: PublishedLink): Dto {
  return { id, detail, createdAt: createdAt.toISOString() };
}
