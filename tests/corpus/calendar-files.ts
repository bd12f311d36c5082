import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { deriveIndex } from "#lib/collections/index/derive-index.ts";
import { AppError } from "#lib/errors.ts";
import { splitInThread } from "#lib/formats/ical/file-splitter.ts";
import type { SplitObject } from "#lib/formats/ical/split-file.ts";

const kinds = { VEVENT: "event", VTODO: "task", VJOURNAL: "entry" } as const;

/** Takes every .ics file of a folder apart as an import does, and prints what was taken, what was refused and why. */
export async function runCalendarFiles(folder: string): Promise<boolean> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const files = names.map((name) => join(folder, name)).filter((file) => /\.(ics|ical|vcs)$/i.test(file));
  const counts = { imported: 0, refused: 0, objects: 0 };
  const reasons = new Map<string, number>();
  let slowest = { file: "", milliseconds: 0 };
  for (const file of files.filter((each) => statSync(each).isFile())) {
    const begin = performance.now();
    const { taken, refusals } = await importFile(file);
    const milliseconds = performance.now() - begin;
    if (milliseconds > slowest.milliseconds) slowest = { file, milliseconds };
    counts.objects += taken;
    if (taken > 0) counts.imported += 1;
    else counts.refused += 1;
    if (taken === 0 && refusals.length === 0) refusals.push("There is nothing in this file.");
    for (const reason of refusals)
      reasons.set(generalised(reason), (reasons.get(generalised(reason)) ?? 0) + 1);
  }
  console.log(
    `Calendars: ${counts.imported + counts.refused} files, ${counts.imported} imported with ${counts.objects} objects, ${counts.refused} refused`,
  );
  for (const [reason, many] of [...reasons].sort((a, b) => b[1] - a[1]).slice(0, 40))
    console.log(`  ${many} x ${reason}`);
  console.log(`  slowest ${slowest.file}: ${Math.round(slowest.milliseconds)} ms`);
  console.log(`  peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
  return true;
}

async function importFile(file: string): Promise<{ taken: number; refusals: string[] }> {
  try {
    const { objects, problems } = await splitInThread(readFileSync(file));
    const refusals = objects.map(whyRefused).filter((reason) => reason !== null);
    return { taken: objects.length - refusals.length, refusals: [...problems, ...refusals] };
  } catch (error) {
    if (error instanceof AppError) return { taken: 0, refusals: [error.publicMessage] };
    throw new Error(`broke on ${file}`, { cause: error });
  }
}

function whyRefused({ kind, text }: SplitObject): string | null {
  try {
    deriveIndex({ kind: kinds[kind], text });
    return null;
  } catch (error) {
    if (error instanceof AppError) return error.publicMessage;
    throw error;
  }
}

/** Reasons are counted without what differs in each file. */
function generalised(reason: string): string {
  return reason
    .replace(/^Line \d+: /, "")
    .replace(/[(:].*$/, "")
    .trim();
}
