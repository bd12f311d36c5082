import { runCalendarFiles } from "./calendar-files.ts";
import { runRecurrenceVectors } from "./recurrence-vectors.ts";
import { runFolder } from "./run-folder.ts";

// Measures the formats on files of others, which are not part of the project. `npm run corpus` with
//   ICALRECUR_FILE  libical's src/test/icalrecur_test.txt, or several such files separated by ":"
//   ICS_DIR         a folder of .ics files
//   VCF_DIR         a folder of .vcf files: each is imported or refused with a reason, and none hangs

const kinds: Record<string, (place: string) => boolean | Promise<boolean>> = {
  ICALRECUR_FILE: runRecurrenceVectors,
  ICS_DIR: runCalendarFiles,
  VCF_DIR: (folder) => runFolder(folder, /\.(vcf|vcard)$/i, new URL("./card-files.ts", import.meta.url)),
};

const asked = Object.entries(kinds).filter(([name]) => process.env[name]);
if (asked.length === 0) console.log(`Nothing to do: set one of ${Object.keys(kinds).join(", ")}.`);
for (const [name, run] of asked) {
  const isGood = await run(process.env[name] ?? "");
  if (!isGood) process.exitCode = 1;
}
