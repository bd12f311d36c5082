import { escapeText, unescapeText } from "#lib/formats/content-line/text-value.ts";
import type { ContentLine } from "#lib/formats/content-line/types.ts";
import { plainLine } from "./line-parameters.ts";

const labelName = "X-ABLABEL";

/** The words of each group by its name in lower case, without the brackets around Apple's own (`_$!<Work>!$_`). */
export function readLabels(lines: ContentLine[]): Map<string, string> {
  const labels = new Map<string, string>();
  for (const { group, name, value } of lines) {
    if (group === null || name !== labelName) continue;
    const text = unescapeText(value)
      .replace(/^_\$!<(.*)>!\$_$/, "$1")
      .trim();
    if (text) labels.set(group.toLowerCase(), text);
  }
  return labels;
}

/** The line's label, by the group it is in. */
export function labelOfLine(line: ContentLine, labels: Map<string, string>): string | null {
  return line.group === null ? null : (labels.get(line.group.toLowerCase()) ?? null);
}

/** The lines with this label on the line at `at`; null takes it away. */
export function setLabel(lines: ContentLine[], at: number, label: string | null): ContentLine[] {
  const line = lines[at];
  if (!line || labelOfLine(line, readLabels(lines)) === label) return lines;
  const group = line.group ?? freeGroup(lines);
  const isLabel = (each: ContentLine) =>
    each.name === labelName && each.group?.toLowerCase() === group.toLowerCase();
  if (label === null) return lines.filter((each) => !isLabel(each));
  const grouped = lines.map((each, place) => (place === at ? { ...each, group } : each));
  const written = { ...plainLine(labelName, escapeText(label)), group };
  if (grouped.some(isLabel))
    return grouped.map((each) => (isLabel(each) ? { ...each, value: written.value } : each));
  return grouped.toSpliced(at + 1, 0, written);
}

/** Takes away Apple's notes (label, country) on groups that no other line is in any more. */
export function dropEmptyGroups(lines: ContentLine[], groups: (string | null)[]): ContentLine[] {
  const inGroup = (line: ContentLine, group: string) => line.group?.toLowerCase() === group.toLowerCase();
  const empty = groups.filter(
    (group) => group !== null && !lines.some((line) => inGroup(line, group) && !line.name.startsWith("X-AB")),
  );
  return lines.filter((line) => !empty.some((group) => group !== null && inGroup(line, group)));
}

function freeGroup(lines: ContentLine[]): string {
  const taken = new Set(lines.map(({ group }) => group?.toLowerCase()));
  for (let number = 1; ; number += 1) if (!taken.has(`item${number}`)) return `item${number}`;
}
