import { foldLine } from "./fold-line.ts";
import type { Component, ContentLine, Parameter } from "./types.ts";

/**
 * Writes a component: CRLF behind each line, folded at 75 octets, parameters quoted and caret-escaped (RFC 6868)
 * where they need it.
 */
export function serialiseComponent(component: Component): string {
  const lines: string[] = [];
  writeComponent(component, lines);
  return `${lines.join("\r\n")}\r\n`;
}

// The depth is that of parseComponents, which bounds it, or of what we built ourselves.
function writeComponent(component: Component, lines: string[]): void {
  lines.push(`BEGIN:${component.name}`);
  for (const line of component.lines) lines.push(foldLine(writeLine(line)));
  for (const inner of component.components) writeComponent(inner, lines);
  lines.push(`END:${component.name}`);
}

function writeLine(line: ContentLine): string {
  const group = line.group === null ? "" : `${line.group}.`;
  return `${group}${line.name}${line.parameters.map(writeParameter).join("")}:${withoutControls(line.value)}`;
}

function writeParameter(parameter: Parameter): string {
  if (parameter.values.length === 0) return `;${parameter.name}`;
  return `;${parameter.name}=${parameter.values.map(writeParameterValue).join(",")}`;
}

function writeParameterValue(value: string): string {
  const escaped = withoutControls(
    value
      .replaceAll("^", "^^")
      .replaceAll('"', "^'")
      .replace(/\r\n|\r|\n/g, "^n"),
  );
  return /[,;:]|^\s|\s$/.test(escaped) ? `"${escaped}"` : escaped;
}

// A raw end of line inside a value would let whoever wrote the value add properties of their own.
function withoutControls(value: string): string {
  return value.replace(/\r\n|\r|\n/g, "\\n").replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, "");
}
