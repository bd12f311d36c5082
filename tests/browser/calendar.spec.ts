import { expect, test } from "@playwright/test";
import {
  addEvent,
  calendarReady,
  drag,
  event,
  inBerlin,
  openCalendar,
  pane,
  slot,
  undo,
} from "./calendar-page.ts";
import { notice, violationsOf } from "./webmail.ts";

const week = "/calendar/week/2026-11-23";

test("a meeting is drawn, moved by key, made longer by mouse, and taken back", async ({ page }) => {
  await openCalendar(page, week);
  await drag(page, await slot(page, 1, "10:00"), await slot(page, 1, "11:00"));
  const quick = page.getByRole("dialog", { name: "New event" });
  await quick.getByLabel("Title").fill("Design review");
  await quick.getByRole("button", { name: "Save" }).click();
  await notice(page, "Event created").waitFor();
  const meeting = event(page, "Design review");
  await expect(meeting).toHaveAccessibleName(/24 November 2026.*10:00 ?. ?11:15/);
  await expect(meeting).not.toHaveAttribute("data-pending");

  await meeting.focus();
  await page.keyboard.press("Alt+ArrowRight");
  await expect(meeting).toHaveAccessibleName(/25 November 2026.*10:00 ?. ?11:15/);
  await notice(page, "Event moved").waitFor();
  await expect(meeting).toBeFocused();
  await page.keyboard.press("Alt+ArrowDown");
  await expect(meeting).toHaveAccessibleName(/10:15 ?. ?11:30/);
  await undo(page);
  await expect(meeting).toHaveAccessibleName(/25 November 2026.*10:00 ?. ?11:15/);

  const box = await meeting.boundingBox();
  if (!box) throw new Error("The event is not in sight");
  const bottom = { x: box.x + box.width / 2, y: box.y + box.height - 2 };
  await page.mouse.move(bottom.x, box.y + box.height / 2);
  await drag(page, bottom, { x: bottom.x, y: (await slot(page, 2, "13:00")).y - 12 });
  await expect(meeting).toHaveAccessibleName(/10:00 ?. ?13:00/);

  await page.reload();
  await calendarReady(page);
  await expect(meeting).toHaveAccessibleName(/25 November 2026.*10:00 ?. ?13:00/);
});

test("the keyboard alone makes, opens and deletes an event", async ({ page }) => {
  await openCalendar(page, week);
  await pane(page).focus();
  for (const key of ["ArrowDown", "ArrowDown", "ArrowRight", "Enter"]) await page.keyboard.press(key);
  await page.getByRole("dialog", { name: "New event" }).getByLabel("Title").fill("By key");
  await page.keyboard.press("Enter");
  const made = event(page, "By key");
  await expect(made).toHaveAccessibleName(/24 November 2026.*9:30 ?. ?10:30/);
  await expect(made).not.toHaveAttribute("data-pending");
  await made.focus();
  await page.keyboard.press("Enter");
  await page.getByRole("dialog", { name: "By key" }).waitFor();
  await page.keyboard.press("Escape");
  await made.focus();
  await page.keyboard.press("Delete");
  await expect(made).toHaveCount(0);
  await undo(page);
  await expect(made).toBeVisible();
  for (const [key, title] of [
    ["m", "November 2026"],
    ["y", "2026"],
    ["d", /^Monday,? 23 November 2026$/],
    ["j", /^Tuesday,? 24 November 2026$/],
    ["t", /^Monday,? 23 November 2026$/],
  ] as const) {
    await page.keyboard.press(key);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  }
});

