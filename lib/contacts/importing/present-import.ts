import type { ContactImport } from "#lib/contract/contacts.ts";
import type { ImportPlan } from "./types.ts";

export function presentImport({ fields, ...plan }: ImportPlan): ContactImport {
  return { ...plan, fields: [...fields] };
}
