import { expect, type Page, test } from "@playwright/test";
import { ask, type CalendarPerson, createCalendarPerson } from "#tests/calendar-person.ts";
import { violationsOf } from "./webmail.ts";

async function createPage(host: CalendarPerson, changes: object = {}): Promise<string> {
  const fields = {
    title: "Half an hour about the garden",
    description: "By telephone.\nI call you.",
    calendarId: host.calendarId,
    zone: "Europe/Berlin",
    minutes: 30,
    hours: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, start: "09:00", end: "12:00" })),
    bufferBefore: 0,
    bufferAfter: 0,
    notice: 0,
    daysAhead: 60,
    mostPerDay: null,
    enabled: true,
    ...changes,
  };
  return (await ask(host.client, "POST", "/api/booking-pages", fields)).body.slug;
}

/** A month is chosen that is free from its first day to its last. */
async function openNextMonth(page: Page, slug: string): Promise<void> {
  await page.goto(`/book/${slug}`);
  await page.getByRole("button", { name: "Next month" }).first().click();
  await expect(page.getByRole("button", { name: /free times$/ }).first()).toBeVisible();
}

test("a stranger books a time, and cancels it by the link of the mail", async ({ page }) => {
  const host = await createCalendarPerson("host");
  const slug = await createPage(host);
  await openNextMonth(page, slug);
  await page
    .getByRole("button", { name: /free times$/ })
    .first()
    .click();
  expect(await violationsOf(page)).toEqual([]);
  await page.getByRole("button", { name: /^0?9:30$/ }).click();
  await page.getByRole("button", { name: "Book" }).click();
  await expect(page.getByText("Enter your name.")).toBeVisible();
  await page.getByLabel("Your name").fill("Grace");
  await page.getByLabel("Your email address").fill("grace@there.test");
  expect(await violationsOf(page)).toEqual([]);
  await page.getByRole("button", { name: "Book" }).click();
  await expect(
    page.getByRole("heading", { name: `Your appointment with ${host.address} is booked.` }),
  ).toBeVisible();

  await openNextMonth(page, slug);
  await page
    .getByRole("button", { name: /free times$/ })
    .first()
    .click();
  await expect(page.getByRole("button", { name: /^0?9:00$/ })).toBeVisible();
  await expect(page.getByRole("button", { name: /^0?9:30$/ })).toHaveCount(0);
});

test("a time that somebody else took meanwhile is said, and another can be chosen", async ({ page }) => {
  const host = await createCalendarPerson("host");
  const slug = await createPage(host);
  await openNextMonth(page, slug);
  await page
    .getByRole("button", { name: /free times$/ })
    .first()
    .click();
  await page.getByRole("button", { name: /^0?9:30$/ }).click();
  await page.getByLabel("Your name").fill("Grace");
  await page.getByLabel("Your email address").fill("grace@there.test");
  await createRivalBooking(page, slug);
  await page.getByRole("button", { name: "Book" }).click();
  await expect(page.getByText("This time has just been taken. Choose another one.")).toBeVisible();
  await page.getByRole("button", { name: "Choose another time" }).click();
  await expect(page.getByRole("button", { name: "10:00", exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: /^0?9:30$/ })).toHaveCount(0);
});

/** Books half past nine of the first of next month through the API. */
async function createRivalBooking(page: Page, slug: string): Promise<void> {
  const status = await page.evaluate(async (name) => {
    const first = new Date();
    const from = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 1));
    const to = new Date(from.getTime() + 86_400_000);
    const query = `from=${from.toISOString()}&to=${to.toISOString()}`;
    const { slots } = await (await fetch(`/api/bookable/${name}?${query}`)).json();
    const start = slots.find(
      (slot: string) => new Date(slot).getHours() === 9 && new Date(slot).getMinutes() === 30,
    );
    const body = { start, name: "Ada", address: "ada@there.test", note: "", zone: "UTC" };
    const headers = { "Content-Type": "application/json" };
    return (
      await fetch(`/api/bookable/${name}/bookings`, { method: "POST", headers, body: JSON.stringify(body) })
    ).status;
  }, slug);
  expect(status).toBe(201);
}

test("the page stands on a phone and in the dark", async ({ page }) => {
  const slug = await createPage(await createCalendarPerson("host"));
  await page.setViewportSize({ width: 360, height: 740 });
  await page.emulateMedia({ colorScheme: "dark" });
  await openNextMonth(page, slug);
  await page
    .getByRole("button", { name: /free times$/ })
    .first()
    .click();
  await expect(page.getByRole("button", { name: /^0?9:30$/ })).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await page.goto("/book/nothing-here");
  await expect(page.getByText("There is no booking page at this address, or no longer.")).toBeVisible();
});
