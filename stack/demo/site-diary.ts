import { makeAttachment } from "./attachments.ts";
import { type DemoMessage, daysAgo, demoMessageId } from "./demo-message.ts";
import { demoAccounts, person } from "./people.ts";
import { seededRandom } from "./random.ts";

const weather = [
  "dry and cold",
  "rain until noon",
  "wind from the sea, 7",
  "fog, cleared by ten",
  "sun all week",
  "frost in the mornings",
];
const work = [
  "Lifted the asphalt from bay 3 and found cobbles under it, which we keep.",
  "The topsoil came, two days late and 14 tonnes heavy.",
  "Planted the thrift along the slipway, 180 of 180.",
  "The drain by the fish hall is in and runs the right way.",
  "Set the kerb back to the line. It had wandered by the width of a boot.",
  "Watered. Watered again.",
  "Put the slate edging in and took it out again, because the truck had brought the wrong slate.",
];
const open = [
  "Open: the gate needs a lock before Friday.",
  "Open: who has the key to the standpipe?",
  "Open: one lorry short on Thursday.",
  "Nothing open. Somebody write that down.",
];

/** The weekly note from the building site: most of a project folder, and most of what a person never reads again. */
export function writeSiteDiary(now: Date): DemoMessage[] {
  const random = seededRandom(300);
  const bruno = person("bruno");
  return Array.from({ length: 60 }, (_, index) => {
    const days = 175 + index * 7;
    const week = 60 - index;
    return {
      mailbox: "Projects/Harbour Garden/Site diary",
      date: daysAgo(now, days, `16:${random.between(10, 59)}`),
      flags: random.chance(0.08) ? ["\\Seen", "\\Flagged"] : ["\\Seen"],
      from: bruno,
      to: [demoAccounts.alice],
      cc: [person("marta")],
      subject: `Site diary, week ${week}`,
      messageId: demoMessageId(`site-diary-${week}`, bruno),
      text: `Week ${week}, ${random.pick(weather)}.\n\n${random.pick(work)}\n${random.pick(work)}\n\n${random.pick(open)}\n\nBruno\n`,
      attachments: random.chance(0.3) ? [makeAttachment(`week-${week}.png`)] : [],
    };
  });
}
