/** The letter under which a name stands in the list; `#` for what begins with none, empty while it is not known. */
export function headingLetter(name: string | undefined): string {
  if (name === undefined) return "";
  const [first = ""] = name.trim().normalize("NFD");
  return /\p{L}/u.test(first) ? first.toLocaleUpperCase() : "#";
}
