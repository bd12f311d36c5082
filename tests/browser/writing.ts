import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { type ParsedMail, simpleParser } from "mailparser";
import { waitForMail } from "#tests/mail-doors.ts";
import { type MailUser, queryDatabase } from "#tests/mail-user.ts";
import { withImap } from "./mailbox.ts";

export const field = (page: Page, name: string): Locator =>
  page
    .getByRole("textbox", { name, exact: true })
    .or(page.getByRole("combobox", { name, exact: true }))
    .filter({ visible: true });
export const body = (page: Page): Locator => field(page, "Message body");
export const button = (page: Page, name: string): Locator =>
  page.getByRole("button", { name, exact: true }).filter({ visible: true });
export const sent = (page: Page): Locator => page.getByRole("status").filter({ hasText: "Message sent" });

/** Opens a new message and fills it in. */
export async function write(
  page: Page,
  message: { to: string; subject: string; text: string },
): Promise<void> {
  await button(page, "New message").click();
  await field(page, "To").fill(message.to);
  await field(page, "Subject").fill(message.subject);
  await body(page).click();
  await page.keyboard.type(message.text);
}

/** Waits until a folder of a person holds this many messages, and answers with the latest as it was received. */
export async function latestMail(person: MailUser, count = 1, folder = "INBOX"): Promise<ParsedMail> {
  await waitForMail(person, folder, count);
  return withImap(person, async (imap) => {
    await imap.mailboxOpen(folder);
    const message = await imap.fetchOne("*", { source: true });
    if (message === false || !message.source) throw new Error(`No message in ${folder}`);
    return simpleParser(message.source);
  });
}

/** How many messages a folder of a person holds now. */
export function countMail(person: MailUser, folder = "INBOX"): Promise<number> {
  return withImap(person, async (imap) => (await imap.mailboxOpen(folder)).exists);
}

/** What axe finds wrong in a part of the page. Fluent's focus guards are not for people. */
export async function violationsIn(page: Page, selector: string): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .include(selector)
    .exclude("[data-tabster-dummy]")
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);
}

/** How far each message is that a person ever handed to the outbox, oldest first. */
export async function submissionStates(person: MailUser): Promise<string[]> {
  const { rows } = await queryDatabase(
    `SELECT state FROM "Submission" WHERE "envelopeFrom" = $1 ORDER BY "createdAt"`,
    [person.address],
  );
  return rows.map((row) => row.state);
}
