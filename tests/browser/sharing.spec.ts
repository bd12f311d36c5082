import { type BrowserContextOptions, expect, type Page, test } from "@playwright/test";
import { addEvent, ask, type CalendarPerson, createCalendarPerson } from "#tests/calendar-person.ts";
import { ContactsPerson, named } from "#tests/contacts-client.ts";
import { enterAs, frameReady, notice, violationsOf } from "./webmail.ts";

const dialog = (page: Page) => page.getByRole("dialog");
const bin = (page: Page) => page.getByRole("region", { name: "Recently deleted" });
const event = (page: Page, title: string) => page.locator("[data-calendar-main]").getByText(title).first();

async function open(page: Page, person: CalendarPerson, path: string): Promise<void> {
  await enterAs(page, person);
  await page.goto(path);
  await frameReady(page);
}

async function openShareDialog(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Options for Calendar" }).click();
  await page.getByRole("menuitem", { name: "Share", exact: true }).click();
  await expect(dialog(page)).toContainText("Share “Calendar”");
}

test("a calendar is shared, changes live with the other, and is taken back", async ({ page, browser }) => {
  // Two browsers take their time on a small machine.
  test.slow();
  const [owner, member] = await Promise.all([createCalendarPerson("owner"), createCalendarPerson("member")]);
  const start = Date.now() + 86_400_000;
  const { id } = await addEvent(owner, start, ["SUMMARY:Regatta"]);
  const context = await browser.newContext();
  const theirs = await context.newPage();
  await open(theirs, member, "/calendar/agenda");
  await open(page, owner, "/calendar/agenda");
  await expect(event(page, "Regatta")).toBeVisible();

  await openShareDialog(page);
  const who = dialog(page).getByRole("combobox", { name: "Share with" });
  await who.fill("nobody@elsewhere.example");
  await dialog(page).getByRole("button", { name: "Share", exact: true }).click();
  await expect(dialog(page).getByRole("alert")).toContainText("Nobody on this server");
  await who.clear();
  await who.pressSequentially(member.address.slice(0, 12));
  await page.getByRole("option", { name: new RegExp(member.address) }).click();
  await dialog(page).getByRole("combobox", { name: "What they may do" }).selectOption("See and edit");
  await dialog(page).getByRole("button", { name: "Share", exact: true }).click();
  await expect(dialog(page).getByRole("list", { name: "Who has it" })).toContainText("Not answered yet");
  expect(await violationsOf(page)).toEqual([]);

  const offer = theirs.getByRole("list", { name: "Offered to you" });
  await expect(offer).toContainText(owner.address);
  await expect(notice(theirs, "would like to share")).toBeVisible();
  // Notices stand outside of the landmarks.
  expect(await violationsOf(theirs, ["region"])).toEqual([]);
  await offer.getByRole("button", { name: "Accept" }).click();
  const others = theirs.getByRole("list", { name: "Shared with me" });
  await expect(others).toContainText(owner.address);
  await expect(event(theirs, "Regatta")).toBeVisible();
  await expect(dialog(page).getByRole("list", { name: "Who has it" })).not.toContainText("Not answered yet");

  await ask(owner.client, "PATCH", `/api/events/${id}`, { version: 1, fields: { title: "Boat race" } });
  await expect(event(theirs, "Boat race")).toBeVisible();
  await others.getByRole("checkbox").click();
  await expect(theirs.getByText("Boat race")).toHaveCount(0);
  await others.getByRole("checkbox").click();
  await expect(event(theirs, "Boat race")).toBeVisible();

  await dialog(page)
    .getByRole("button", { name: `Stop sharing with ${member.address}` })
    .click();
  await expect(others).toHaveCount(0);
  await expect(theirs.getByText("Boat race")).toHaveCount(0);
  await context.close();
});

test("a collection is made, recoloured and deleted, with undo", async ({ page }) => {
  const person = await createCalendarPerson();
  await open(page, person, "/calendar");
  await page.getByRole("button", { name: "New calendar" }).click();
  await dialog(page).getByRole("button", { name: "Create" }).click();
  await expect(dialog(page)).toContainText("Enter a name.");
  await dialog(page).getByRole("textbox", { name: "Name" }).fill("Choir");
  await dialog(page).getByRole("radio", { name: "Purple" }).check();
  expect(await violationsOf(page)).toEqual([]);
  await page.keyboard.press("Enter");
  const calendars = page.getByRole("list", { name: "Calendars" });
  await expect(calendars.getByRole("checkbox", { name: "Choir" })).toBeChecked();
  await page.getByRole("button", { name: "Options for Choir" }).click();
  await page.getByRole("menuitem", { name: "Delete" }).click();
  await expect(calendars).not.toContainText("Choir");
  await expect(notice(page, "“Choir” was deleted.")).toBeVisible();
  await page.keyboard.press("z");
  await expect(calendars).toContainText("Choir");
});

