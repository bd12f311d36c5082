import type { ContentLine, Parameter } from "./types.ts";

const nameShape = /^[A-Za-z0-9_-]+$/;

/**
 * Reads one unfolded line: `[group.]NAME[;PARAMETER=value,"value"...]:value`. A string says what is wrong with it.
 */
export function parseContentLine(text: string): ContentLine | string {
  const head = /^[^;:]*/.exec(text)?.[0] ?? "";
  if (head.length === text.length) return "The line has no colon.";
  const dot = head.lastIndexOf(".");
  const name = head.slice(dot + 1).trim();
  if (!nameShape.test(name)) return "The line does not begin with a property's name.";

  const parameters: Parameter[] = [];
  let at = head.length;
  while (text[at] === ";") {
    const read = readParameter(text, at + 1);
    if (read.parameter) parameters.push(read.parameter);
    at = read.end;
  }
  if (text[at] !== ":") return "The line has no colon.";
  return {
    group: dot > 0 ? head.slice(0, dot).trim() : null,
    name: name.toUpperCase(),
    parameters,
    value: text.slice(at + 1),
  };
}

function readParameter(text: string, start: number): { parameter: Parameter | null; end: number } {
  let at = endOfToken(text, start, /[=;:]/g);
  const name = text.slice(start, at).trim().toUpperCase();
  if (text[at] !== "=") return { parameter: name ? { name, values: [] } : null, end: at };
  const values: string[] = [];
  do {
    const read = readValue(text, at + 1);
    values.push(undoCarets(read.value));
    at = read.end;
  } while (text[at] === ",");
  return { parameter: name ? { name, values } : null, end: at };
}

function readValue(text: string, start: number): { value: string; end: number } {
  if (text[start] === '"') {
    const close = text.indexOf('"', start + 1);
    // What stands between the closing quote and the next mark has no meaning and is left out.
    if (close !== -1)
      return { value: text.slice(start + 1, close), end: endOfToken(text, close + 1, /[,;:]/g) };
  }
  const end = endOfToken(text, start, /[,;:]/g);
  return { value: text.slice(start, end), end };
}

function endOfToken(text: string, start: number, marks: RegExp): number {
  marks.lastIndex = start;
  return marks.exec(text)?.index ?? text.length;
}

function undoCarets(value: string): string {
  if (!value.includes("^")) return value;
  return value.replace(/\^([n^'])/g, (_, mark: string) => (mark === "n" ? "\n" : mark === "'" ? '"' : "^"));
}
