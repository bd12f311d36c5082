import { ContactFields } from "#lib/contract/contacts.ts";

/** A contact with nothing in it. */
export function emptyFields(kind: ContactFields["kind"]): ContactFields {
  return ContactFields.parse({ kind });
}

/** Without the lines that were begun and left empty. An organisation is called what it is. */
export function tidyFields(fields: ContactFields): ContactFields {
  const filled = <T extends { value: string }>(lines: T[]) =>
    lines.map((line) => ({ ...line, value: line.value.trim() })).filter(({ value }) => value !== "");
  return {
    ...fields,
    emails: filled(fields.emails),
    phones: filled(fields.phones),
    urls: filled(fields.urls),
    messengers: filled(fields.messengers),
    related: filled(fields.related),
    custom: filled(fields.custom),
    addresses: fields.addresses.filter(({ label: _, ...parts }) =>
      Object.values(parts).some((part) => part.trim()),
    ),
  };
}

/** The fields that differ; by them alone an edit is stored, so that it overwrites nothing else. */
export function changedFields(before: ContactFields, after: ContactFields): Partial<ContactFields> {
  const entries = Object.entries(after) as [keyof ContactFields, unknown][];
  return Object.fromEntries(
    entries.filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name])),
  );
}

export type FieldProblem = "nothing" | "email" | "birthday" | "anniversary" | "custom";

/** Why this cannot be stored; undefined when it can. */
export function problemOf(fields: ContactFields): FieldProblem | undefined {
  const { formattedName, name, nickname, organisation, emails, phones } = fields;
  const called = [formattedName, nickname, organisation, ...Object.values(name)].some((part) => part.trim());
  if (!called && emails.length === 0 && phones.length === 0) return "nothing";
  if (emails.some(({ value }) => !/^[^\s@<>]+@[^\s@<>]+$/.test(value))) return "email";
  if (!isDay(fields.birthday)) return "birthday";
  if (!isDay(fields.anniversary)) return "anniversary";
  if (fields.custom.some(({ label }) => !label.trim())) return "custom";
  return undefined;
}

/** A day of the calendar; without a year February has 29 days. */
function isDay(day: string | null): boolean {
  if (day === null) return true;
  const [, year, month, date] = /^(\d{4}|-)-(\d{2})-(\d{2})$/.exec(day) ?? [];
  if (!year) return false;
  const at = new Date(Date.UTC(2000, Number(month) - 1, Number(date)));
  if (year !== "-") at.setUTCFullYear(Number(year));
  return at.getUTCMonth() === Number(month) - 1 && at.getUTCDate() === Number(date);
}
