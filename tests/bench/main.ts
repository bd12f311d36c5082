import type { MessageWindow } from "#lib/contract/messages.ts";
import { createMailUser } from "#tests/mail-user.ts";
import { appendWithAttachment, fillMailbox } from "./fill-mailbox.ts";
import { HttpPerson } from "./http-person.ts";
import { loopPeople } from "./loop-people.ts";
import { report, round, timeRuns } from "./measure.ts";
import { measureGroupware } from "./measure-groupware.ts";
import { RawImap } from "./raw-imap.ts";

/*
 * Prints one JSON line for each figure. The floor of a figure is the same bytes over a raw, warm IMAP connection in the same run.
 * Environment: PENNYPOST_URL, IMAP_PORT, DATABASE_URL and what the web server has, STACK_PID (the process all others descend from). Argument: how many messages.
 */
const url = required("PENNYPOST_URL");
const port = Number(required("IMAP_PORT"));
const total = Number(process.argv[2] ?? 100_000);
const runs = 30;
const inbox = "SU5CT1g";
const rowItems = "(UID FLAGS INTERNALDATE RFC822.SIZE ENVELOPE BODYSTRUCTURE PREVIEW)";

const { address, password } = await createMailUser({ quotaBytes: 0n });
const raw = await RawImap.open(port, address, password);
const fillStart = performance.now();
await fillMailbox(raw, total);
await appendWithAttachment(raw, 10, 2_000_000);
console.log(
  JSON.stringify({
    name: "fill",
    messages: total + 10,
    seconds: round((performance.now() - fillStart) / 1000),
  }),
);
const exists = total + 10;
await raw.command("SELECT INBOX");

const person = new HttpPerson(url);
await measureSignIn();
const page = await measurePage("first-page", 0);
await measurePage("middle-page", Math.floor(exists / 2));
await measureColdPages();
await measureOpen("open-text", (await rows(0, 60)).slice(10, 10 + runs + 5), "1");
await measureOpen("open-2mb-attachment", page.messages.slice(0, 10), "1");
await measureDownload();
raw.close();
await measureGroupware(person);
person.close();
await measureLoad();
process.exit(0);

async function measureSignIn(): Promise<void> {
  await person.signIn(address, password);
  const floor = await timeRuns(runs, 3, async () => (await RawImap.open(port, address, password)).close());
  const times = await timeRuns(runs, 3, async () => {
    const other = new HttpPerson(url);
    await other.signIn(address, password);
    other.close();
  });
  report("sign-in", times, floor);
}

async function measurePage(name: string, offset: number): Promise<MessageWindow> {
  const newest = exists - offset;
  const floor = await timeRuns(runs, 3, () => raw.command(`FETCH ${newest - 49}:${newest} ${rowItems}`));
  const times = await timeRuns(runs, 3, () =>
    person.get(`/api/folders/${inbox}/messages?offset=${offset}&limit=50`),
  );
  report(name, times, floor);
  return (await window(offset, 50)) as MessageWindow;
}

/** Pages that nobody has asked for yet, as when a person drags the scroll bar. */
async function measureColdPages(): Promise<void> {
  const offsetOf = (run: number) => Math.floor((exists * (run + 1)) / (runs + 2)) + 200;
  const times = await timeRuns(runs, 0, (run) => window(offsetOf(run), 50));
  const floor = await timeRuns(runs, 0, (run) => {
    const newest = exists - offsetOf(run) - 60;
    return raw.command(`FETCH ${newest - 49}:${newest} ${rowItems}`);
  });
  report("page-never-seen", times, floor);
}

/** Messages of a listed page, each opened for the first time, and then again. */
async function measureOpen(name: string, messages: MessageWindow["messages"], part: string): Promise<void> {
  const uidOf = (run: number) => messages[run % messages.length]?.id.split(".").at(-1);
  const floor = await timeRuns(runs, 3, (run) =>
    raw.command(
      `UID FETCH ${uidOf(run)} (FLAGS ENVELOPE BODYSTRUCTURE BODY.PEEK[HEADER.FIELDS (REFERENCES)] BODY.PEEK[${part}])`,
    ),
  );
  const open = (run: number) => person.get(`/api/messages/${messages[run % messages.length]?.id}`);
  report(`${name}-first`, await timeRuns(Math.min(runs, messages.length), 0, open), floor);
  report(name, await timeRuns(runs, 3, open), floor);
}

async function measureDownload(): Promise<void> {
  const message = (await window(0, 1)).messages[0];
  const uid = message?.id.split(".").at(-1);
  const floor = await timeRuns(runs, 2, () => raw.command(`UID FETCH ${uid} (BODY.PEEK[2])`));
  const times = await timeRuns(runs, 2, () => person.get(`/api/messages/${message?.id}/parts/2`));
  report("download-2mb-attachment", times, floor);
}

async function measureLoad(): Promise<void> {
  const people = await Promise.all(
    Array.from({ length: 10 }, async () => {
      const user = await createMailUser({ quotaBytes: 0n });
      const imap = await RawImap.open(port, user.address, user.password);
      await fillMailbox(imap, 1000);
      imap.close();
      const someone = new HttpPerson(url);
      await someone.signIn(user.address, user.password);
      return someone;
    }),
  );
  await loopPeople(people, 3, Number(required("STACK_PID")));
  await loopPeople(people, 15, Number(required("STACK_PID")));
  for (const someone of people) someone.close();
}

async function window(offset: number, limit: number): Promise<MessageWindow> {
  return JSON.parse(
    (await person.get(`/api/folders/${inbox}/messages?offset=${offset}&limit=${limit}`)).toString(),
  );
}

async function rows(offset: number, limit: number): Promise<MessageWindow["messages"]> {
  return (await window(offset, limit)).messages;
}

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set.`);
  return value;
}
