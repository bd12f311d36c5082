import { type DemoMessage, daysAgo, demoMessageId } from "./demo-message.ts";
import { demoAccounts, type Person } from "./people.ts";
import { type Random, seededRandom } from "./random.ts";

interface Newsletter {
  key: string;
  from: Person;
  everyDays: number;
  count: number;
  time: string;
  colour: string;
  headlines: string[];
  stories: string[];
}

const newsletters: Newsletter[] = [
  {
    key: "hedgerow",
    from: { name: "The Hedgerow Letter", address: "letter@hedgerow.example" },
    everyDays: 14,
    count: 48,
    time: "06:30",
    colour: "#3f6b3a",
    headlines: [
      "What the blackthorn knows",
      "In praise of nettles",
      "The oldest hedge in the county",
      "Ivy, defended",
      "A winter list",
    ],
    stories: [
      "A hedge that is cut every third year carries seven times the berries of one that is cut every autumn. We asked a farmer who stopped why he had ever begun.",
      "Dormice have been found in two of the roadside hedges planted in the nineties. They came on their own, and they came along the hedge.",
      "Our reader from the coast writes that sea buckthorn has taken over her lane. We have three suggestions and one recipe.",
      "It is the week for hazel. Lay it low, keep the catkins, and wear gloves that you do not love.",
    ],
  },
  {
    key: "quaybooks",
    from: { name: "Quay Books", address: "news@quaybooks.example" },
    everyDays: 30,
    count: 24,
    time: "10:00",
    colour: "#7a2e2e",
    headlines: [
      "New on the table",
      "Signed copies, while they last",
      "Ten books for a train",
      "The window this month",
    ],
    stories: [
      "A history of lighthouses, told by the people who had to climb them. Bound in blue, with a map that folds out to a metre.",
      "The essays that everybody borrowed from us and nobody brought back are out again in paperback.",
      "For readers up to ten: a badger opens a repair shop. We have laughed out loud at the till.",
      "An evening with two translators who disagree about one word. Thursday at seven, with soup.",
    ],
  },
  {
    key: "slowtrains",
    from: { name: "Slow Trains", address: "hello@slow-trains.example" },
    everyDays: 21,
    count: 30,
    time: "07:45",
    colour: "#24557a",
    headlines: [
      "Twelve hours, one seat",
      "A sleeper returns",
      "The line along the river",
      "Branch lines that deserve you",
    ],
    stories: [
      "The night train to the south runs again from the second of the month, three times a week, with a carriage for bicycles.",
      "Between the two tunnels you have four minutes of lake. Sit on the left, and look up from this letter.",
      "The branch line that was to close has been given ten more years, thanks to a school class that counted its passengers.",
      "Bring cheese. The buffet is a rumour.",
    ],
  },
];

/** Two years of three newsletters; those of the last weeks in INBOX, the older ones filed. */
export function writeNewsletters(now: Date): DemoMessage[] {
  return newsletters.flatMap((newsletter, index) => {
    const random = seededRandom(100 + index);
    return Array.from({ length: newsletter.count }, (_, issue) => writeIssue(newsletter, issue, random, now));
  });
}

function writeIssue(newsletter: Newsletter, issue: number, random: Random, now: Date): DemoMessage {
  const { key, from } = newsletter;
  const days = 1 + issue * newsletter.everyDays;
  const number = newsletter.count - issue;
  const subject = `${random.pick(newsletter.headlines)} (no. ${number})`;
  const stories = [random.pick(newsletter.stories), random.pick(newsletter.stories)];
  const site = `https://www.${from.address.split("@")[1]}`;
  return {
    mailbox: days < 60 ? "INBOX" : "Newsletters",
    date: daysAgo(now, days, newsletter.time),
    flags: random.chance(0.75) ? ["\\Seen"] : [],
    from,
    to: [demoAccounts.alice],
    subject,
    messageId: demoMessageId(`${key}-${number}`, from),
    text: `${subject}\n\n${stories.join("\n\n")}\n\nRead on: ${site}/issues/${number}\nStop receiving this: ${site}/unsubscribe/${number}\n`,
    html: layout(newsletter, subject, stories, site, number),
    headers: {
      "List-Id": `${from.name} <${key}.${from.address.split("@")[1]}>`,
      "List-Unsubscribe": `<${site}/unsubscribe/${number}>, <mailto:leave@${from.address.split("@")[1]}?subject=leave>`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
      Precedence: "bulk",
    },
  };
}

/** Built as such letters are: tables, styles in attributes, pictures and a counting pixel from afar. */
function layout(
  newsletter: Newsletter,
  subject: string,
  stories: string[],
  site: string,
  number: number,
): string {
  const rows = stories.map(
    (story, index) => `<tr><td style="padding:16px 24px">
<img src="${site}/pictures/${number}-${index + 1}.jpg" width="552" height="240" alt="" style="display:block;width:100%;border:0">
<p style="font:16px/1.5 Georgia,serif;color:#222">${story}</p>
<p><a href="${site}/issues/${number}" style="color:${newsletter.colour}">Read on</a></p></td></tr>`,
  );
  return `<!doctype html><html><head><meta charset="utf-8"><style>a:hover{text-decoration:none} @media (max-width:600px){.sheet{width:100%!important}}</style></head>
<body style="margin:0;background:#f2efe9"><table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center">
<table role="presentation" class="sheet" width="600" cellpadding="0" cellspacing="0" style="background:#ffffff">
<tr><td style="background:${newsletter.colour};padding:24px"><h1 style="margin:0;font:28px Georgia,serif;color:#ffffff">${newsletter.from.name}</h1></td></tr>
<tr><td style="padding:24px 24px 0"><h2 style="font:22px Georgia,serif;margin:0">${subject}</h2></td></tr>
${rows.join("\n")}
<tr><td style="padding:24px;font:12px Arial,sans-serif;color:#777">You receive this because you asked for it. <a href="${site}/unsubscribe/${number}">Stop receiving it</a>.
<img src="${site}/opened/${number}.gif" width="1" height="1" alt=""></td></tr></table></td></tr></table></body></html>`;
}
