import { expect, type Page, test } from "@playwright/test";
import { createMailUser, type MailUser } from "#tests/mail-user.ts";
import { appendLetters, appendMany, appendRaw, numberedLetters } from "./mailbox.ts";
import { folder, grid, notice, openMail, row } from "./webmail.ts";

test("a row tells sender, subject, preview, date and marks", async ({ page }) => {
  const person = await createMailUser();
  await appendLetters(person, [
    {
      subject: "Drawings of the roof",
      text: "I have looked at them again.",
      flags: ["\\Flagged", "\\Answered", "\\Seen"],
      attachments: [{ filename: "roof.pdf", content: "%PDF" }],
      receivedAt: new Date(2021, 2, 4),
    },
    { subject: "Fresh", text: "Good morning." },
  ]);
  await openMail(page, person);
  const old = row(page, "Drawings of the roof");
  await expect(old).toContainText("Mara Lindqvist");
  await expect(old).toContainText("I have looked at them again.");
  await expect(old).toContainText("4 Mar 2021");
  await expect(old).toContainText("Starred, Answered, Has attachments");
  await expect(old).not.toContainText("Unread");
  const fresh = row(page, "Fresh");
  await expect(fresh).toContainText("Unread");
  await expect(fresh.locator("time")).toHaveText(/^\d\d:\d\d$/);
});

test("mail without sender or subject, from the right and of any length keeps its row", async ({ page }) => {
  const person = await createMailUser();
  await appendRaw(person, "Date: Mon, 2 Mar 2026 10:00:00 +0100\r\n\r\nNothing but a body.\r\n");
  await appendLetters(person, [
    { from: { name: "ليلى حداد", address: "leila@haddad.example" }, subject: "דוח רבעוני: תוצאות" },
    { subject: "Very long ".repeat(200), text: "x".repeat(5000) },
  ]);
  await openMail(page, person);
  await expect(row(page, "(No sender)")).toContainText("(No subject)");
  await expect(row(page, "ليلى حداد")).toContainText("דוח רבעוני");
  const heights = await grid(page)
    .getByRole("row")
    .evaluateAll((rows) => rows.map((element) => element.getBoundingClientRect().height));
  expect(new Set(heights).size).toBe(1);
  const overflow = await grid(page).evaluate((element) => element.scrollWidth - element.clientWidth);
  expect(overflow).toBe(0);
});

test("in Sent the row tells to whom", async ({ page }) => {
  const person = await createMailUser();
  await appendLetters(person, [
    { from: person.address, to: "Ola Nordmann <ola@norge.example>", folder: "Sent", subject: "Off it goes" },
  ]);
  await openMail(page, person);
  await folder(page, "Sent").click();
  await expect(row(page, "Off it goes")).toContainText("Ola Nordmann");
});

