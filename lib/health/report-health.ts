import type { MailGateway } from "#lib/mail/ports.ts";
import { probeDatabase } from "./repository.ts";

interface Part {
  ok: boolean;
  /** In milliseconds. */
  took: number;
}

interface HealthReport {
  ok: boolean;
  database: Part;
  imap: Part;
  smtp: Part;
}

/** What takes longer counts as down, in milliseconds. */
const patience = 3_000;
/** Anybody may ask, so that they must not make us knock at other doors as often as they like. In milliseconds. */
const goodFor = 3_000;

let last: { at: number; report: Promise<HealthReport> } | undefined;

/** The state of the parts we stand on, at most a few seconds old. Never throws. */
export function reportHealth(mail: MailGateway): Promise<HealthReport> {
  if (!last || performance.now() - last.at > goodFor)
    last = { at: performance.now(), report: probeAll(mail) };
  return last.report;
}

async function probeAll(mail: MailGateway): Promise<HealthReport> {
  const [database, imap, smtp] = await Promise.all([
    probe(probeDatabase),
    probe(() => mail.probeImap()),
    probe(() => mail.probeSmtp()),
  ]);
  return { ok: database.ok && imap.ok && smtp.ok, database, imap, smtp };
}

async function probe(knock: () => Promise<void>): Promise<Part> {
  const start = performance.now();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), patience);
  });
  const answered = knock().then(
    () => true,
    () => false,
  );
  const ok = await Promise.race([answered, late]);
  clearTimeout(timer);
  return { ok, took: Math.round(performance.now() - start) };
}
