/** The parts of an RRULE by their names in capitals (RFC 5545 section 3.3.10); parts that say the default are left out. */
export function ruleParts(rule: string): Map<string, string> {
  const parts = new Map<string, string>();
  for (const part of rule.toUpperCase().split(";")) {
    const [name = "", value = ""] = part.split("=");
    if (name.trim() && value.trim()) parts.set(name.trim(), value.trim());
  }
  if (parts.get("INTERVAL") === "1") parts.delete("INTERVAL");
  return parts;
}
