import { expect, type Locator, type Page } from "@playwright/test";
import { EventFields } from "#lib/contract/calendar.ts";
import { createMailUser, type MailUser } from "#tests/mail-user.ts";
import { enterAs, frameReady } from "./webmail.ts";

/** A Monday of winter time in Berlin, where the browser is. */
const now = "2026-11-23T08:05:00+01:00";

export const pane = (page: Page): Locator => page.getByRole("application", { name: "Calendar" });

/** An event in the grid, by a part of its name. */
export const event = (page: Page, name: string): Locator =>
  pane(page).locator("[data-event]").filter({ hasText: name });

/** Opens the calendar signed in, at a fixed time, and waits until it stands. */
export async function openCalendar(page: Page, path: string, person?: MailUser): Promise<MailUser> {
  const user = person ?? (await createMailUser({ name: "calendar" }));
  await page.clock.setFixedTime(now);
  await enterAs(page, user);
  await page.goto(path);
  await calendarReady(page);
  return user;
}

export async function calendarReady(page: Page): Promise<void> {
  await frameReady(page);
  await expect(pane(page)).toHaveAttribute("aria-busy", "false");
  await pane(page).getByRole("table").or(pane(page).getByRole("list")).first().waitFor();
}

/** Makes an event without the form. Answers with its id. */
export async function addEvent(
  page: Page,
  fields: Partial<EventFields> & Pick<EventFields, "title" | "start" | "end">,
): Promise<string> {
  const { collections } = await (await page.request.get("/api/collections?kind=calendar")).json();
  const id = crypto.randomUUID();
  const response = await page.request.post("/api/events", {
    data: { id, collectionId: collections[0].id, fields: EventFields.parse({ allDay: false, ...fields }) },
  });
  expect(response.status()).toBe(201);
  return id;
}

/** A moment in Berlin: `2026-11-23T10:00`. */
export const inBerlin = (local: string) => ({ local: `${local}:00`, timeZone: "Europe/Berlin" });

/** The point of a day (its place in the week from 0) at an hour that is in sight. */
export async function slot(page: Page, day: number, time: string): Promise<{ x: number; y: number }> {
  const header = await pane(page).getByRole("columnheader").nth(day).boundingBox();
  const label = await pane(page).locator(`[data-time="${time}:00"]`).first().boundingBox();
  if (!header || !label) throw new Error(`No slot of day ${day} at ${time}`);
  return { x: header.x + header.width / 2, y: label.y + 5 };
}

/** Drags with the mouse as a hand does: in several steps. */
export async function drag(
  page: Page,
  from: { x: number; y: number },
  to: { x: number; y: number },
): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
}

/** Takes the last change back by the button of its notice. */
export async function undo(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Undo", exact: true }).last().click();
}
