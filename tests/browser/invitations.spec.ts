import { expect, test } from "@playwright/test";
import { InvitationPerson, until, utc } from "#tests/invitation-person.ts";
import { enterAs, openMail, pane, row, violationsOf } from "./webmail.ts";

test("an invitation is answered in its mail, and the organiser sees the answer", async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000);
  const [boss, ann] = await Promise.all([InvitationPerson.signIn("boss"), InvitationPerson.signIn("ann")]);
  await ann.invite([], {
    title: "Dentist",
    start: utc("2027-03-02T09:30:00"),
    end: utc("2027-03-02T10:30:00"),
  });
  await ann.invite([], {
    title: "Choir",
    start: utc("2027-03-02T18:00:00"),
    end: utc("2027-03-02T20:00:00"),
  });
  const event = await boss.invite([ann], { title: "Plan the fair", location: "Room 4" });
  await ann.mail("Invitation: Plan the fair");

  await openMail(page, ann.user);
  await row(page, "Invitation: Plan the fair").click();
  const card = pane(page).getByRole("region", { name: "Invitation" });
  await expect(card.getByRole("heading", { name: "Plan the fair" })).toBeVisible();
  await expect(card).toContainText("Room 4");
  await expect(card.getByRole("listitem")).toHaveText([/^Dentist/, /^Choir/]);
  expect(await violationsOf(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await violationsOf(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: "light" });
  // Another layout is another view: what was open in the card is closed by it.
  await page.setViewportSize({ width: 360, height: 740 });
  await card.getByRole("button", { name: "Propose another time" }).click();
  expect(await violationsOf(page)).toEqual([]);
  await card.getByRole("button", { name: "Cancel" }).click();
  await page.setViewportSize({ width: 1280, height: 800 });

  await card.getByRole("button", { name: "Add a comment" }).click();
  await card.getByRole("textbox", { name: "Comment for the organizer" }).fill("I bring the plans.");
  await card.getByRole("button", { name: "Yes" }).click();
  await expect(card.getByRole("button", { name: "Yes" })).toHaveAttribute("aria-pressed", "true");
  await expect(card.getByRole("status")).toContainText("Your answer goes to");

  await boss.mail("Accepted: Plan the fair");
  const context = await browser.newContext();
  const other = await context.newPage();
  await enterAs(other, boss.user);
  await openMail(other, boss.user);
  await row(other, "Accepted: Plan the fair").click();
  const reply = pane(other).getByRole("region", { name: "Invitation" });
  await expect(reply).toContainText("has accepted");
  await expect(reply).toContainText("I bring the plans.");
  expect(await violationsOf(other)).toEqual([]);
  await until("the answer in the event", async () => {
    const { fields } = await boss.open(event.id);
    return fields.attendees[0]?.status === "accepted";
  });
  await context.close();
});
