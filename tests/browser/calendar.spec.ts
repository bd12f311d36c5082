import { expect, type Page, test } from "@playwright/test";
import { createMailUser, type MailUser } from "#tests/mail-user.ts";
import { enterAs, frameReady, notice, violationsOf } from "./webmail.ts";

/** A Monday of winter time in Berlin. */
const now = "2026-11-23T08:05:00+01:00";

async function openCalendar(page: Page, path = "/calendar/week/2026-11-23", person?: MailUser): Promise<MailUser> {
  const user = person ?? (await createMailUser({ name: "calendar" }));
  await page.clock.setFixedTime(now);
  await enterAs(page, user);
  await page.goto(path);
  await frameReady(page);
  await page.getByRole("application", { name: "Calendar" }).waitFor();
  await expect(page.getByRole("application", { name: "Calendar" })).toHaveAttribute("aria-busy", "false");
  return user;
}

test("look", async ({ page }) => {
  const problems: string[] = [];
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  page.on("pageerror", (error) => problems.push(String(error)));
  await openCalendar(page);
  const shot = (name: string) => page.screenshot({ path: `/tmp/notes/shots/calendar-ui/${name}.png` });
  await page.locator("[data-time='10:00:00']").first().waitFor();
  await shot("week-empty");
  console.log(await page.locator("[data-calendar-pane]").innerHTML().then((h) => h.slice(0, 3000)));
  const slot = async (day: number, time: string) => {
    const header = await page.getByRole("columnheader").nth(day).boundingBox();
    const label = await page.locator(`[data-time='${time}']`).first().boundingBox();
    if (!header || !label) throw new Error("no slot");
    return { x: header.x + header.width / 2, y: label.y + 4 };
  };
  const from = await slot(2, "10:00:00");
  const to = await slot(2, "11:00:00");
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y + 10, { steps: 5 });
  await page.mouse.up();
  await page.getByRole("dialog").waitFor();
  await shot("quick");
  await page.getByLabel("Title").fill("Design review");
  await page.getByRole("button", { name: "Save" }).click();
  await notice(page, "Event created").waitFor();
  await page.waitForTimeout(500);
  await shot("week-one");
  await page.getByRole("button", { name: /Design review/ }).click();
  await page.waitForTimeout(500);
  await shot("popover");
  await page.getByRole("button", { name: "Edit" }).click();
  await page.waitForTimeout(500);
  await shot("editor");
  await page.getByLabel("Repeat", { exact: true }).selectOption({ label: "Custom…" });
  await page.getByLabel("Add people").or(page.getByRole("combobox", { name: "People" })).first().fill("mara@lindqvist.example");
  await page.keyboard.press("Enter");
  await page.waitForTimeout(500);
  await shot("editor-custom");
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await page.waitForTimeout(1000);
  await shot("scope");
  for (const key of ["m", "a", "y", "x", "d"]) {
    await page.keyboard.press(key);
    await page.waitForTimeout(700);
    await shot(`view-${key}`);
    console.log(key, await violationsOf(page));
  }
  await page.keyboard.press("w");
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: "Calendar settings" }).click();
  await page.waitForTimeout(500);
  await shot("settings");
  console.log("settings", await violationsOf(page));
  await page.keyboard.press("Escape");
  await page.emulateMedia({ colorScheme: "dark" });
  await page.waitForTimeout(500);
  await shot("week-dark");
  console.log("dark", await violationsOf(page));
  await page.keyboard.press("m");
  await page.waitForTimeout(500);
  await shot("month-dark");
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize({ width: 360, height: 740 });
  await page.waitForTimeout(500);
  await shot("phone-month");
  await page.keyboard.press("a");
  await page.waitForTimeout(500);
  await shot("phone-agenda");
  await page.keyboard.press("d");
  await page.waitForTimeout(500);
  await shot("phone-day");
  await page.getByRole("button", { name: "New event" }).click();
  await page.waitForTimeout(500);
  await shot("phone-editor");
  console.log("PROBLEMS", problems);
});
