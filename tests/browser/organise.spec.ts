import { expect, type Page, test } from "@playwright/test";
import { createMailUser, type MailUser } from "#tests/mail-user.ts";
import { appendLetters, type Letter, numberedLetters, withImap } from "./mailbox.ts";
import { folder, grid, notice, openMail, pane, row } from "./webmail.ts";

async function personWith(letters: readonly Letter[]): Promise<MailUser> {
  const person = await createMailUser();
  await appendLetters(person, letters);
  return person;
}

/** What the mail server itself holds: subject and flags of each message, oldest first. */
function onServer(person: MailUser, path: string): Promise<{ subject: string; flags: string[] }[]> {
  return withImap(person, async (imap) => {
    await imap.mailboxOpen(path);
    const found: { subject: string; flags: string[] }[] = [];
    for await (const message of imap.fetch("1:*", { envelope: true, flags: true })) {
      const flags = [...(message.flags ?? [])].filter((flag) => flag !== "\\Recent");
      found.push({ subject: message.envelope?.subject ?? "", flags });
    }
    return found;
  });
}

const subjectsOn = async (person: MailUser, path: string) =>
  (await onServer(person, path)).map((message) => message.subject);
const undo = (page: Page) => page.getByRole("button", { name: "Undo" });

test("opening a message marks it as read, here and on the server", async ({ page }) => {
  const person = await personWith(numberedLetters(2));
  await openMail(page, person);
  await row(page, "Number 1").click();
  await expect(row(page, "Number 1")).not.toContainText("Unread");
  await expect(folder(page, "Inbox")).toHaveAccessibleName("Inbox 1 unread");
  await expect(page).toHaveTitle("(1) Inbox - Pennypost");
  await expect
    .poll(() => onServer(person, "INBOX"))
    .toContainEqual({ subject: "Number 1", flags: ["\\Seen"] });
});

test("mark as unread stays while the message is open and after a reload; Undo takes it back", async ({
  page,
}) => {
  const person = await personWith(numberedLetters(1));
  await openMail(page, person);
  await row(page, "Number 1").click();
  await pane(page).getByRole("button", { name: "Mark as unread" }).click();
  await expect(row(page, "Number 1")).toContainText("Unread");
  await expect.poll(() => onServer(person, "INBOX")).toEqual([{ subject: "Number 1", flags: [] }]);
  await undo(page).click();
  await expect(row(page, "Number 1")).not.toContainText("Unread");
  await expect.poll(() => onServer(person, "INBOX")).toEqual([{ subject: "Number 1", flags: ["\\Seen"] }]);
});

