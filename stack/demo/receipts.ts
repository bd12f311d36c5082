import { type DemoMessage, daysAgo, demoMessageId } from "./demo-message.ts";
import { demoAccounts, type Person } from "./people.ts";
import { type Random, seededRandom } from "./random.ts";
import { writePdf } from "./write-pdf.ts";

interface Shop {
  key: string;
  from: Person;
  everyDays: number;
  count: number;
  /** What was bought, with the lowest and the highest price. */
  goods: [string, number, number][];
}

const shops: Shop[] = [
  {
    key: "phone",
    from: { name: "Northline Mobile", address: "billing@northline.example" },
    everyDays: 30,
    count: 24,
    goods: [["Monthly plan, 20 GB", 14, 14]],
  },
  {
    key: "rail",
    from: { name: "Coastal Rail", address: "tickets@coastal-rail.example" },
    everyDays: 26,
    count: 26,
    goods: [
      ["Return, Quayside to Lighthouse Halt", 18, 26],
      ["Single, Quayside to the city", 9, 12],
      ["Day ticket, all lines", 22, 22],
    ],
  },
  {
    key: "tools",
    from: { name: "Ironmonger & Daughters", address: "shop@ironmonger.example" },
    everyDays: 55,
    count: 12,
    goods: [
      ["Secateurs, left-handed", 48, 62],
      ["Tree stakes, 2.4 m, ten", 55, 70],
      ["Jute netting, 50 m", 39, 45],
      ["Boots, size 39", 95, 140],
    ],
  },
];

/** Receipts with a table in HTML and the bill as PDF, all read and filed. */
export function writeReceipts(now: Date): DemoMessage[] {
  return shops.flatMap((shop, index) => {
    const random = seededRandom(200 + index);
    return Array.from({ length: shop.count }, (_, turn) => writeReceipt(shop, turn, random, now));
  });
}

function writeReceipt(shop: Shop, turn: number, random: Random, now: Date): DemoMessage {
  const days = 4 + turn * shop.everyDays + random.between(0, 3);
  const number = `${shop.key.toUpperCase()}-${20_000 + (shop.count - turn) * 17}`;
  const [what, low, high] = random.pick(shop.goods);
  const price = `${random.between(low, high)}.${random.pick(["00", "50", "90"])}`;
  return {
    mailbox: days < 20 ? "INBOX" : "Receipts",
    date: daysAgo(now, days, `${random.between(8, 20)}:${random.between(10, 59)}`),
    flags: ["\\Seen"],
    from: shop.from,
    to: [demoAccounts.alice],
    subject: `Your receipt ${number}`,
    messageId: demoMessageId(`receipt-${number}`, shop.from),
    text: `Thank you for your order.\n\n${what}: EUR ${price}\n\nThe bill is attached as PDF.\n\n${shop.from.name}\n`,
    html: `<p>Thank you for your order.</p><table border="1" cellpadding="8" style="border-collapse:collapse">
<tr><th align="left">What</th><th align="right">Price</th></tr><tr><td>${what}</td><td align="right">EUR ${price}</td></tr></table>
<p>The bill is attached as PDF.</p><p>${shop.from.name}</p>`,
    attachments: [
      {
        filename: `${number}.pdf`,
        contentType: "application/pdf",
        content: writePdf(`Bill ${number}`, [
          `To: Alice Moreau`,
          "",
          `${what}: EUR ${price}`,
          "",
          "Paid by card. Thank you.",
        ]),
      },
    ],
  };
}
