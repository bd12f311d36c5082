import { readFileSync } from "node:fs";
import { dayLength, dayNumber } from "#lib/formats/recurrence/civil-date.ts";
import { expandRule, listInstances } from "#lib/formats/recurrence/expand-rule.ts";
import { parseRule } from "#lib/formats/recurrence/parse-rule.ts";

type Vector = { rule: string; start: string; startAt: string | undefined; instances: string };

/**
 * Runs vectors of libical's format (blocks of RRULE, DTSTART, maybe START-AT, and INSTANCES) and prints each that
 * fails. Rules of other calendars than the Gregorian one are left out, as are blocks that cannot be read. Answers whether all passed.
 */
export function runRecurrenceVectors(files: string): boolean {
  const blocks = files.split(":").flatMap((file) => readFileSync(file, "utf8").split(/\r?\n\s*\r?\n/));
  const vectors = blocks.map(readVector).filter((vector) => vector !== null);
  const usable = vectors.filter(isUsable);
  const failures = usable.filter((vector) => !passes(vector));
  console.log(
    `Recurrence: ${vectors.length} vectors, ${usable.length} usable, ${usable.length - failures.length} pass`,
  );
  return failures.length === 0;
}

function readVector(block: string): Vector | null {
  const read = (name: string) => new RegExp(`^${name}:(.*)$`, "m").exec(block)?.[1]?.trim();
  const rule = read("RRULE");
  const start = read("DTSTART");
  const instances = read("INSTANCES");
  if (rule === undefined || start === undefined || instances === undefined) return null;
  return { rule, start, startAt: read("START-AT"), instances };
}

function isUsable({ rule }: Vector): boolean {
  const scale = /RSCALE=([^;]*)/i.exec(rule)?.[1]?.toUpperCase();
  return scale === undefined || scale === "GREGORIAN";
}

function passes(vector: Vector): boolean {
  const expected = vector.instances.startsWith("***") ? "refused" : vector.instances.replaceAll("Z", "");
  const found = expandVector(vector, expected.split(",").length);
  if (found === expected) return true;
  console.log(`FAIL ${vector.rule}\n  from     ${vector.start}\n  expected ${expected}\n  found    ${found}`);
  return false;
}

function expandVector({ rule: text, start, startAt }: Vector, most: number): string {
  try {
    const rule = parseRule(text);
    const dateOnly = start.length === 8;
    const from = startAt === undefined ? {} : { from: readWall(startAt) };
    // A vector without an end is cut at some number of instances: then only these are compared.
    const isEndless = rule.count === null && rule.until === null;
    const options = { ...from, dateOnly, limit: isEndless ? most : most + 10 };
    const { times } = listInstances(rule, readWall(start), options);
    // The same instances must come from an expansion that begins in their middle.
    const middle = times[Math.floor(times.length / 2)];
    const again =
      middle === undefined ? [] : [...take(rule, readWall(start), middle, dateOnly, times.length)];
    const second = middle === undefined ? times : [...times.slice(0, Math.floor(times.length / 2)), ...again];
    const written = times.map((time) => writeWall(time, dateOnly)).join(",");
    return second.slice(0, times.length).join() === times.join()
      ? written
      : `${written} (differs when begun in the middle)`;
  } catch (error) {
    return `refused: ${error instanceof Error ? error.message : error}`;
  }
}

function* take(
  rule: ReturnType<typeof parseRule>,
  start: number,
  from: number,
  dateOnly: boolean,
  most: number,
) {
  let made = 0;
  for (const time of expandRule(rule, start, { from, dateOnly })) {
    yield time;
    made += 1;
    if (made >= most) return;
  }
}

function readWall(text: string): number {
  const field = (from: number, to: number) => Number(text.slice(from, to));
  const seconds = text.length > 8 ? field(9, 11) * 3600 + field(11, 13) * 60 + field(13, 15) : 0;
  return dayNumber(field(0, 4), field(4, 6), field(6, 8)) * dayLength + seconds * 1000;
}

function writeWall(wall: number, dateOnly: boolean): string {
  const text = new Date(wall).toISOString().replace(/[-:]|\.000Z$/g, "");
  return dateOnly ? text.slice(0, 8) : text;
}
