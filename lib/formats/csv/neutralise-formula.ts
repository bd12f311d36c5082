/** What makes a spreadsheet run a cell as a formula, at its beginning. */
const dangerous = /^[=+\-@\t\r]/;

/** A cell that no spreadsheet runs: an apostrophe goes in front of what could begin a formula. */
export function neutraliseFormula(cell: string): string {
  return dangerous.test(cell) ? `'${cell}` : cell;
}

/** Takes back what `neutraliseFormula` did, so that +41 comes back as +41. */
export function restoreCell(cell: string): string {
  return cell.startsWith("'") && dangerous.test(cell.slice(1)) ? cell.slice(1) : cell;
}
