import { isDeepStrictEqual } from "node:util";
import type { ContentLine } from "#lib/formats/content-line/types.ts";
import type { EntryCodec } from "./entry-codec.ts";
import { dropEmptyGroups, labelOfLine, readLabels, setLabel } from "./group-labels.ts";
import { plainLine } from "./line-parameters.ts";
import { readEntries } from "./read-contact.ts";

/**
 * The lines with these entries in place of those of the codec. A line whose entry stays is not touched; one whose entry
 * is found again changed keeps its other parameters.
 */
export function replaceEntries<T>(lines: ContentLine[], codec: EntryCodec<T>, wanted: T[]): ContentLine[] {
  const labels = readLabels(lines);
  const slots = lines.flatMap((line, at) =>
    codec.names.includes(line.name) && codec.read(line, labelOfLine(line, labels)) !== null ? [at] : [],
  );
  const entries = readEntries(lines, codec, labels);
  const chosen = chooseLines(entries, wanted);
  const written = wanted.map((entry, index) => {
    const before = chosen[index];
    const line = before === undefined ? undefined : lines[slots[before] ?? -1];
    if (!line) return codec.write(plainLine(codec.names[0] ?? "", ""), entry);
    return isDeepStrictEqual(entries[before ?? -1], entry) ? line : codec.write(line, entry);
  });
  const unused = slots.filter((_, index) => !chosen.includes(index)).map((at) => lines[at]?.group ?? null);
  const placed = placeLines(lines, slots, written);
  const labelled = wanted.reduce((all, entry, index) => {
    const at = all.indexOf(written[index] as ContentLine);
    return setLabel(all, at, codec.labelOf(entry));
  }, placed);
  return dropEmptyGroups(labelled, unused);
}

/** For each wanted entry the index of the one it comes from: the same, one of the same value, then whichever is left. */
function chooseLines<T>(entries: T[], wanted: T[]): (number | undefined)[] {
  const chosen: (number | undefined)[] = wanted.map(() => undefined);
  const free = new Set(entries.keys());
  const pair = (matches: (entry: T, other: T) => boolean) =>
    wanted.forEach((entry, index) => {
      if (chosen[index] !== undefined) return;
      const found = [...free].find((each) => matches(entries[each] as T, entry));
      if (found === undefined) return;
      free.delete(found);
      chosen[index] = found;
    });
  pair(isDeepStrictEqual);
  pair((entry, other) => entryValue(entry) !== undefined && entryValue(entry) === entryValue(other));
  wanted.forEach((_, index) => {
    if (chosen[index] !== undefined || !free.delete(index)) return;
    chosen[index] = index;
  });
  return chosen;
}

function entryValue(entry: unknown): unknown {
  return typeof entry === "object" && entry !== null && "value" in entry ? entry.value : undefined;
}

/** The written lines take the places of the old ones; further ones stand behind the last, or at the end. */
function placeLines(lines: ContentLine[], slots: number[], written: ContentLine[]): ContentLine[] {
  const further = written.slice(slots.length);
  const last = slots.at(-1) ?? lines.length - 1;
  return lines.flatMap((line, at) => {
    const index = slots.indexOf(at);
    const own = index === -1 ? [line] : written.slice(index, index + 1);
    return at === last ? [...own, ...further] : own;
  });
}
