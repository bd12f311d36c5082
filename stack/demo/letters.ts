import { type DemoMessage, daysAgo, demoMessageId } from "./demo-message.ts";
import { demoAccounts, person } from "./people.ts";
import { seededRandom } from "./random.ts";

const openings = ["My dear,", "Dearest Alice,", "Alice, quickly,"];
const news = [
  "The neighbours have got a donkey. It sings at five.",
  "I have cleared the attic as far as the rocking horse, and there I stopped for the day.",
  "Luc repaired the tap, so now the other tap drips.",
  "Your aunt has joined a walking group and complains that they walk.",
  "We had eleven for lunch and nine chairs. The two youngest sat in the wheelbarrow and would not leave it.",
  "The swallows came back on the same day as last year. I wrote it on the barn door, under all the others.",
  "I found the letters that your father wrote from the ship. I read one a day, after lunch.",
];
const endings = [
  "Eat something green. Maman",
  "Ring when you can, not when you must. Maman",
  "The soup is in the freezer. Maman",
];

/** A letter from home about every three weeks. */
export function writeLetters(now: Date): DemoMessage[] {
  const random = seededRandom(400);
  const mother = person("mother");
  return Array.from({ length: 34 }, (_, index) => {
    const days = 12 + index * 21 + random.between(0, 6);
    return {
      mailbox: days < 90 ? "INBOX" : "Family",
      date: daysAgo(now, days, `${random.between(7, 9)}:${random.between(10, 59)}`),
      flags: index % 9 === 2 ? ["\\Seen", "\\Flagged"] : ["\\Seen"],
      from: mother,
      to: [demoAccounts.alice],
      subject: random.pick(["News from here", "A letter", "Only a few lines", "From the kitchen table"]),
      messageId: demoMessageId(`letter-${34 - index}`, mother),
      text: `${random.pick(openings)}\n\n${random.pick(news)}\n\n${random.pick(news)}\n\n${random.pick(endings)}\n`,
    };
  });
}
