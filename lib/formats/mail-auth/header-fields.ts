/** A header field as it stands in a message. */
export interface HeaderField {
  /** In lower case. */
  name: string;
  /** Its lines, folds kept; the first without the name. */
  lines: string[];
}

const mostFields = 2000;

/** Takes a header (RFC 5322 section 2.2) apart, the topmost field first. What is no field is left out. */
export function headerFields(header: string): HeaderField[] {
  const fields: HeaderField[] = [];
  for (const line of header.split(/\r?\n/)) {
    if (/^[ \t]/.test(line)) {
      fields.at(-1)?.lines.push(line);
      continue;
    }
    const colon = line.indexOf(":");
    if (colon < 1) continue;
    if (fields.length >= mostFields) break;
    fields.push({ name: line.slice(0, colon).trim().toLowerCase(), lines: [line.slice(colon + 1)] });
  }
  return fields;
}
