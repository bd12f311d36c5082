/** Numbers from 0 to 1 that are the same in every run, by a linear congruence (Numerical Recipes' constants). */
export function randomFrom(start: number): () => number {
  let state = start;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const beginnings = ["Ma", "Jo", "An", "Be", "Ka", "Lu", "So", "Pe", "Ti", "Vi", "Ra", "El", "No", "Ha", "Is"];
const middles = ["ri", "le", "na", "ro", "mi", "sa", "te", "lo", "da", "ke", "no", "va"];
const ends = ["na", "s", "th", "la", "n", "ta", "k", "mer", "sen", "rt", "ni", "a"];

function pick(random: () => number, from: readonly string[]): string {
  return from[Math.floor(random() * from.length)] ?? "";
}

function name(random: () => number): string {
  return pick(random, beginnings) + pick(random, middles) + pick(random, ends);
}

/** A vCard as a phone writes it. */
export function cardText(uid: string, random: () => number): string {
  const [given, family, firm] = [name(random), name(random) + pick(random, ends), name(random)];
  return [
    "BEGIN:VCARD",
    "VERSION:4.0",
    `UID:${uid}`,
    `FN:${given} ${family}`,
    `N:${family};${given};;;`,
    `ORG:${firm} & Sons`,
    `EMAIL;TYPE=work:${given}.${family}.${uid.slice(0, 8)}@example.com`.toLowerCase(),
    `TEL;TYPE=cell:+41 ${Math.floor(random() * 1e9)}`,
    `ADR;TYPE=home:;;${name(random)}strasse ${Math.floor(random() * 99)};${name(random)};;${Math.floor(random() * 9999)};CH`,
    "END:VCARD",
    "",
  ].join("\r\n");
}

const hour = 3_600_000;

function time(at: number): string {
  return new Date(at).toISOString().replace(/[-:]|\.\d+/g, "");
}

/** A VEVENT within five years from `from`; every hundredth repeats each week for ever. */
export function eventLines(uid: string, from: number, random: () => number): string {
  const start = from + Math.floor(random() * 5 * 365 * 24) * hour;
  return [
    "BEGIN:VEVENT",
    `UID:${uid}`,
    `DTSTAMP:${time(from)}`,
    `DTSTART:${time(start)}`,
    `DTEND:${time(start + hour)}`,
    `SUMMARY:${name(random)} ${name(random)}`,
    `LOCATION:${name(random)}`,
    `DESCRIPTION:${Array.from({ length: 12 }, () => name(random)).join(" ")}`,
    ...(random() < 0.01 ? ["RRULE:FREQ=WEEKLY"] : []),
    "END:VEVENT",
    "",
  ].join("\r\n");
}

/** An .ics file of these VEVENTs. */
export function calendarText(events: string): string {
  return `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//bench//EN\r\n${events}END:VCALENDAR\r\n`;
}