test("a series is changed in one, in the following and in all, each with an undo", async ({ page }) => {
  await openCalendar(page, "/calendar/month/2026-11-23");
  await addEvent(page, {
    title: "Standup",
    start: inBerlin("2026-11-09T09:00"),
    end: inBerlin("2026-11-09T09:15"),
    rule: "FREQ=WEEKLY;BYDAY=MO;COUNT=4",
  });
  await page.reload();
  await calendarReady(page);
  const all = event(page, "Standup");
  await expect(all).toHaveCount(4);

  // One: to the day after.
  await all.nth(1).focus();
  await page.keyboard.press("Alt+ArrowRight");
  await page.getByRole("button", { name: "Move", exact: true }).click();
  await notice(page, "Event moved").waitFor();
  await expect(all.nth(1)).toHaveAccessibleName(/17 November/);
  await expect(all.nth(2)).toHaveAccessibleName(/23 November/);
  await undo(page);
  await expect(all.nth(1)).toHaveAccessibleName(/16 November/);

  // This and following: deleted.
  await all.nth(2).focus();
  await page.keyboard.press("Delete");
  await page.getByRole("radio", { name: "This and following events" }).check();
  await page.getByRole("button", { name: "Delete", exact: true }).click();
  await expect(all).toHaveCount(2);
  await undo(page);
  await expect(all).toHaveCount(4);

  // All: another title, in the editor.
  // What was taken back is read again from the server: a click while that is painted meets an event that is being replaced.
  await expect(async () => {
    await all.nth(3).click();
    await page.getByRole("button", { name: "Edit" }).click({ timeout: 3_000 });
  }).toPass();
  const editor = page.getByRole("dialog", { name: "Edit event" });
  await editor.getByLabel("Title").fill("Morning round");
  await editor.getByRole("button", { name: "Save" }).click();
  await page.getByRole("radio", { name: "All events" }).check();
  await page.getByRole("button", { name: "Change", exact: true }).click();
  await expect(event(page, "Morning round")).toHaveCount(4);
  await undo(page);
  await expect(all).toHaveCount(4);
});

test("the wizard says what people say", async ({ page }) => {
  await openCalendar(page, week);
  await page.keyboard.press("n");
  const editor = page.getByRole("dialog", { name: "New event" });
  await editor.getByLabel("Title").fill("Pay day");
  await editor.getByLabel("Repeat", { exact: true }).selectOption("custom");
  const wizard = editor.getByRole("group", { name: "Custom repeat" });
  await wizard.getByLabel("Unit").selectOption("monthly");
  await wizard.getByLabel("On", { exact: true }).selectOption("weekday");
  await wizard.getByLabel("Which").selectOption("-1");
  await wizard.getByLabel("Day of the week").selectOption("workday");
  await wizard.getByLabel("Ends").selectOption("count");
  await wizard.getByLabel("Times").fill("3");
  await expect(editor.getByText("Every month on the last weekday, 3 times")).toBeVisible();
  await editor.getByLabel("All day").check();
  await editor.getByLabel("Start: date").fill("2026-11-30");
  await editor.getByRole("button", { name: "Save" }).click();
  await notice(page, "Event created").waitFor();
  await page.goto("/calendar/month/2026-11-23");
  await calendarReady(page);
  await expect(event(page, "Pay day").first()).toHaveAccessibleName(/30 November 2026, all day/);
  await event(page, "Pay day").first().click();
  await expect(page.getByText("Every month on the last weekday, 3 times")).toBeVisible();
});

