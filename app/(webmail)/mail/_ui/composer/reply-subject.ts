/** What mail programs put in front of an answer, in the languages in use: Re, AW, SV, VS, Antw, Odp, RES, RIF, Vá. */
const answer = /^\s*(?:re|aw|sv|vs|antw|odp|res|rif|vá)\s*(?:\[\d+\]|\(\d+\))?\s*[:：]\s*/i;
/** The same in front of what is forwarded: Fwd, FW, WG, TR, VB, Doorst, I, ENC, RV, PD. */
const forwarded = /^\s*(?:fwd?|wg|tr|vb|doorst|i|enc|rv|pd)\s*(?:\[\d+\]|\(\d+\))?\s*[:：]\s*/i;

/** The subject of an answer: one `Re: `, however many answers came before and in whatever language. */
export function replySubject(subject: string): string {
  return `Re: ${withoutPrefix(subject, answer)}`.trimEnd();
}

/** The subject of what is forwarded: one `Fwd: `; an answer that is forwarded keeps its `Re: `. */
export function forwardSubject(subject: string): string {
  return `Fwd: ${withoutPrefix(subject, forwarded)}`.trimEnd();
}

function withoutPrefix(subject: string, prefix: RegExp): string {
  const rest = subject.replace(prefix, "");
  return rest === subject ? subject.trim() : withoutPrefix(rest, prefix);
}
