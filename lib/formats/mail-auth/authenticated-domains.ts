import type { HeaderField } from "./header-fields.ts";

/** What the topmost Authentication-Results (RFC 8601) of a trusted server says passed, as domains in lower case. */
export interface AuthenticatedDomains {
  /** header.from of dmarc=pass: stands for the From itself. */
  dmarc: string[];
  /** header.d of dkim=pass. */
  dkim: string[];
  /** The domain of smtp.mailfrom of spf=pass. */
  spf: string[];
}

/**
 * Null when no trusted server has said anything. Only the topmost of them counts: what stands below may be the
 * sender's own.
 */
export function authenticatedDomains(
  fields: HeaderField[],
  authservIds: string[],
): AuthenticatedDomains | null {
  for (const field of fields) {
    if (field.name !== "authentication-results") continue;
    const [head = "", ...results] = withoutComments(field.lines.join(" ")).split(";");
    const id = head.trim().split(/\s+/)[0]?.toLowerCase() ?? "";
    if (!authservIds.includes(id)) continue;
    return {
      dmarc: passed(results, "dmarc", "header.from"),
      dkim: passed(results, "dkim", "header.d"),
      spf: passed(results, "spf", "smtp.mailfrom"),
    };
  }
  return null;
}

function passed(results: string[], method: string, property: string): string[] {
  return results.flatMap((result) => {
    const words = result.trim().toLowerCase().split(/\s+/);
    if (words[0] !== `${method}=pass`) return [];
    const value = words.find((word) => word.startsWith(`${property}=`))?.slice(property.length + 1);
    const domain = value?.replaceAll('"', "").replace(/^.*@/, "");
    return domain ? [domain] : [];
  });
}

// A comment or a quoted string may hold anything, also what looks like a result.
function withoutComments(text: string): string {
  let depth = 0;
  let quoted = false;
  let kept = "";
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at] ?? "";
    if (mark === "\\" && (quoted || depth > 0)) at += 1;
    else if (depth === 0 && mark === '"') quoted = !quoted;
    else if (!quoted && mark === "(") depth += 1;
    else if (!quoted && mark === ")" && depth > 0) depth -= 1;
    else if (depth === 0 && !(quoted && mark === ";")) kept += quoted && /\s/.test(mark) ? "_" : mark;
  }
  return kept;
}
