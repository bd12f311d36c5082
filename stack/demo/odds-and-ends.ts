import { type DemoMessage, daysAgo, demoMessageId } from "./demo-message.ts";
import { demoAccounts, type Person, person } from "./people.ts";

const junk: [string, string, string][] = [
  ["Prize Department", "prize@winner-today.example", "You are selected: a garden robot waits"],
  ["Dr. Vitality", "vital@pills-direct.example", "Knees like new in nine days"],
  ["Account Service", "service@harbour-bank-secure.example", "Your account is limited, act now"],
  ["Crypto Uncle", "uncle@moon-coins.example", "He laughed, then he bought a boat"],
  ["Solar Offer", "offer@sunroof.example", "Last chance: free roof"],
  ["Parcel Desk", "desk@parcel-p0st.example", "A fee of 1.99 is due for your parcel"],
];

/** Junk, Drafts and Trash: what every mailbox has besides its mail. */
export function writeOddsAndEnds(now: Date): DemoMessage[] {
  return [...writeJunk(now), ...writeDrafts(now), ...writeTrash(now)];
}

function writeJunk(now: Date): DemoMessage[] {
  const { alice } = demoAccounts;
  return Array.from({ length: 18 }, (_, index) => {
    const [name = "", address = "", subject = ""] = junk[index % junk.length] ?? [];
    const from: Person = { name, address };
    const site = `https://${address.split("@")[1]}`;
    return {
      mailbox: "Junk",
      date: daysAgo(now, 1 + index * 2, "03:33"),
      flags: index > 4 ? ["\\Seen"] : [],
      from,
      to: [alice],
      subject,
      messageId: demoMessageId(`junk-${index}`, from),
      text: `${subject}!\n\nClick ${site}/go?to=${index} within 24 hours.\n`,
      html: `<center><h1 style="color:red">${subject}!</h1><a href="${site}/go?to=${index}"><img src="${site}/button.gif" alt="CLICK HERE"></a></center>`,
      headers: { "X-Spam-Flag": "YES", "X-Spam-Score": "11.2" },
    };
  });
}

function writeDrafts(now: Date): DemoMessage[] {
  const { alice } = demoAccounts;
  const draft = (name: string, days: number, to: Person[], subject: string, text: string): DemoMessage => ({
    mailbox: "Drafts",
    date: daysAgo(now, days, "23:10"),
    flags: ["\\Seen", "\\Draft"],
    from: alice,
    to,
    subject,
    messageId: demoMessageId(`draft-${name}`, alice),
    text,
  });
  return [
    draft(
      "captions",
      2,
      [demoAccounts.bruno],
      "Captions",
      "1. The culvert, before anybody believed in it.\n2. Sea kale (not cabbage), second summer.\n3.\n",
    ),
    draft(
      "rent",
      20,
      [person("landlord")],
      "Unit 7: the rent from January",
      "Hello,\n\nI have read the letter about the new rent twice, and\n",
    ),
    draft("nobody", 44, [], "", "Owls: nesting boxes face north-east? Ask the bird people.\n"),
  ];
}

function writeTrash(now: Date): DemoMessage[] {
  return Array.from({ length: 9 }, (_, index) => {
    const from: Person = { name: "Quayside Parking", address: "parking@quayside-studios.example" };
    return {
      mailbox: "Trash",
      date: daysAgo(now, 3 + index * 8, "12:00"),
      flags: ["\\Seen"],
      from,
      to: [demoAccounts.alice],
      subject: "Parking: the barrier is being serviced",
      messageId: demoMessageId(`parking-${index}`, from),
      text: "The barrier is being serviced today between 9 and 16 o'clock. Please use the other barrier.\n",
    };
  });
}
