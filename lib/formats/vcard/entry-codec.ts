import type { ContentLine } from "#lib/formats/content-line/types.ts";
import { parameterValues, typesOf, withParameter } from "./line-parameters.ts";

/** How one kind of repeated property is read from lines and written to them. */
export interface EntryCodec<T> {
  /** Whose lines it reads; new ones get the first name. */
  names: readonly string[];
  /** `label` is the line's own word (X-ABLabel of its group). Null: the line is none of ours, and stays untouched. */
  read(line: ContentLine, label: string | null): T | null;
  /** The line with this entry, its other parameters kept. */
  write(line: ContentLine, entry: T): ContentLine;
  labelOf(entry: T): string | null;
}

/** What all entries with types have in common. */
export interface Kinds {
  types: string[];
  label: string | null;
  preferred: boolean;
}

/** Types that say nothing today. */
const silent = new Set(["internet", "x400", "pref"]);

export function readKinds(line: ContentLine, label: string | null): Kinds {
  const types = [...new Set(typesOf(line).filter((type) => !silent.has(type)))];
  return { types, label, preferred: parameterValues(line, "PREF").length > 0 };
}

export function writeKinds(line: ContentLine, entry: Kinds): ContentLine {
  const before = readKinds(line, null);
  const same = [...before.types].sort().join() === [...entry.types].sort().join();
  const kept = typesOf(line).filter((type) => silent.has(type));
  const typed = same ? line : withParameter(line, "TYPE", [...kept, ...entry.types]);
  return before.preferred === entry.preferred
    ? typed
    : withParameter(typed, "PREF", entry.preferred ? ["1"] : []);
}

/** Leaves only the first entry with the lowest PREF preferred (RFC 6350 section 5.3). */
export function settlePreference<T>(found: { line: ContentLine; entry: T }[]): T[] {
  const preference = ({ line }: { line: ContentLine }) =>
    Number(parameterValues(line, "PREF")[0] ?? Number.POSITIVE_INFINITY);
  const lowest = Math.min(...found.map(preference));
  const chosen = found.find((each) => preference(each) === lowest);
  return found.map(({ line, entry }) => {
    const isKinds = typeof entry === "object" && entry !== null && "preferred" in entry;
    const preferred = Number.isFinite(lowest) && line === chosen?.line;
    return isKinds ? { ...entry, preferred } : entry;
  });
}
