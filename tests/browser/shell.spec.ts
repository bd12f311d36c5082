import { expect, test } from "@playwright/test";
import { createMailUser } from "#tests/mail-user.ts";
import { appendLetters, numberedLetters, withImap } from "./mailbox.ts";
import { enterAs, folder, grid, openMail, pane, row, tree, violationsOf } from "./webmail.ts";

test("nobody gets in without a session, and comes back to where they wanted to go", async ({ page }) => {
  const person = await createMailUser();
  await page.goto("/mail/U2VudA");
  await expect(page).toHaveURL(/\/sign-in\?callbackUrl=%2Fmail%2FU2VudA/);
  await page.getByRole("textbox", { name: "Email address" }).fill(person.address);
  await page.getByRole("textbox", { name: "Password" }).fill(person.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/\/mail\/U2VudA$/);
  await expect(folder(page, "Sent")).toHaveAttribute("aria-selected", "true");
});

test("folders stand in their order with their unread counts, and the title tells the open one", async ({
  page,
}) => {
  const person = await createMailUser();
  await withImap(person, async (imap) => {
    await imap.mailboxCreate(["Clients", "Lindqvist & Töchter"]);
  });
  await appendLetters(person, [{}, { flags: ["\\Seen"] }, {}, { folder: "Clients/Lindqvist & Töchter" }]);
  await openMail(page, person);
  await expect(folder(page, "Inbox")).toHaveAccessibleName("Inbox 2 unread");
  await expect(tree(page).getByRole("treeitem").first()).toHaveAccessibleName(/^Inbox/);
  await expect(page).toHaveTitle("(2) Inbox - Pennypost");
  const nested = folder(page, "Lindqvist & Töchter");
  await expect(nested).toHaveAttribute("aria-level", "2");
  await nested.click();
  await expect(page).toHaveTitle("(1) Lindqvist & Töchter - Pennypost");
  await expect(grid(page).getByRole("row")).toHaveCount(1);

  await folder(page, "Clients").focus();
  await page.keyboard.press("ArrowLeft");
  await expect(nested).toBeHidden();
  await page.reload();
  await expect(folder(page, "Clients")).toHaveAttribute("aria-expanded", "false");
});

test("the tree is walked by keyboard", async ({ page }) => {
  await openMail(page, await createMailUser());
  await folder(page, "Inbox").focus();
  await page.keyboard.press("End");
  await expect(tree(page).getByRole("treeitem").last()).toBeFocused();
  await page.keyboard.press("s");
  await expect(folder(page, "Sent")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/mail\/U2VudA$/);
  await expect(page.getByText("There are no messages in this folder.")).toBeVisible();
});

test("a click asks the API and never the server for a page", async ({ page }) => {
  const person = await createMailUser();
  await appendLetters(person, numberedLetters(3));
  await openMail(page, person);
  await row(page, "Number 3").waitFor();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await row(page, "Number 2").click();
  await expect(pane(page).getByText("This is number 2.")).toBeVisible();
  await folder(page, "Sent").click();
  await expect(page).toHaveURL(/U2VudA$/);
  await folder(page, "Inbox").click();
  await row(page, "Number 1").click();
  await expect(pane(page).getByText("This is number 1.")).toBeVisible();
  expect(asked.filter((path) => path.startsWith("/mail"))).toEqual([]);
});

test("the address bar holds folder and message; Back, Forward and a deep link lead there", async ({
  page,
  context,
}) => {
  const person = await createMailUser();
  await appendLetters(person, numberedLetters(3));
  await openMail(page, person);
  await row(page, "Number 3").click();
  await expect(pane(page).getByText("This is number 3.")).toBeVisible();
  const link = page.url();
  await row(page, "Number 2").click();
  await expect(pane(page).getByText("This is number 2.")).toBeVisible();
  await folder(page, "Sent").click();
  await expect(pane(page).getByText("Nothing selected")).toBeVisible();
  await page.goBack();
  await expect(pane(page).getByText("This is number 2.")).toBeVisible();
  await page.goBack();
  await expect(pane(page).getByText("This is number 3.")).toBeVisible();
  await page.goForward();
  await expect(pane(page).getByText("This is number 2.")).toBeVisible();

  const other = await context.newPage();
  await other.goto(link);
  await expect(pane(other).getByText("This is number 3.")).toBeVisible();
  await expect(row(other, "Number 3")).toHaveAttribute("aria-selected", "true");
});