test("a star set in the list survives a reload, and the key takes it away", async ({ page }) => {
  const person = await personWith(numberedLetters(2));
  await openMail(page, person);
  await row(page, "Number 1").getByRole("button", { name: "Star" }).click();
  await expect(row(page, "Number 1").getByRole("button", { name: "Star" })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await expect
    .poll(() => onServer(person, "INBOX"))
    .toContainEqual({ subject: "Number 1", flags: ["\\Flagged"] });
  await page.reload();
  await expect(row(page, "Number 1")).toContainText("Starred");
  await row(page, "Number 1").focus();
  await page.keyboard.press("s");
  await expect(row(page, "Number 1")).not.toContainText("Starred");
  await expect.poll(() => onServer(person, "INBOX")).toContainEqual({ subject: "Number 1", flags: [] });
});

test("delete moves to the trash, opens the next message, and Undo brings it back", async ({ page }) => {
  const person = await personWith(numberedLetters(3));
  await openMail(page, person);
  await row(page, "Number 2").click();
  await expect(pane(page).getByText("This is number 2.")).toBeVisible();
  await page.keyboard.press("Delete");
  await expect(row(page, "Number 2")).toHaveCount(0);
  await expect(notice(page, "Message deleted")).toBeVisible();
  await expect(pane(page).getByText("This is number 1.")).toBeVisible();
  await expect(row(page, "Number 1")).toBeFocused();
  await expect.poll(() => subjectsOn(person, "Trash")).toEqual(["Number 2"]);

  await undo(page).click();
  await expect(row(page, "Number 2")).toBeVisible();
  await expect.poll(() => subjectsOn(person, "Trash")).toEqual([]);
  await page.reload();
  await expect(row(page, "Number 2")).toBeVisible();
});

test("the last message of a folder leaves an empty one behind", async ({ page }) => {
  const person = await personWith(numberedLetters(1));
  await openMail(page, person);
  await row(page, "Number 1").click();
  await pane(page).getByRole("button", { name: "Archive" }).click();
  await expect(page.getByText("There are no messages in this folder.")).toBeVisible();
  await expect(pane(page).getByText("Nothing selected")).toBeVisible();
  await expect.poll(() => subjectsOn(person, "Archive")).toEqual(["Number 1"]);
});

test("several messages are moved by the menu, counted in the tree and undone together", async ({ page }) => {
  const person = await personWith(numberedLetters(4));
  await withImap(person, (imap) => imap.mailboxCreate("Projects"));
  await openMail(page, person);
  await row(page, "Number 4").getByRole("checkbox").click();
  await row(page, "Number 2").click({ modifiers: ["Shift"] });
  await page.getByRole("button", { name: "Move to" }).click();
  await page.getByRole("menuitem", { name: "Projects" }).click();
  await expect(notice(page, "3 messages moved to Projects")).toBeVisible();
  await expect(grid(page).getByRole("row")).toHaveCount(1);
  await expect(folder(page, "Projects")).toHaveAccessibleName("Projects 3 unread");
  await expect(folder(page, "Inbox")).toHaveAccessibleName("Inbox 1 unread");
  await undo(page).click();
  await expect(grid(page).getByRole("row")).toHaveCount(4);
  await expect(folder(page, "Projects")).toHaveAccessibleName("Projects");
  await expect.poll(() => subjectsOn(person, "Projects")).toEqual([]);
});

test("a message is dragged onto a folder", async ({ page }) => {
  const person = await personWith(numberedLetters(2));
  await openMail(page, person);
  await row(page, "Number 1").dragTo(folder(page, "Archive"));
  await expect(notice(page, "Moved to Archive")).toBeVisible();
  await expect(row(page, "Number 1")).toHaveCount(0);
  await expect.poll(() => subjectsOn(person, "Archive")).toEqual(["Number 1"]);
});

test("in the trash, delete asks and then is for ever", async ({ page }) => {
  const person = await personWith([
    { subject: "Old", folder: "Trash" },
    { subject: "Older", folder: "Trash" },
  ]);
  await openMail(page, person);
  await folder(page, "Trash").click();
  await row(page, "Older").focus();
  await page.keyboard.press("#");
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(row(page, "Older")).toBeVisible();
  await row(page, "Older").focus();
  await page.keyboard.press("#");
  await page.getByRole("alertdialog").getByRole("button", { name: "Delete" }).click();
  await expect(row(page, "Older")).toHaveCount(0);
  await expect(notice(page, "Message deleted for ever")).toBeVisible();
  await expect.poll(() => subjectsOn(person, "Trash")).toEqual(["Old"]);
});

test("what the server refuses is painted back and said", async ({ page }) => {
  const person = await personWith(numberedLetters(2));
  await openMail(page, person);
  await row(page, "Number 2").waitFor();
  await page.route("**/api/moves", (route) => route.abort());
  await row(page, "Number 1").focus();
  await page.keyboard.press("Delete");
  await expect(notice(page, "Nothing was moved. Pennypost's server does not answer.")).toBeVisible();
  await expect(row(page, "Number 1")).toBeVisible();
  await expect(folder(page, "Inbox")).toHaveAccessibleName("Inbox 2 unread");

  await page.route("**/api/messages", (route) => route.abort());
  await page.keyboard.press("s");
  await expect(notice(page, "The change was not saved.")).toBeVisible();
  await expect(row(page, "Number 1")).not.toContainText("Starred");
});

test("Undo works while the move itself is still on its way", async ({ page }) => {
  const person = await personWith(numberedLetters(2));
  await openMail(page, person);
  const gates: (() => void)[] = [];
  await page.route("**/api/moves", async (route) => {
    if (gates.length === 0) await new Promise<void>((open) => gates.push(open));
    await route.continue();
  });
  await row(page, "Number 1").focus();
  await page.keyboard.press("Delete");
  await expect(row(page, "Number 1")).toHaveCount(0);
  await undo(page).click();
  for (const open of gates) open();
  await expect(row(page, "Number 1")).toBeVisible();
  await expect.poll(() => subjectsOn(person, "Trash")).toEqual([]);
});
