import { type DemoMessage, daysAgo, demoMessageId } from "./demo-message.ts";
import { demoAccounts, type Person } from "./people.ts";
import { seededRandom } from "./random.ts";

const senders: { from: Person; lines: [string, string][] }[] = [
  {
    from: { name: "Parcel Post", address: "no-reply@parcel-post.example" },
    lines: [
      [
        "Your parcel comes today",
        "Your parcel from Fenwick Nurseries comes today between 12:00 and 14:00. It is marked: this side up, please.",
      ],
      ["We have left your parcel with a neighbour", "Your parcel is with unit 9. Unit 9 has been told."],
    ],
  },
  {
    from: { name: "City Library", address: "desk@city-library.example" },
    lines: [
      [
        "Two books are due on Friday",
        "Due on Friday: The Summer Book; Drainage of Brownfield Sites, volume 2. You can renew both once more.",
      ],
      ["The book that you reserved is here", "It waits for you at the desk for ten days."],
    ],
  },
  {
    from: { name: "Harbour Bank", address: "notices@harbour-bank.example" },
    lines: [
      [
        "Your statement is ready",
        "The statement of last month is ready in your online branch. We never send it by mail and never ask for your password.",
      ],
      ["A payment has arrived", "A payment has arrived on your business account. Sign in to see from whom."],
    ],
  },
];

/** Short messages from machines, every ten days or so; the older ones lie in Archive. */
export function writeNotices(now: Date): DemoMessage[] {
  const random = seededRandom(500);
  return Array.from({ length: 60 }, (_, index) => {
    const days = 2 + index * 12 + random.between(0, 4);
    const { from, lines } = random.pick(senders);
    const [subject, text] = random.pick(lines);
    return {
      mailbox: days < 50 ? "INBOX" : "Archive",
      date: daysAgo(now, days, `${random.between(6, 19)}:${random.between(10, 59)}`),
      flags: random.chance(0.9) ? ["\\Seen"] : [],
      from,
      to: [demoAccounts.alice],
      subject,
      messageId: demoMessageId(`notice-${60 - index}`, from),
      text: `${text}\n\nThis message was sent by a machine. Nobody reads the answers.\n`,
    };
  });
}