test("the theme that was chosen is there at once after a reload", async ({ page }) => {
  await openMail(page, await createMailUser());
  await page.getByRole("button", { name: "Theme" }).click();
  await page.getByRole("menuitemradio", { name: "Dark" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-scheme", "dark");
  await page.route("**/_next/static/**/*.js", (route) => route.abort());
  await page.reload({ waitUntil: "commit" });
  await expect(page.locator("html")).toHaveAttribute("data-scheme", "dark");
});

test("the account menu tells who is signed in, and signs out for good", async ({ page }) => {
  const person = await createMailUser();
  await openMail(page, person);
  await page.getByRole("button", { name: "Account" }).click();
  await expect(page.getByText(person.address)).toBeVisible();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await page.goto("/mail");
  await expect(page).toHaveURL(/\/sign-in/);
});

test("a session that ended elsewhere leads to the sign-in page and back", async ({ page }) => {
  const person = await createMailUser();
  await appendLetters(person, numberedLetters(1));
  await openMail(page, person);
  await row(page, "Number 1").waitFor();
  await page.context().clearCookies();
  await folder(page, "Junk").click();
  await expect(page).toHaveURL(/\/sign-in\?reason=expired&callbackUrl=%2Fmail%2F/);
});

test("the widths of the panes are moved by keyboard and remembered before the first paint", async ({
  page,
}) => {
  const person = await createMailUser();
  await openMail(page, person);
  const width = async () =>
    (await page.getByRole("region", { name: "Message list" }).boundingBox())?.width ?? 0;
  const before = await width();
  await page.getByRole("separator", { name: "Width of the message list" }).focus();
  for (let step = 0; step < 3; step += 1) await page.keyboard.press("ArrowRight");
  const after = await width();
  expect(after).toBeGreaterThan(before + 20);
  await page.route("**/_next/static/**/*.js", (route) => route.abort());
  await page.reload();
  expect(Math.abs((await width()) - after)).toBeLessThan(12);
});

test("without a network what is shown stays, and a bar says so", async ({ page, context }) => {
  const person = await createMailUser();
  await appendLetters(person, numberedLetters(2));
  await openMail(page, person);
  await row(page, "Number 2").waitFor();
  await context.setOffline(true);
  await expect(page.getByText("You are offline.")).toBeVisible();
  await expect(row(page, "Number 2")).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText("You are offline.")).toBeHidden();
});

test("while the server does not answer, rows stay, a bar says why and Try again mends it", async ({
  page,
}) => {
  const person = await createMailUser();
  await appendLetters(person, numberedLetters(2));
  await openMail(page, person);
  await folder(page, "Sent").click();
  await expect(page.getByText("There are no messages in this folder.")).toBeVisible();
  await page.route("**/api/folders**", (route) => route.abort());
  await page.route("**/api/folders/**", (route) => route.abort());
  await folder(page, "Archive").click();
  await expect(page.getByText("The messages could not be loaded")).toBeVisible();
  await expect(folder(page, "Inbox")).toBeVisible();
  await page.unrouteAll();
  await page.getByRole("region", { name: "Message list" }).getByRole("button", { name: "Try again" }).click();
  await expect(page.getByText("There are no messages in this folder.")).toBeVisible();
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test("one pane at a time, folders in a drawer, and a way back", async ({ page }) => {
    const person = await createMailUser();
    await appendLetters(person, numberedLetters(3));
    await openMail(page, person);
    await expect(pane(page)).toBeHidden();
    await row(page, "Number 2").tap();
    await expect(pane(page).getByText("This is number 2.")).toBeVisible();
    await expect(grid(page)).toBeHidden();
    await page.getByRole("button", { name: "Back to the list" }).tap();
    await expect(row(page, "Number 2")).toBeVisible();
    await page.getByRole("button", { name: "Show folders" }).tap();
    await folder(page, "Sent").tap();
    await expect(page.getByText("There are no messages in this folder.")).toBeVisible();
    await expect(tree(page)).toBeHidden();
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });

  test("axe finds nothing", async ({ page }) => {
    const person = await createMailUser();
    await appendLetters(person, numberedLetters(3));
    await openMail(page, person);
    await row(page, "Number 2").waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await row(page, "Number 2").tap();
    await expect(pane(page).getByText("This is number 2.")).toBeVisible();
    expect(await violationsOf(page)).toEqual([]);
  });
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing in the shell, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const person = await createMailUser();
    await appendLetters(person, [
      ...numberedLetters(5),
      { subject: "Starred", flags: ["\\Flagged", "\\Seen", "\\Answered"] },
      {
        subject: "With a file",
        html: "<p>See the file.</p>",
        attachments: [{ filename: "a.txt", content: "a" }],
      },
    ]);
    await enterAs(page, person);
    await page.goto("/mail");
    await row(page, "With a file").waitFor();
    await expect(page.locator("html")).toHaveAttribute("data-scheme", colorScheme);
    expect(await violationsOf(page)).toEqual([]);
    await row(page, "With a file").click();
    await expect(pane(page).getByRole("link", { name: /^Download a.txt/ })).toBeVisible();
    await pane(page).getByRole("button", { name: "Details" }).click();
    expect(await violationsOf(page)).toEqual([]);
    await row(page, "Number 3").getByRole("checkbox").click();
    await row(page, "Number 5").getByRole("checkbox").click();
    await expect(pane(page).getByText("2 messages selected")).toBeVisible();
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole("button", { name: "Move to" }).click();
    // An open menu stands beside the landmarks, at the end of the document, so that nothing cuts it off.
    expect(await violationsOf(page, ["region"])).toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Keyboard shortcuts" }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
    expect(await violationsOf(page)).toEqual([]);
  });
}
