import { expect, test } from "@playwright/test";
import { createMailUser } from "#tests/mail-user.ts";
import { appendLetters, appendMany, deliver, numberedLetters, withImap } from "./mailbox.ts";
import { folder, grid, openMail, pane, row } from "./webmail.ts";

/** Resolves once the page's event stream stands: what happens before is told by the first fetch, not by an event. */
const streamOf = (page: import("@playwright/test").Page) =>
  page.waitForResponse((response) => response.url().includes("/api/events") && response.ok());

test("mail appears by itself in list, count and title", async ({ page }) => {
  const person = await createMailUser();
  await appendLetters(person, numberedLetters(1));
  const stream = streamOf(page);
  await openMail(page, person);
  await stream;
  await deliver(person, { subject: "Straight from the world", text: "It has just arrived." });
  await expect(row(page, "Straight from the world")).toContainText("It has just arrived.");
  await expect(grid(page).getByRole("row").first()).toContainText("Straight from the world");
  await expect(folder(page, "Inbox")).toHaveAccessibleName("Inbox 2 unread");
  await expect(page).toHaveTitle("(2) Inbox - Pennypost");
});

test("the inbox is counted while another folder is open", async ({ page }) => {
  const person = await createMailUser();
  await openMail(page, person);
  await folder(page, "Sent").click();
  await streamOf(page);
  await deliver(person, { subject: "Elsewhere" });
  await expect(folder(page, "Inbox")).toHaveAccessibleName("Inbox 1 unread");
});

test("who reads further down is not moved by what arrives on top", async ({ page }) => {
  const person = await createMailUser();
  await appendMany(person, 200);
  const stream = streamOf(page);
  await openMail(page, person);
  await stream;
  await grid(page).evaluate((element) => {
    element.scrollTop = 76 * 100 + 10;
  });
  await row(page, "Number 98").click();
  await expect(pane(page).getByText("This is number 98.")).toBeVisible();
  const place = async () => (await row(page, "Number 98").boundingBox())?.y;
  const before = await place();
  await deliver(person, { subject: "On top" });
  await expect(grid(page)).toHaveAttribute("aria-rowcount", "201");
  expect(await place()).toBe(before);
  await expect(row(page, "Number 98")).toHaveAttribute("aria-rowindex", "104");
  await expect(row(page, "Number 98")).toHaveAttribute("aria-selected", "true");
  await expect(row(page, "Number 98")).toBeFocused();
});

test("what another program does to the mailbox is seen", async ({ page }) => {
  const person = await createMailUser();
  await appendLetters(person, numberedLetters(3));
  const stream = streamOf(page);
  await openMail(page, person);
  await stream;
  await withImap(person, async (imap) => {
    await imap.mailboxOpen("INBOX");
    await imap.messageFlagsAdd("1", ["\\Flagged", "\\Seen"]);
  });
  await expect(row(page, "Number 1")).toContainText("Starred");
  await expect(row(page, "Number 1")).not.toContainText("Unread");
  await withImap(person, async (imap) => {
    await imap.mailboxOpen("INBOX");
    await imap.messageDelete("2");
  });
  await expect(row(page, "Number 2")).toHaveCount(0);
  await expect(folder(page, "Inbox")).toHaveAccessibleName("Inbox 1 unread");
});

test("a lost event stream is opened again and misses nothing", async ({ page }) => {
  const person = await createMailUser();
  await page.route("**/api/events**", (route) => route.abort());
  await openMail(page, person);
  await expect(page.getByText("There are no messages in this folder.")).toBeVisible();
  await deliver(person, { subject: "While nobody listened" });
  await page.unroute("**/api/events**");
  await expect(row(page, "While nobody listened")).toBeVisible({ timeout: 20_000 });
});
