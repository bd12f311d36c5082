import { existsSync } from "node:fs";
import { chmod } from "node:fs/promises";
import { join } from "node:path";
import { runCommand } from "../run-command.ts";
import { StepError } from "../step.ts";

/** Makes a self-signed certificate for the given host names once, valid for ten years. */
export async function keepCertificate(
  dir: string,
  hostnames: string[],
): Promise<{ certificate: string; certificateKey: string }> {
  const certificate = join(dir, "certificate.pem");
  const certificateKey = join(dir, "certificate-key.pem");
  if (existsSync(certificate) && existsSync(certificateKey)) return { certificate, certificateKey };
  const { code, output } = await runCommand("openssl", [
    ...["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "3650"],
    ...[
      "-subj",
      `/CN=${hostnames[0]}`,
      "-addext",
      `subjectAltName=${hostnames.map((name) => `DNS:${name}`).join()},IP:127.0.0.1`,
    ],
    ...["-keyout", certificateKey, "-out", certificate],
  ]);
  if (code !== 0) throw new StepError(`No certificate was made: ${output}`, "Is openssl installed?");
  await chmod(certificateKey, 0o600);
  return { certificate, certificateKey };
}