test.describe("a large folder", () => {
  const count = 2500;
  let person: MailUser;

  test.beforeAll(async () => {
    person = await createMailUser();
    await appendMany(person, count);
  });

  /** The text of the row that has the keyboard's focus. */
  const focused = (page: Page) => grid(page).locator('[role="row"]:focus');

  test("says how large it is and holds only the rows in sight", async ({ page }) => {
    await openMail(page, person);
    await row(page, `Number ${count}`).waitFor();
    await expect(grid(page)).toHaveAttribute("aria-rowcount", String(count));
    expect(await grid(page).getByRole("row").count()).toBeLessThan(60);
  });

  test("End, Home, Page Up and Page Down reach any place", async ({ page }) => {
    await openMail(page, person);
    await grid(page).getByRole("row").first().focus();
    await page.keyboard.press("End");
    await expect(focused(page)).toContainText("Number 1");
    await expect(focused(page)).toHaveAttribute("aria-rowindex", String(count));
    await expect(focused(page)).toBeInViewport();
    await page.keyboard.press("PageUp");
    await expect(focused(page)).not.toHaveAttribute("aria-rowindex", String(count));
    await page.keyboard.press("Home");
    await expect(focused(page)).toContainText(`Number ${count}`);
    await page.keyboard.press("j");
    await expect(focused(page)).toContainText(`Number ${count - 1}`);
    await page.keyboard.press("k");
    await page.keyboard.press("PageDown");
    await expect(focused(page)).not.toHaveAttribute("aria-rowindex", "1");
  });

  test("the scroll bar reaches the middle asking only for what is there", async ({ page }) => {
    await openMail(page, person);
    await row(page, `Number ${count}`).waitFor();
    const asked: string[] = [];
    page.on("request", (request) => {
      if (request.url().includes("/messages?")) asked.push(new URL(request.url()).search);
    });
    await grid(page).evaluate((element) => {
      element.scrollTop = element.scrollHeight / 2;
    });
    await expect(row(page, "Number 1245").first()).toBeVisible();
    const offsets = new Set(asked.map((search) => Number(new URLSearchParams(search).get("offset"))));
    // The top may be fetched once more when the event stream stands.
    offsets.delete(0);
    expect(offsets.size).toBeLessThanOrEqual(2);
    for (const offset of offsets) expect(offset % 50).toBe(0);
  });

  test("the place in a folder is kept while another is looked at", async ({ page }) => {
    await openMail(page, person);
    await row(page, `Number ${count}`).waitFor();
    await grid(page).evaluate((element) => {
      element.scrollTop = 76 * 1000;
    });
    await expect(row(page, `Number ${count - 1001}`)).toBeVisible();
    await folder(page, "Sent").click();
    await expect(page.getByText("There are no messages in this folder.")).toBeVisible();
    await folder(page, "Inbox").click();
    await expect(row(page, `Number ${count - 1001}`)).toBeInViewport();
  });

  test("a range over rows that were never in sight can be selected", async ({ page }) => {
    await openMail(page, person);
    await row(page, `Number ${count}`).getByRole("checkbox").click();
    await grid(page).evaluate((element) => {
      element.scrollTop = 76 * 399;
    });
    await row(page, `Number ${count - 399}`).click({ modifiers: ["Shift"] });
    await expect(notice(page, "400 selected")).toBeVisible();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+a");
    await expect(notice(page, "At most 1,000 messages")).toBeVisible();
  });
});

test("rows are selected by box, by Ctrl, by Shift and by key, and opened by Enter", async ({ page }) => {
  const person = await createMailUser();
  await appendLetters(person, numberedLetters(6));
  await openMail(page, person);
  await row(page, "Number 6").getByRole("checkbox").click();
  await row(page, "Number 4").click({ modifiers: ["ControlOrMeta"] });
  await expect(notice(page, "2 selected")).toBeVisible();
  await row(page, "Number 2").click({ modifiers: ["Shift"] });
  await expect(notice(page, "3 selected")).toBeVisible();
  await expect(row(page, "Number 3").getByRole("checkbox")).toBeChecked();
  await page.getByRole("button", { name: "Clear the selection" }).click();
  await expect(page.getByRole("heading", { name: "Inbox" })).toBeVisible();
  await row(page, "Number 5").focus();
  await page.keyboard.press("x");
  await page.keyboard.press("Shift+ArrowDown");
  await expect(notice(page, "2 selected")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Enter");
  await expect(page.getByText("This is number 4.")).toHaveCount(2);
});

test("only one row is reached by Tab", async ({ page }) => {
  const person = await createMailUser();
  await appendLetters(person, numberedLetters(6));
  await openMail(page, person);
  await row(page, "Number 6").waitFor();
  await expect(grid(page).locator('[tabindex="0"]')).toHaveCount(1);
  await row(page, "Number 3").click();
  await expect(grid(page).locator('[tabindex="0"]')).toHaveCount(1);
  await expect(row(page, "Number 3")).toHaveAttribute("tabindex", "0");
});