test("days, zones, search and a second margin", async ({ page }) => {
  const person = await openCalendar(page, week);
  await addEvent(page, {
    title: "Fair",
    allDay: true,
    start: { local: "2026-11-26", timeZone: null },
    end: { local: "2026-11-29", timeZone: null },
    location: "Hall 7",
  });
  await addEvent(page, {
    title: "Call with Tokyo",
    start: { local: "2026-11-24T18:00:00", timeZone: "Asia/Tokyo" },
    end: { local: "2026-11-24T19:00:00", timeZone: "Asia/Tokyo" },
  });
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: "Calendar settings" }).click();
  await page.getByRole("combobox", { name: /Second time zone/ }).click();
  await page.keyboard.type("new york");
  await page.getByRole("option", { name: /New York/ }).click();
  await page.getByRole("button", { name: "Close" }).click();
  await page.reload();
  await calendarReady(page);
  await expect(pane(page).locator('[data-time="15:00:00"]').first()).toContainText("9:00");
  await expect(event(page, "Fair")).toHaveAccessibleName(/26.*28 November 2026, all day/);
  await expect(event(page, "Call with Tokyo")).toHaveAccessibleName(/24 November 2026.*10:00 ?. ?11:00/);
  await event(page, "Call with Tokyo").click();
  await expect(page.getByText("18:00 in Asia/Tokyo")).toBeVisible();
  await page.keyboard.press("Escape");

  await page.keyboard.press("/");
  await page.keyboard.type("hall");
  await page.getByRole("button", { name: /Fair/ }).click();
  await page.getByRole("dialog", { name: "Fair" }).getByText("Hall 7").waitFor();

  // On a day of 23 hours what happens after the gap stands at its own hour.
  await addEvent(page, {
    title: "Sunday walk",
    start: inBerlin("2027-03-28T10:00"),
    end: inBerlin("2027-03-28T11:00"),
  });
  await openCalendar(page, "/calendar/day/2027-03-28", person);
  const walk = await event(page, "Sunday walk").boundingBox();
  const ten = await pane(page).locator('[data-time="10:00:00"]').first().boundingBox();
  expect(Math.abs((walk?.y ?? 0) - (ten?.y ?? 100))).toBeLessThan(4);
});

test("an edit of a stale version shows both", async ({ page, browser }) => {
  const person = await openCalendar(page, week);
  await addEvent(page, {
    title: "Budget",
    start: inBerlin("2026-11-25T10:00"),
    end: inBerlin("2026-11-25T11:00"),
  });
  await page.reload();
  await calendarReady(page);
  await event(page, "Budget").click();
  await page.getByRole("button", { name: "Edit" }).click();
  const editor = page.getByRole("dialog", { name: "Edit event" });
  await editor.getByLabel("Place").fill("Room 1");

  const other = await browser.newPage();
  await openCalendar(other, week, person);
  await event(other, "Budget").focus();
  await other.keyboard.press("Alt+ArrowRight");
  await notice(other, "Event moved").waitFor();
  await other.close();

  await editor.getByRole("button", { name: "Save" }).click();
  const both = page.getByRole("alertdialog");
  await expect(both).toContainText("Room 1");
  await expect(both).toContainText("26 November");
  await both.getByRole("button", { name: /mine/i }).click();
  await notice(page, "Event changed").waitFor();
  await event(page, "Budget").click();
  await expect(page.getByRole("dialog", { name: "Budget" }).getByText("Room 1")).toBeVisible();
});

for (const scheme of ["light", "dark"] as const) {
  test(`month, week, agenda and a phone have no barriers (${scheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
    await openCalendar(page, week);
    const events = [
      ["Review", "2026-11-24T10:00", "2026-11-24T11:00", ""],
      ["Lunch", "2026-11-24T12:00", "2026-11-24T13:00", "FREQ=WEEKLY;BYDAY=TU,TH"],
    ] as const;
    for (const [title, start, end, rule] of events)
      await addEvent(page, { title, start: inBerlin(start), end: inBerlin(end), rule: rule || null });
    for (const view of ["week", "month", "agenda"]) {
      await page.goto(`/calendar/${view}/2026-11-23`);
      await calendarReady(page);
      await event(page, "Review").waitFor();
      expect(await violationsOf(page), view).toEqual([]);
    }
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto("/calendar");
    await calendarReady(page);
    await event(page, "Review").waitFor();
    expect(await violationsOf(page), "phone").toEqual([]);
    await page.getByRole("button", { name: "New event" }).click();
    await page.getByRole("dialog", { name: "New event" }).getByLabel("Title").waitFor();
    expect(await violationsOf(page), "editor").toEqual([]);
  });
}
