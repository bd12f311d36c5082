import { log } from "#lib/log.ts";
import type { DeliveryServices } from "../ports.ts";
import { fileSubmission } from "./file-submission.ts";
import { type Lease, renewLease, takeLease } from "./repository.ts";
import { submitSubmission } from "./submit-submission.ts";

const renewEvery = 10_000;

/**
 * Brings a due submission as far as it goes: to the mail server, then into Sent. Does nothing when it is not due or
 * another worker has it. What fails on the way is noted in the row; rejects only when the database fails.
 */
export async function sendSubmission(id: string, leaseId: string, services: DeliveryServices): Promise<void> {
  const lease = await takeLease(id, leaseId);
  if (!lease) return;
  const renewal = setInterval(() => renew(lease), renewEvery);
  try {
    const submitted = lease.state === "submitted" ? lease : await submitSubmission(lease, services.mail);
    if (submitted) await fileSubmission(submitted, services);
  } finally {
    clearInterval(renewal);
  }
}

function renew(lease: Lease): void {
  renewLease(lease).catch((err) => log().warn({ err, submission: lease.id }, "could not renew a lease"));
}
