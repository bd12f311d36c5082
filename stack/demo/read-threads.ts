import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { makeAttachment } from "./attachments.ts";
import { type DemoAttachment, type DemoMessage, daysAgo, demoMessageId } from "./demo-message.ts";
import { demoAccounts, type Person, person } from "./people.ts";

/** The written conversations of stack/demo/threads, as the mailbox of the first demo account holds them. */
export async function readThreads(now: Date): Promise<DemoMessage[]> {
  const folder = join(import.meta.dirname, "threads");
  const files = (await readdir(folder)).sort();
  const threads = await Promise.all(
    files.map(async (file) =>
      readThread(file.replace(/\.txt$/, ""), await readFile(join(folder, file), "utf8"), now),
    ),
  );
  return threads.flat();
}

/**
 * One conversation. The file has a head of `name: value` lines, then messages, each after a line
 * `@ WHO DAYS HH:MM [attach=FILE,FILE] [inline]`, with DAYS counted from the start of the conversation.
 */
function readThread(name: string, source: string, now: Date): DemoMessage[] {
  const [head = "", ...parts] = source.split(/^@ /m);
  const values = new Map([...head.matchAll(/^([\w-]+): (.+)$/gm)].map((match) => [match[1], match[2]]));
  const subject = values.get("subject") ?? "";
  const folder = values.get("folder") ?? "INBOX";
  const begin = Number(values.get("days-ago"));
  const others = (values.get("with") ?? "").split(",").map((who) => person(who.trim()));
  const everybody = [demoAccounts.alice, ...others];

  const references: string[] = [];
  return parts.map((part, index) => {
    const [line = "", ...body] = part.split("\n");
    const [who = "", days = "0", time = "09:00", ...options] = line.split(" ");
    const from = person(who);
    const own = from === demoAccounts.alice;
    const messageId = demoMessageId(`${name}-${index + 1}`, from);
    const recipients = everybody.filter((one) => one !== from);
    const message: DemoMessage = {
      mailbox: own ? "Sent" : folder,
      date: daysAgo(now, begin - Number.parseInt(days, 10), time),
      flags: ["\\Seen"],
      from,
      to: recipients.slice(0, 1),
      cc: recipients.slice(1),
      subject: index === 0 ? subject : `Re: ${subject}`,
      messageId,
      references: [...references],
      ...bodyOf(body.join("\n").trim(), options, from),
    };
    references.push(messageId);
    return message;
  });
}

function bodyOf(
  text: string,
  options: string[],
  from: Person,
): Pick<DemoMessage, "text" | "html" | "attachments"> {
  const files =
    options
      .find((option) => option.startsWith("attach="))
      ?.slice("attach=".length)
      .split(",") ?? [];
  const attachments = files.map(makeAttachment);
  if (!options.includes("inline")) return { text, attachments };
  return { text, html: htmlWithPictures(text, attachments, from), attachments };
}

/** The text as HTML with its pictures shown below it. */
function htmlWithPictures(text: string, attachments: DemoAttachment[], from: Person): string {
  const paragraphs = text.split("\n\n").map((paragraph) => `<p>${paragraph.replaceAll("\n", "<br>")}</p>`);
  const pictures = attachments.map((attachment) => {
    attachment.cid = `${attachment.filename}@${from.address.split("@")[1]}`;
    return `<p><img src="cid:${attachment.cid}" alt="${attachment.filename}" width="480"></p>`;
  });
  return `<div style="font-family: Georgia, serif">${[...paragraphs, ...pictures].join("\n")}</div>`;
}