const appearances: [string, BrowserContextOptions][] = [
  ["light", {}],
  ["dark", { colorScheme: "dark" }],
  ["phone", { viewport: { width: 360, height: 740 } }],
];
for (const [name, options] of appearances) {
  test.describe(name, () => {
    test.use(options);
    test(`the bin gives things back, or loses them for ever (${name})`, async ({ page }) => {
      const owner = await createCalendarPerson("owner");
      for (const title of [
        "Dentist",
        "Rehearsal with the whole orchestra and the choir of the cathedral",
        "Lunch",
      ]) {
        const { id } = await addEvent(owner, Date.now() + 86_400_000, [`SUMMARY:${title}`]);
        await ask(owner.client, "POST", "/api/deletions", { items: [{ id, version: 1 }] });
      }
      await open(page, owner, "/calendar/bin");
      await expect(bin(page).getByRole("listitem")).toHaveCount(3);
      await expect(bin(page)).toContainText("29 days left");
      expect(await violationsOf(page)).toEqual([]);
      await bin(page).getByRole("button", { name: "Restore Dentist" }).click();
      await expect(bin(page).getByRole("listitem")).toHaveCount(2);
      await bin(page).getByRole("checkbox", { name: "Select all" }).check();
      await bin(page).getByRole("button", { name: "Delete for ever", exact: true }).click();
      await expect(page.getByRole("alertdialog")).toContainText("Delete these 2 for ever?");
      await page.getByRole("alertdialog").getByRole("button", { name: "Delete for ever" }).click();
      await expect(bin(page)).toContainText("Nothing here");
      await expect.poll(async () => (await ask(owner.client, "GET", "/api/bin")).body.entries).toEqual([]);
    });

    test(`dialogs of sharing and history (${name})`, async ({ page }) => {
      const ada = await ContactsPerson.signIn("ada");
      const made = await ada.create({ ...named("Zoe", "Miller"), notes: "first" });
      await ada.change(made, { notes: "second", nickname: "Zo" });
      const bea = await ContactsPerson.signIn("bea");
      await ada.post(`/api/collections/${ada.bookId}/shares`, {
        addresses: [bea.user.address],
        right: "write",
        via: "Family",
      });
      await enterAs(page, ada.user);
      await page.goto(`/contacts/all/${made.id}`);
      await frameReady(page);
      await page.getByRole("button", { name: "Earlier versions" }).click();
      const versions = dialog(page).getByRole("listitem");
      await expect(versions.first()).toContainText("Changed: text and name");
      await expect(versions.last()).toContainText("Created");
      expect(await violationsOf(page)).toEqual([]);
      await versions.last().getByRole("button").click();
      await expect(notice(page, "is the latest again")).toBeVisible();
      await expect(page.getByText("first", { exact: true })).toBeVisible();
    });
  });
}

test("two versions of one event are shown, and the person chooses", async ({ page }) => {
  const owner = await createCalendarPerson("owner");
  const { id } = await addEvent(owner, Date.now() + 86_400_000, ["SUMMARY:Picnic"]);
  await open(page, owner, `/calendar/agenda?event=${id}`);
  const title = page.getByRole("textbox", { name: "Title" });
  await expect(title).toHaveValue("Picnic");
  await title.fill("Picnic at the lake");
  await ask(owner.client, "PATCH", `/api/events/${id}`, {
    version: 1,
    fields: { title: "Picnic in the park" },
  });
  await page.getByRole("button", { name: "Save", exact: true }).click();
  const question = page.getByRole("alertdialog", { name: "This was changed in the meantime" });
  await expect(question).toContainText("Picnic in the park");
  expect(await violationsOf(page)).toEqual([]);
  await question.getByRole("button", { name: "Keep mine" }).click();
  await expect(event(page, "Picnic at the lake")).toBeVisible();
});
