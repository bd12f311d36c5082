import { AppError } from "#lib/errors.ts";

/** What Node reports of a failed request to this host, as one sentence. */
export function toAppError(error: unknown, host: string, outOfTime: boolean): AppError {
  if (error instanceof AppError) return error;
  if (outOfTime) return unavailable(`${host} took too long to answer.`, error);
  const code = (error as NodeJS.ErrnoException).code ?? "";
  if (code === "ENOTFOUND") return refused(`There is no server called ${host}.`, error);
  if (code === "EAI_AGAIN") return unavailable(`${host} could not be looked up.`, error);
  if (/^E(CONNREFUSED|HOSTUNREACH|NETUNREACH|TIMEDOUT|ADDRNOTAVAIL)$/.test(code))
    return unavailable(`${host} cannot be reached.`, error);
  if (/CERT|^ERR_TLS|^UNABLE_TO|^ERR_SSL|^EPROTO$/.test(code))
    return refused(`${host} has no certificate that can be trusted.`, error);
  if (/^(HPE_|Z_|ERR_.*(ZLIB|BROTLI)|ERR__ERROR_FORMAT)/.test(code))
    return refused(`${host} answers with something that cannot be read.`, error);
  return unavailable(`The connection to ${host} broke.`, error);
}

function refused(sentence: string, cause: unknown): AppError {
  return new AppError("web-refused", sentence, { cause });
}

function unavailable(sentence: string, cause: unknown): AppError {
  return new AppError("web-unavailable", sentence, { cause });
}
