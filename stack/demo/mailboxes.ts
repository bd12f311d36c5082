import { type DemoMessage, daysAgo, demoMessageId } from "./demo-message.ts";
import { writeLetters } from "./letters.ts";
import { writeNewsletters } from "./newsletters.ts";
import { writeNotices } from "./notices.ts";
import { writeOddsAndEnds } from "./odds-and-ends.ts";
import { demoAccounts, type Person } from "./people.ts";
import { readThreads } from "./read-threads.ts";
import { writeReceipts } from "./receipts.ts";
import { writeScriptsOfTheWorld } from "./scripts-of-the-world.ts";
import { writeSiteDiary } from "./site-diary.ts";
import { writeToday } from "./today.ts";

export interface DemoMailbox {
  owner: Person;
  /** Oldest first. */
  messages: DemoMessage[];
}

/** The mail of the three demo accounts, two years of it, the same in every run but for the dates. */
export async function writeMailboxes(now: Date): Promise<DemoMailbox[]> {
  const threads = markMain(await readThreads(now));
  const main = [
    ...threads,
    ...writeNewsletters(now),
    ...writeReceipts(now),
    ...writeSiteDiary(now),
    ...writeLetters(now),
    ...writeNotices(now),
    ...writeScriptsOfTheWorld(now),
    ...writeOddsAndEnds(now),
    ...writeToday(now),
  ];
  const { alice, bruno, chiyo } = demoAccounts;
  return [
    { owner: alice, messages: byDate(main) },
    { owner: bruno, messages: byDate([...othersView(main, bruno), welcome(bruno, now)]) },
    { owner: chiyo, messages: byDate([...othersView(main, chiyo), welcome(chiyo, now)]) },
  ];
}

/** What was answered has its flag, what came last is unread, and a few are starred. */
function markMain(threads: DemoMessage[]): DemoMessage[] {
  const answered = new Set(
    threads.filter((message) => message.mailbox === "Sent").map((message) => message.references?.at(-1)),
  );
  const last = new Set(["marta-office-3", "tender-result-1", "bruno-photos-5"]);
  const starred = new Set([
    "harbour-planting-6",
    "chiyo-lecture-4",
    "tender-result-1",
    "orchard-lighting-4",
    "nadia-walk-5",
  ]);
  return threads.map((message) => {
    const name = message.messageId.slice(1).split("@")[0] ?? "";
    const flags = last.has(name) ? [] : ["\\Seen"];
    if (answered.has(message.messageId)) flags.push("\\Answered");
    if (starred.has(name)) flags.push("\\Flagged");
    return { ...message, flags };
  });
}

/** The same conversations as another of the three has them: their own messages in Sent, the others' in INBOX. */
function othersView(main: DemoMessage[], owner: Person): DemoMessage[] {
  return main
    .filter(({ from, to, cc = [], mailbox }) => mailbox !== "Drafts" && [from, ...to, ...cc].includes(owner))
    .map((message) => ({
      ...message,
      mailbox: message.from === owner ? "Sent" : "INBOX",
      flags: ["\\Seen"],
    }));
}

function welcome(owner: Person, now: Date): DemoMessage {
  const from = demoAccounts.alice;
  return {
    mailbox: "INBOX",
    date: daysAgo(now, 1, "18:00"),
    flags: [],
    from,
    to: [owner],
    subject: "Does this one reach you?",
    messageId: demoMessageId(`welcome-${owner.address.split("@")[0]}`, from),
    text: `Hello ${owner.name.split(" ")[0]},\n\nI am trying out the new mail. If you read this, write back, with an attachment if you can.\n\nAlice\n`,
  };
}

function byDate(messages: DemoMessage[]): DemoMessage[] {
  return messages.sort((one, other) => one.date.getTime() - other.date.getTime());
}
