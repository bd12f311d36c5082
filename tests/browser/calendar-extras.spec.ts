import { expect, type Page, test } from "@playwright/test";
import { type CalendarPerson, createCalendarPerson, eventText } from "#tests/calendar-person.ts";
import { LocalServer } from "#tests/local-server.ts";
import { queryDatabase } from "#tests/mail-user.ts";
import { enterAs, frameReady, notice, violationsOf } from "./webmail.ts";

async function openCalendar(page: Page): Promise<CalendarPerson> {
  const person = await createCalendarPerson();
  await enterAs(page, person);
  await page.goto("/calendar");
  await frameReady(page);
  return person;
}

const extra = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const dialog = (page: Page, name: string) => page.getByRole("dialog", { name });

test("a calendar of the web is subscribed to, and says where it comes from", async ({ page }) => {
  let isThere = true;
  const server = new LocalServer((request, answer) => {
    if (request.url === "/none.ics" || !isThere) answer.writeHead(404).end();
    else answer.end(eventText("term", Date.now(), ["SUMMARY:Term begins"]));
  });
  const address = `http://localhost:${await server.listen()}`;
  try {
    await openCalendar(page);
    await extra(page, "Subscribe to a calendar").click();
    const subscribe = dialog(page, "Subscribe to a calendar");
    await subscribe.getByLabel("Address").fill(`${address}/none.ics`);
    await subscribe.getByRole("button", { name: "Subscribe" }).click();
    await expect(subscribe.getByRole("alert")).toHaveText("There is nothing at this address.");
    expect(await violationsOf(page)).toEqual([]);
    await subscribe.getByLabel("Address").fill(`${address}/term.ics`);
    await subscribe.getByLabel("Name (optional)").fill("School");
    await subscribe.getByRole("button", { name: "Subscribe" }).click();
    await expect(notice(page, "Subscribed to School.")).toBeVisible();
    await expect(page.getByText("Term begins").first()).toBeVisible();

    await page.getByRole("button", { name: "Options for School" }).click();
    await page.getByRole("menuitem", { name: "Subscription" }).click();
    await expect(dialog(page, "School")).toContainText(`${address}/term.ics`);
    await expect(dialog(page, "School")).toContainText("Last fetched on");
    expect(await violationsOf(page)).toEqual([]);
    await dialog(page, "School").getByRole("button", { name: "Close" }).click();
    isThere = false;
    await queryDatabase(`UPDATE "CalendarSubscription" SET "nextRefreshAt" = now() WHERE url LIKE $1`, [
      `${address}%`,
    ]);
    await expect(
      page.getByText("School could not be refreshed. There is nothing at this address."),
    ).toBeVisible({ timeout: 20_000 });
  } finally {
    await server.close();
  }
});

test("a calendar is published at a link, which is revoked again", async ({ page }) => {
  await openCalendar(page);
  await page.getByRole("button", { name: "Options for Calendar" }).click();
  await page.getByRole("menuitem", { name: "Publish" }).click();
  const publish = dialog(page, "Publish Calendar");
  await publish.getByRole("button", { name: "Make a link" }).click();
  const url = await publish.getByLabel("Link", { exact: true }).inputValue();
  expect((await fetch(url)).status).toBe(200);
  expect(await violationsOf(page)).toEqual([]);
  await publish.getByRole("button", { name: /^Revoke/ }).click();
  await expect(publish.getByRole("button", { name: /^Revoke/ })).toHaveCount(0);
  expect((await fetch(url)).status).toBe(404);
});

test("a booking page is made, changed and opened", async ({ page }) => {
  await openCalendar(page);
  await extra(page, "Booking pages").click();
  await extra(page, "New booking page").click();
  const form = dialog(page, "New booking page");
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form.getByText("Enter a title.")).toBeVisible();
  await form.getByLabel("Title").fill("Office hour");
  await form.getByLabel("Length").selectOption("1 hour");
  await form.getByRole("checkbox", { name: "Saturday" }).check();
  expect(await violationsOf(page)).toEqual([]);
  await form.getByRole("button", { name: "Save" }).click();
  const pages = dialog(page, "Booking pages");
  await expect(pages).toContainText("Office hour");
  expect(await violationsOf(page)).toEqual([]);
  await page.goto((await pages.getByRole("link").getAttribute("href")) ?? "");
  await expect(page.getByRole("heading", { name: "Office hour" })).toBeVisible();
  await expect(page.getByText("60 minutes")).toBeVisible();
});

test("notifications of this device are allowed and stopped", async ({ page, context }) => {
  await context.grantPermissions(["notifications"]);
  await openCalendar(page);
  await extra(page, "Reminders").click();
  const reminders = dialog(page, "Reminders");
  await reminders.getByRole("switch").click();
  await expect(reminders.getByRole("status")).toHaveText("This device shows reminders.");
  expect(await violationsOf(page)).toEqual([]);
  await reminders.getByRole("switch").click();
  await expect(reminders.getByRole("status")).toHaveText("This device shows no notifications.");
});
