import type { Component } from "#lib/formats/content-line/types.ts";
import type { ContactColumn, contactColumns } from "#lib/formats/csv/contact-columns.ts";

interface ImportProblem {
  line: number;
  message: string;
}

/** A file that was read, before anything is written. */
export interface ReadFile {
  format: "vcard" | "csv";
  cards: Component[];
  problems: ImportProblem[];
  columns: { heading: string; sample: string; field: ContactColumn }[];
}

/** What importing a file would do. */
export interface ImportPlan {
  id: string;
  filename: string;
  format: "vcard" | "csv";
  total: number;
  duplicates: number;
  columns: ReadFile["columns"];
  fields: typeof contactColumns;
  preview: { name: string; email: string; phone: string; organisation: string }[];
  problems: ImportProblem[];
}

export type DuplicateChoice = "skip" | "merge" | "add";

export interface ImportReport {
  imported: number;
  merged: number;
  skipped: number;
  problems: ImportProblem[];
}
