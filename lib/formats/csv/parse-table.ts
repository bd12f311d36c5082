import Papa from "papaparse";
import { AppError } from "#lib/errors.ts";

const maxRows = 50_000;
const maxColumns = 400;
/** In UTF-16 units. */
const maxCell = 100_000;

export interface Table {
  headings: string[];
  /** Each as long as the headings. */
  rows: string[][];
  delimiter: string;
}

/**
 * The cells of a CSV text with headings in its first line. The delimiter is found out; quotes that are never closed and
 * rows of another length are taken as they come.
 * @throws AppError input-invalid without headings or rows; too-large above 50,000 rows, 400 columns or 100,000 characters a cell
 */
export function parseTable(text: string): Table {
  const { lines, delimiter } = readLines(text);
  const headings = (lines.shift() ?? []).map((cell) => cell.trim());
  if (!headings.some(Boolean)) throw new AppError("input-invalid", "The file has no headings.");
  if (!lines.length) throw new AppError("input-invalid", "The file has headings and nothing below them.");
  const rows = lines.map((cells) => headings.map((_, at) => cells[at] ?? ""));
  return { headings, rows, delimiter };
}

function readLines(text: string): { lines: string[][]; delimiter: string } {
  // Excel writes `sep=;` above the headings.
  const named = /^sep=([,;|\t])\r?\n/i.exec(text);
  const lines: string[][] = [];
  let delimiter = named?.[1] ?? "";
  Papa.parse<string[]>(named ? text.slice(named[0].length) : text, {
    delimiter,
    delimitersToGuess: [",", ";", "\t", "|"],
    skipEmptyLines: "greedy",
    step: ({ data, meta }) => {
      delimiter = meta.delimiter;
      refuseLarge(data, lines.length);
      lines.push(data);
    },
  });
  return { lines, delimiter };
}

function refuseLarge(cells: string[], before: number): void {
  // One more than the rows: the headings.
  if (before > maxRows) throw new AppError("too-large", "The file has more than 50,000 rows.");
  if (cells.length > maxColumns) throw new AppError("too-large", "The file has more than 400 columns.");
  if (cells.some((cell) => cell.length > maxCell))
    throw new AppError("too-large", "A cell of the file has more than 100,000 characters.");
}
