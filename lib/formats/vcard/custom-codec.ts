import { escapeText, unescapeText } from "#lib/formats/content-line/text-value.ts";
import type { CustomField } from "./contact.ts";
import type { EntryCodec } from "./entry-codec.ts";

const ownName = "X-PENNYPOST-FIELD";

/** Thunderbird's four fields without a name. */
const thunderbirds = ["X-CUSTOM1", "X-CUSTOM2", "X-CUSTOM3", "X-CUSTOM4"];

/** A person's own fields: a line whose group's X-ABLabel names it. */
export const customCodec: EntryCodec<CustomField> = {
  names: [ownName, ...thunderbirds],
  read: (line, label) => {
    const value = unescapeText(line.value);
    return value.trim() ? { label: label ?? nameOf(line.name), value } : null;
  },
  write: (line, field) => ({
    ...line,
    name: field.label === nameOf(line.name) ? line.name : ownName,
    value: escapeText(field.value),
  }),
  labelOf: ({ label }) => label,
};

function nameOf(property: string): string {
  return property.startsWith("X-CUSTOM") ? `Custom ${property.slice(-1)}` : "";
}
