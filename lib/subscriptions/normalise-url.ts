/** The address to fetch for what a person typed or pasted: webcal: is https: under another name, and so is nothing at all. */
export function normaliseUrl(typed: string): string {
  const text = typed.trim();
  const withScheme = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`;
  return withScheme.replace(/^webcals?:/i, "https:");
}
