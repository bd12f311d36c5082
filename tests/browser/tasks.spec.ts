import { expect, type Locator, type Page, test } from "@playwright/test";
import { createMailUser, type MailUser } from "#tests/mail-user.ts";
import { appendLetters } from "./mailbox.ts";
import { enterAs, frameReady, notice, openMail, pane, row, violationsOf } from "./webmail.ts";

const list = (page: Page) => page.getByRole("region", { name: "Tasks", exact: true });
const details = (page: Page) => page.getByRole("region", { name: "Task", exact: true });
const task = (page: Page, title: string): Locator =>
  list(page).locator("[data-task-row]").filter({ hasText: title });
const tick = (within: Page | Locator, title: string) =>
  within.getByRole("checkbox", { name: `Complete ${title}` });
const line = (page: Page) => page.getByRole("textbox", { name: "Add a task" });

async function openTasks(page: Page, person: MailUser, path = "/tasks"): Promise<void> {
  await enterAs(page, person);
  await page.goto(path);
  await frameReady(page);
}

async function add(page: Page, text: string): Promise<void> {
  await line(page).fill(text);
  await line(page).press("Enter");
}

test("a day with tasks: typed lines, details, ticking off with undo, and what repeats", async ({ page }) => {
  const person = await createMailUser();
  await openTasks(page, person);
  await expect(list(page)).toContainText("Nothing is due today");
  await add(page, "Call Ada at 14:00 !high #money");
  await expect(task(page, "Call Ada")).toContainText("14:00");
  await expect(task(page, "Call Ada")).toContainText("money");
  await add(page, "Water the plants every day");
  await expect(task(page, "Water the plants").getByRole("img", { name: "Repeats" })).toBeVisible();

  await task(page, "Call Ada")
    .getByRole("button", { name: /Call Ada/ })
    .click();
  await details(page).getByRole("textbox", { name: "Notes" }).fill("About the new account");
  await details(page).getByRole("textbox", { name: "Add a subtask" }).fill("Find her number");
  await page.keyboard.press("Enter");
  await expect(tick(details(page), "Find her number")).toBeVisible();
  await details(page).getByRole("combobox", { name: "Reminder" }).selectOption("10 minutes before");
  await expect(task(page, "Call Ada").getByRole("img", { name: "Has a reminder" })).toBeVisible();
  await expect(task(page, "Call Ada").getByRole("img", { name: "Has notes" })).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
  await details(page).getByRole("button", { name: "Close the task" }).click();

  await tick(task(page, "Water the plants"), "Water the plants").click();
  await expect(notice(page, "Task completed")).toBeVisible();
  await expect(task(page, "Water the plants")).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(task(page, "Water the plants")).toHaveCount(1);
  await tick(task(page, "Water the plants"), "Water the plants").click();
  await page.getByRole("button", { name: "Next seven days" }).click();
  await expect(list(page).getByRole("region", { name: "Tomorrow" })).toContainText("Water the plants");
  await page.getByRole("button", { name: "Completed", exact: true }).click();
  await expect(task(page, "Water the plants")).toHaveCount(1);
  await page.reload();
  await expect(task(page, "Water the plants")).toHaveCount(1);
});

test("with the keyboard only: add, open, order, complete and delete", async ({ page }) => {
  const person = await createMailUser();
  await openTasks(page, person, "/tasks/all");
  await page.getByRole("button", { name: "Tasks", exact: true }).click();
  await page.keyboard.press("Escape");
  await page.locator("body").press("n");
  for (const title of ["Third", "Second", "First"]) {
    await page.keyboard.type(`${title}\n`);
    await expect(task(page, title)).toBeVisible();
  }
  const titles = () => list(page).locator("[data-task-title]").allInnerTexts();
  await expect.poll(titles).toEqual(["First", "Second", "Third"]);
  await list(page).locator("[data-task-title]").first().focus();
  await page.keyboard.press("Alt+ArrowDown");
  await expect.poll(titles).toEqual(["Second", "First", "Third"]);
  await page.keyboard.press("ArrowDown");
  await expect(task(page, "Third").locator("[data-task-title]")).toBeFocused();
  await page.keyboard.press("Delete");
  await expect(task(page, "Third")).toHaveCount(0);
  await page.keyboard.press("z");
  await expect(task(page, "Third")).toHaveCount(1);
  await task(page, "Second").locator("[data-task-title]").press("c");
  await expect(task(page, "Second")).toHaveCount(0);
  await task(page, "First").locator("[data-task-title]").press("Enter");
  await expect(details(page)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(details(page)).toHaveCount(0);
});

test("a message becomes a task, each leads to the other, and a starred message stands among the tasks", async ({
  page,
}) => {
  const person = await createMailUser();
  await appendLetters(person, [
    { subject: "The contract", flags: ["\\Flagged"], messageId: "<c1@example.org>" },
  ]);
  await openMail(page, person);
  await row(page, "The contract").click();
  await pane(page).getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name: "Create a task" }).click();
  const linked = pane(page).getByRole("region", { name: "Tasks and events from this message" });
  await linked.getByRole("link", { name: /The contract/ }).click();
  await expect(details(page).getByRole("textbox", { name: "Title" })).toHaveValue("The contract");
  await details(page).getByRole("button", { name: "Open message: The contract" }).click();
  await expect(pane(page).getByRole("heading", { name: "The contract" })).toBeVisible();

  await page.getByRole("link", { name: "Tasks" }).click();
  await page.getByRole("button", { name: "Starred mail" }).click();
  await page.getByRole("button", { name: "Show starred mail" }).click();
  await expect(page.getByRole("link", { name: /The contract/ })).toBeVisible();
});

test("two people's edits of one field are shown side by side", async ({ page, context }) => {
  const person = await createMailUser();
  await openTasks(page, person, "/tasks/all");
  await add(page, "Draft the letter");
  await task(page, "Draft the letter").locator("[data-task-title]").click();
  const title = details(page).getByRole("textbox", { name: "Title" });
  await title.fill("Burn the letter");
  const other = await context.newPage();
  await openTasks(other, person, page.url());
  await details(other).getByRole("textbox", { name: "Title" }).fill("Send the letter");
  await other.keyboard.press("Tab");
  await expect(task(page, "Send the letter")).toBeVisible();
  await title.press("Tab");
  const conflict = page.getByRole("alertdialog");
  await expect(conflict.getByRole("row", { name: /Title/ })).toContainText("Burn the letter");
  await expect(conflict.getByRole("row", { name: /Title/ })).toContainText("Send the letter");
  await conflict.getByRole("button", { name: /mine/i }).click();
  await expect(task(other, "Burn the letter")).toBeVisible();
});

for (const scheme of ["light", "dark"] as const) {
  test(`lists and details look right and pass axe in ${scheme}, also on a phone`, async ({ page }) => {
    const person = await createMailUser();
    await page.emulateMedia({ colorScheme: scheme });
    await openTasks(page, person, "/tasks/all");
    await add(page, "Pay the rent 2020-01-01 !high");
    await add(page, "Read a book #home");
    await expect(task(page, "Read a book")).toBeVisible();
    expect(await violationsOf(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    await expect(page.getByRole("button", { name: "Show views and lists" })).toBeVisible();
    expect(await violationsOf(page)).toEqual([]);
    await task(page, "Pay the rent").locator("[data-task-title]").click();
    await expect(details(page).getByRole("textbox", { name: "Title" })).toHaveValue("Pay the rent");
    expect(await violationsOf(page)).toEqual([]);
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });
}
