import { expect, type Locator, type Page, test } from "@playwright/test";
import { createMailUser, type MailUser } from "#tests/mail-user.ts";
import { appendLetters } from "./mailbox.ts";
import { enterAs, frameReady, notice, openMail, pane, row, violationsOf } from "./webmail.ts";

const journal = (page: Page) => page.getByRole("region", { name: "Journal", exact: true });
const entry = (page: Page, name: string): Locator => journal(page).getByRole("article", { name });
const dialog = (page: Page) => page.getByRole("dialog").or(page.getByRole("alertdialog")).first();

async function openJournal(page: Page, person: MailUser, path = "/journal"): Promise<void> {
  await enterAs(page, person);
  await page.goto(path);
  await frameReady(page);
}

async function write(page: Page, title: string, text: string, more?: () => Promise<void>): Promise<void> {
  await page.getByRole("button", { name: "Write", exact: true }).first().click();
  await dialog(page).getByRole("textbox", { name: "Title" }).fill(title);
  await dialog(page).getByRole("textbox", { name: "Text" }).click();
  await page.keyboard.type(text);
  await more?.();
  await dialog(page).getByRole("button", { name: "Save" }).click();
  await expect(entry(page, title)).toBeVisible();
}

test("a day in the journal: rich text, a call, mail beside it, filter, search, undo and print", async ({
  page,
}) => {
  const person = await createMailUser();
  await appendLetters(person, [{ subject: "Good morning", receivedAt: new Date() }]);
  await openJournal(page, person);
  await expect(journal(page)).toContainText("Nothing here yet");
  await write(page, "First day", "It works", async () => {
    await page.keyboard.press("Control+a");
    await dialog(page).getByRole("button", { name: "Bold" }).click();
    // The button's name hangs over the dialog while the mouse is on it.
    expect(await violationsOf(page, ["region"])).toEqual([]);
  });
  await expect(entry(page, "First day").locator("b")).toHaveText("It works");
  await write(page, "Talked to Bob", "About the engine", async () => {
    await dialog(page).getByRole("combobox", { name: "People" }).fill("Bob <bob@example.org>");
    await dialog(page).getByRole("combobox", { name: "Projects and categories" }).fill("Engine");
    await dialog(page).getByRole("switch", { name: "This was a call" }).click();
    await dialog(page).getByRole("spinbutton", { name: "Length of the call in minutes" }).fill("12");
  });
  await expect(entry(page, "Talked to Bob")).toContainText("Call, 12 min");
  await page.getByRole("checkbox", { name: "Mail sent and received" }).click();
  await expect(journal(page).getByRole("link", { name: /Good morning/ })).toBeVisible();

  await entry(page, "Talked to Bob").getByRole("button", { name: "#Engine" }).click();
  await expect(entry(page, "First day")).toHaveCount(0);
  await page.getByRole("combobox", { name: "Project or category" }).selectOption("All projects");
  await page.getByRole("searchbox", { name: "Search the journal" }).fill("engi");
  await expect(entry(page, "Talked to Bob")).toBeVisible();
  await expect(entry(page, "First day")).toHaveCount(0);
  await page.getByRole("searchbox", { name: "Search the journal" }).fill("");

  await entry(page, "First day").getByRole("button", { name: "Edit First day" }).focus();
  await page.keyboard.press("Delete");
  await expect(entry(page, "First day")).toHaveCount(0);
  await page.keyboard.press("z");
  await expect(entry(page, "First day")).toBeVisible();

  await page.getByRole("button", { name: "Printable page" }).click();
  const paper = page.getByRole("article", { name: "Page" });
  await expect(paper).toContainText("It works");
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("navigation", { name: "Areas" })).toBeHidden();
  await expect(page.getByRole("button", { name: "Print", exact: true })).toBeHidden();
});

test("a note is pinned on a message and on the mail area, and stands with all notes", async ({ page }) => {
  const person = await createMailUser();
  await appendLetters(person, [{ subject: "The plan", messageId: "<p1@example.org>" }]);
  await openMail(page, person);
  await row(page, "The plan").click();
  await pane(page).getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name: "Pin a note" }).click();
  await dialog(page).getByRole("textbox", { name: "Text" }).click();
  await page.keyboard.type("Ask about the date");
  await dialog(page).getByRole("button", { name: "Save" }).click();
  const card = pane(page).getByRole("article", { name: "Ask about the date" });
  await expect(card).toBeVisible();
  await card.getByRole("button", { name: "More for this note" }).click();
  await page.getByRole("menuitemradio", { name: "Green" }).click();
  await expect(card).toHaveAttribute("data-color", "green");
  // The notice of what was saved hangs over the page.
  expect(await violationsOf(page, ["region"])).toEqual([]);

  await page.getByRole("link", { name: "Journal" }).click();
  await page.getByRole("button", { name: "Notes", exact: true }).click();
  const note = page.getByRole("article", { name: "Ask about the date" });
  await note.getByRole("button", { name: "More for this note" }).click();
  await page.getByRole("menuitem", { name: "Pin to the mail area" }).click();
  await expect(notice(page, "Note pinned")).toBeVisible();
  await note.getByRole("button", { name: "Open message: The plan" }).click();
  await expect(pane(page).getByRole("heading", { name: "The plan" })).toBeVisible();
  const messages = page.getByRole("region", { name: "Message list" });
  await expect(messages.getByRole("article", { name: "Ask about the date" })).toBeVisible();
});

for (const scheme of ["light", "dark"] as const) {
  test(`timeline and notes look right and pass axe in ${scheme}, also on a phone`, async ({ page }) => {
    const person = await createMailUser();
    await page.emulateMedia({ colorScheme: scheme });
    await openJournal(page, person);
    await write(page, "A long day", "With a long text that goes on and on, so that it must break somewhere.");
    // The notice of what was saved hangs over the page.
    expect(await violationsOf(page, ["region"])).toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    await expect(page.getByRole("button", { name: "Show the side bar" })).toBeVisible();
    // The notice of what was saved hangs over the page.
    expect(await violationsOf(page, ["region"])).toEqual([]);
    await page.getByRole("button", { name: "Show the side bar" }).click();
    await page.getByRole("button", { name: "Notes", exact: true }).click();
    await expect(page.getByRole("region", { name: "Notes", exact: true })).toContainText("No notes yet");
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });
}
