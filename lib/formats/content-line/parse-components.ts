import { parseContentLine } from "./parse-content-line.ts";
import type { Component, ContentLine, Problem } from "./types.ts";
import { unfoldLines } from "./unfold-lines.ts";

/** Reading what strangers send: in characters, levels and counts. */
const maxLength = 64 * 1024 * 1024;
const maxDepth = 8;
const maxProblems = 1000;

/**
 * Reads iCalendar or vCard text into its components. Never throws: what cannot be read is left out and reported (at
 * most 1000 problems), and the reading goes on behind it. Unknown names are kept. Text above 64 million characters is
 * refused whole, as one problem.
 */
export function parseComponents(text: string): { components: Component[]; problems: Problem[] } {
  if (text.length > maxLength)
    return { components: [], problems: [{ line: 0, message: "The file is too large." }] };
  const reading = new Reading();
  for (const line of unfoldLines(text.replaceAll("\u0000", "").replace(/^\uFEFF/, "")))
    reading.take(line.number, line.text);
  reading.finish();
  return { components: reading.components, problems: reading.problems };
}

class Reading {
  readonly components: Component[] = [];
  readonly problems: Problem[] = [];
  private readonly open: Component[] = [];
  /** How many components deeper than allowed we are in; their lines are passed over. */
  private tooDeep = 0;
  private lastLine = 0;

  take(number: number, text: string): void {
    this.lastLine = number;
    const line = parseContentLine(text);
    if (typeof line === "string") this.report(line);
    else if (line.name === "BEGIN") this.begin(line.value.trim().toUpperCase());
    else if (line.name === "END") this.end(line.value.trim().toUpperCase());
    else if (this.tooDeep === 0) this.keep(line);
  }

  finish(): void {
    for (const { name } of this.open.splice(0)) this.reportUnclosed(name);
  }

  private keep(line: ContentLine): void {
    const inside = this.open.at(-1);
    if (inside) inside.lines.push(line);
    else this.report("The line stands outside of any BEGIN and END.");
  }

  private begin(name: string): void {
    if (!/^[A-Z0-9_-]+$/.test(name)) {
      this.report("BEGIN names nothing.");
      return;
    }
    if (this.open.length >= maxDepth) {
      if (this.tooDeep === 0) this.report("Components are nested too deeply.");
      this.tooDeep += 1;
      return;
    }
    const component: Component = { name, lines: [], components: [] };
    (this.open.at(-1)?.components ?? this.components).push(component);
    this.open.push(component);
  }

  private end(name: string): void {
    if (this.tooDeep > 0) {
      this.tooDeep -= 1;
      return;
    }
    const at = this.open.findLastIndex((component) => component.name === name);
    if (at === -1) {
      this.report("END without its BEGIN.");
      return;
    }
    const [, ...unclosed] = this.open.splice(at);
    for (const component of unclosed) this.reportUnclosed(component.name);
  }

  private reportUnclosed(name: string): void {
    this.report(`END:${name.slice(0, 40)} is missing.`);
  }

  private report(message: string): void {
    if (this.problems.length < maxProblems) this.problems.push({ line: this.lastLine, message });
  }
}
