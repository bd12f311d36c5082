/** The words by which a phone number is found: its digits from each group on, and as it is dialled inside of its country. */
export function numberWords(number: string): string[] {
  const [main = ""] = number.split(/;|\b(?:ext|x)\b/i);
  const groups = main.match(/\d+/g) ?? [];
  const tails = groups
    .map((_, at) => groups.slice(at).join(""))
    .filter(({ length }) => length >= 2 && length <= 20);
  const [whole = ""] = tails;
  if (!/^\s*(?:\+|00)/.test(main) || whole.length < 7) return tails;
  // A country's code has one to three digits.
  const national = groups.length > 1 ? tails.slice(1, 2) : [1, 2, 3].map((length) => whole.slice(length));
  return [...tails, ...national.map((digits) => `0${digits}`)];
}

/** The last nine digits, in which a number with and without its country's code is the same; null for less than six digits. */
export function significantDigits(number: string): string | null {
  const digits = (number.split(/;|\b(?:ext|x)\b/i)[0] ?? "").replace(/\D/g, "");
  return digits.length < 6 ? null : digits.slice(-9);
}
