import { setImmediate } from "node:timers/promises";
import { AppError } from "#lib/errors.ts";
import type { Component, Problem } from "#lib/formats/content-line/types.ts";
import { type ContactColumn, contactColumns } from "#lib/formats/csv/contact-columns.ts";
import { decodeCsv } from "#lib/formats/csv/decode-csv.ts";
import { parseTable } from "#lib/formats/csv/parse-table.ts";
import { readContacts } from "#lib/formats/csv/read-contacts.ts";
import { recogniseColumns } from "#lib/formats/csv/recognise-columns.ts";
import { changeCard } from "#lib/formats/vcard/change-card.ts";
import { newCard } from "#lib/formats/vcard/parse-card.ts";
import { readPieces } from "#lib/formats/vcard/read-cards.ts";
import type { ReadFile } from "./types.ts";

const mostProblems = 100;

/** Cards that are read before others get their turn: the process serves everybody. */
const turn = 200;

/**
 * The cards of a vCard or CSV file, told apart by what is in it. Of a CSV file each column goes to the field that the
 * headings say, or to the one of `chosen`.
 * @throws AppError input-invalid for what is neither; too-large
 */
export async function readFile(bytes: Buffer, chosen: string[] = []): Promise<ReadFile> {
  return isVcard(bytes) ? readVcard(bytes) : readCsv(bytes, chosen);
}

async function readVcard(bytes: Buffer): Promise<ReadFile> {
  const cards: Component[] = [];
  const problems: Problem[] = [];
  for (const piece of readPieces(bytes)) {
    cards.push(...piece.cards);
    problems.push(...piece.problems.slice(0, mostProblems - problems.length));
    await setImmediate();
  }
  return { format: "vcard", cards, problems, columns: [] };
}

async function readCsv(bytes: Buffer, chosen: string[]): Promise<ReadFile> {
  const table = parseTable(decodeCsv(bytes));
  const fields = chosen.length
    ? checkColumns(chosen, table.headings)
    : recogniseColumns(table.headings).columns;
  const columns = table.headings.map((heading, at) => ({
    heading,
    sample: (table.rows.find((row) => row[at])?.[at] ?? "").slice(0, 100),
    field: fields[at] ?? "ignore",
  }));
  const cards: Component[] = [];
  for (const contact of readContacts(table, fields)) {
    cards.push(changeCard(newCard(""), contact));
    if (cards.length % turn === 0) await setImmediate();
  }
  return { format: "csv", cards, problems: [], columns };
}

/** In UTF-16 every other byte of the first word is zero. */
function isVcard(bytes: Buffer): boolean {
  const start = bytes.subarray(0, 8192).toString("latin1").replaceAll("\0", "");
  return /^BEGIN:\s*VCARD/im.test(start.replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, ""));
}

function checkColumns(chosen: string[], headings: string[]): ContactColumn[] {
  const known = chosen.flatMap((field) => contactColumns.find((column) => column === field) ?? []);
  if (known.length === headings.length && known.length === chosen.length) return known;
  throw new AppError("input-invalid", "There must be one known field for each column of the file.");
}
