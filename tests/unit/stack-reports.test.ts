import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readPlaywrightReport, readVitestReport } from "#stack/read-reports.ts";

async function reportOf(content: unknown): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), "pennypost-report-")), "report.json");
  await writeFile(path, JSON.stringify(content));
  return path;
}

test("a vitest report is counted by its tests, and a file that could not be loaded as one failure", async () => {
  const path = await reportOf({
    testResults: [
      {
        status: "passed",
        assertionResults: [{ status: "passed" }, { status: "passed" }, { status: "pending" }],
      },
      { status: "failed", assertionResults: [{ status: "passed" }, { status: "failed" }] },
      { status: "failed", assertionResults: [] },
    ],
  });
  expect(await readVitestReport(path)).toEqual({ passed: 3, failed: 2 });
});

test("a Playwright report counts errors outside of tests as failures", async () => {
  const path = await reportOf({ stats: { expected: 4, unexpected: 1, flaky: 0 }, errors: [{}] });
  expect(await readPlaywrightReport(path)).toEqual({ passed: 4, failed: 2 });
});

test("a runner that left no report has failed", async () => {
  expect(await readVitestReport("/nowhere/report.json")).toEqual({ passed: 0, failed: 1 });
  expect(await readPlaywrightReport("/nowhere/report.json")).toEqual({ passed: 0, failed: 1 });
});
