import { expect, type Page, test } from "@playwright/test";
import { addEvent, createCalendarPerson } from "#tests/calendar-person.ts";
import { openMail, violationsOf } from "./webmail.ts";

const panel = (page: Page) => page.getByRole("region", { name: "Reminders" });
const hour = 3_600_000;
const alarm = (title: string) => [
  `SUMMARY:${title}`,
  "BEGIN:VALARM",
  "ACTION:DISPLAY",
  "TRIGGER:-PT2H",
  "END:VALARM",
];

test("a reminder appears while the person reads mail, and leaves every browser when one answers it", async ({
  page,
  browser,
}) => {
  const person = await createCalendarPerson();
  await openMail(page, person);
  const other = await browser.newPage();
  await openMail(other, person);
  await addEvent(person, Date.now() + hour, alarm("Dentist"));
  await addEvent(person, Date.now() + 1.5 * hour, alarm("Call the school about the trees"));
  await expect(panel(page)).toContainText("Dentist", { timeout: 20_000 });
  await expect(panel(page)).toContainText("2 reminders", { timeout: 20_000 });
  await expect(panel(other)).toContainText("2 reminders");
  expect(await violationsOf(page)).toEqual([]);

  await panel(page).getByRole("button", { name: "Dismiss Dentist" }).click();
  await expect(panel(page)).not.toContainText("Dentist");
  await expect(panel(other)).not.toContainText("Dentist");
  await panel(other)
    .getByRole("button", { name: /^Snooze Call/ })
    .click();
  await other.getByRole("menuitem", { name: "Until it starts" }).click();
  await expect(panel(other)).toHaveCount(0);
  await expect(panel(page)).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole("button", { name: "New message" })).toBeVisible();
  await expect(panel(page)).toHaveCount(0);
  await other.close();
});

test("the panel stands on a phone and in the dark", async ({ page }) => {
  const person = await createCalendarPerson();
  await addEvent(
    person,
    Date.now() + hour,
    alarm("A title that is as long as only people write who copy whole sentences"),
  );
  await page.setViewportSize({ width: 360, height: 740 });
  await page.emulateMedia({ colorScheme: "dark" });
  await openMail(page, person);
  await expect(panel(page)).toBeVisible({ timeout: 20_000 });
  expect(await violationsOf(page)).toEqual([]);
});
