import type { Contact as ContactDto, ContactSummary } from "#lib/contract/contacts.ts";
import type { ContactRow, OpenedContact } from "./types.ts";

export function presentRow({ numbers: _, ...row }: ContactRow): ContactSummary {
  return row;
}

export function presentContact({ row, fields, right, createdAt, updatedAt }: OpenedContact): ContactDto {
  return {
    ...presentRow(row),
    fields,
    editable: right === "own" || right === "write",
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}
