import { randomUUID } from "node:crypto";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { createMailUser, type MailUser } from "#tests/mail-user.ts";
import { type Client, signIn } from "#tests/sign-in.ts";
import { appendLetters } from "./mailbox.ts";
import { enterAs, frameReady, row as mailRow, notice, openMail, pane, violationsOf } from "./webmail.ts";
import { button } from "./writing.ts";

interface Owner extends MailUser {
  client: Client;
  bookId: string;
}

/** A person with these contacts; each is what `fields` of the API takes. */
async function ownerOf(...contacts: object[]): Promise<Owner> {
  const user = await createMailUser();
  const client = await signIn(user.address, user.password);
  const { collections } = await (await client.fetch("/api/collections?kind=contacts")).json();
  const owner = {
    ...user,
    client,
    bookId: collections.find(({ role }: { role: string }) => role === "default").id as string,
  };
  await Promise.all(contacts.map((fields) => createContact(owner, fields)));
  return owner;
}

async function createContact(owner: Owner, fields: object): Promise<{ id: string; uid: string }> {
  const response = await send(owner.client, "POST", "/api/contacts", {
    id: randomUUID(),
    collectionId: owner.bookId,
    fields,
  });
  expect(response.status).toBe(201);
  return response.json();
}

function send(client: Client, method: string, path: string, body: unknown): Promise<Response> {
  const headers = { "Content-Type": "application/json" };
  return client.fetch(path, { method, headers, body: JSON.stringify(body) });
}

const person = (given: string, family: string, address: string, more: object = {}) => ({
  name: { given, family },
  emails: [{ value: address, label: "work" }],
  ...more,
});
const ada = person("Ada", "Lovelace", "ada@engines.example", {
  organisation: "Analytical Engines",
  jobTitle: "Mathematician",
  nickname: "Countess",
  phones: [{ value: "+44 20 7946 0001", label: "mobile" }],
  addresses: [
    { street: "12 St James's Square", city: "London", postalCode: "SW1Y 4JH", country: "UK", label: "home" },
  ],
  urls: [{ value: "https://engines.example", label: "work" }],
  birthday: "1815-12-10",
  custom: [{ label: "Table", value: "Seven" }],
  labels: ["Science", "Friends"],
  favourite: true,
  notes: "Met at the demonstration of the difference engine.\nLikes numbers.",
});
const grace = person("Grace", "Hopper", "grace@navy.example", { labels: ["Science"] });
const mary = person("Mary", "Shelley", "mary@shelley.example", { birthday: "--08-30" });

async function openContacts(page: Page, owner: MailUser, path = "/contacts"): Promise<void> {
  await enterAs(page, owner);
  await page.goto(path);
  await frameReady(page);
}

const grid = (page: Page): Locator => page.getByRole("grid", { name: "Contacts" });
const row = (page: Page, name: string): Locator => grid(page).getByRole("row").filter({ hasText: name });
const search = (page: Page): Locator => page.getByRole("textbox", { name: "Search contacts" });
const details = (page: Page): Locator => page.getByRole("region", { name: "Contact details" });

/** One pixel. */
const gif = Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64");

test("a new contact is found as its name is typed, and an edit shows at once", async ({ page }) => {
  const owner = await ownerOf(grace);
  await openContacts(page, owner);
  await page.getByRole("button", { name: "New contact", exact: true }).click();
  const form = page.getByRole("form", { name: "New contact" });
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form.getByText("Enter a name, an organisation")).toBeVisible();
  await form.getByLabel("First name").fill("Ada");
  await form.getByLabel("Last name").fill("Lovelace");
  await form.getByLabel("Mail address", { exact: true }).fill("ada@engines.example");
  await form.getByLabel("Day of Birthday").fill("10");
  await form.getByLabel("Month of Birthday").selectOption("December");
  await form.getByRole("button", { name: "Add a field of your own" }).click();
  await form.getByLabel("Name of field 1").fill("Table");
  await form.getByLabel("Content", { exact: true }).fill("Seven");
  await form.locator("[data-photo]").setInputFiles({ name: "dot.gif", mimeType: "image/gif", buffer: gif });
  await expect(form.getByAltText("The chosen picture")).toBeVisible();
  await form.getByRole("button", { name: "Save" }).click();
  await expect(details(page).getByRole("heading", { name: "Ada Lovelace" })).toBeVisible();
  await expect(details(page).getByText("10 December", { exact: true })).toBeVisible();
  await expect(details(page).getByText("Seven")).toBeVisible();
  const picture = details(page).locator("img");
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1);

  await search(page).fill("lovel");
  await expect(grid(page).getByRole("row")).toHaveCount(1);
  await search(page).fill("nobody at all");
  await expect(page.getByText("Nobody found")).toBeVisible();
  await page.getByRole("button", { name: "Clear the search" }).click();
  await expect(row(page, "Grace Hopper")).toBeVisible();

  await details(page).getByRole("button", { name: "Edit" }).click();
  await page.getByLabel("Job title").fill("Mathematician");
  await page.getByRole("combobox", { name: "Labels" }).fill("Science");
  await page.keyboard.press("Control+Enter");
  await expect(details(page).getByText("Mathematician")).toBeVisible();
  await expect(page.getByRole("link", { name: "Science 2" })).toBeVisible();
});

test("an edit of a stale version shows both, and what was written elsewhere is not lost unasked", async ({
  page,
}) => {
  const owner = await ownerOf();
  const contact = await createContact(owner, ada);
  await openContacts(page, owner, `/contacts/all/${contact.id}/edit`);
  await page.getByLabel("Job title").fill("Countess");
  const theirs = { version: 1, fields: { jobTitle: "Programmer", nickname: "First" } };
  expect((await send(owner.client, "PATCH", `/api/contacts/${contact.id}`, theirs)).status).toBe(200);
  await page.getByRole("button", { name: "Save" }).click();
  const dialog = page.getByRole("alertdialog");
  await expect(dialog.getByRole("row", { name: /Job title/ })).toContainText("Programmer");
  await expect(dialog.getByRole("row", { name: /Job title/ })).toContainText("Countess");
  await dialog.getByRole("button", { name: "Keep mine" }).click();
  await expect(details(page).getByText("Countess, Analytical Engines")).toBeVisible();
  await expect(details(page).getByText("“First”")).toBeVisible();
});

test("what is deleted comes back by Undo, and from the bin", async ({ page }) => {
  const owner = await ownerOf(ada, grace, mary);
  await openContacts(page, owner);
  await row(page, "Ada Lovelace").getByRole("checkbox").click();
  await row(page, "Grace Hopper").click({ modifiers: ["Control"] });
  await page.getByRole("button", { name: "Delete", exact: true }).click();
  await expect(row(page, "Ada Lovelace")).toHaveCount(0);
  await notice(page, "2 contacts deleted").getByRole("button", { name: "Undo" }).click();
  await expect(row(page, "Ada Lovelace")).toBeVisible();
  await expect(row(page, "Grace Hopper")).toBeVisible();

  await row(page, "Mary Shelley").click();
  await page.keyboard.press("Delete");
  await expect(row(page, "Mary Shelley")).toHaveCount(0);
  await page.getByRole("link", { name: "Recently deleted" }).click();
  await expect(page.getByText("Mary Shelley")).toBeVisible();
});

test("everything of a day is done with the keys alone", async ({ page }) => {
  const owner = await ownerOf(ada, grace, mary);
  await openContacts(page, owner);
  await row(page, "Ada Lovelace").waitFor();
  await page.keyboard.press("/");
  await expect(search(page)).toBeFocused();
  await page.keyboard.type("sh");
  await expect(grid(page).getByRole("row")).toHaveCount(1);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(details(page).getByRole("heading", { name: "Mary Shelley" })).toBeVisible();
  await page.keyboard.press("s");
  await expect(details(page).getByRole("button", { name: "Remove from favourites" })).toBeVisible();
  await page.keyboard.press("e");
  await expect(page.getByLabel("First name")).toBeFocused();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("Mary W");
  await page.keyboard.press("Control+Enter");
  await expect(details(page).getByRole("heading", { name: "Mary W Shelley" })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("/");
  await page.keyboard.press("Escape");
  await expect(grid(page).getByRole("row")).toHaveCount(3);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Home");
  await page.keyboard.press("x");
  await page.keyboard.press("Shift+ArrowDown");
  await expect(page.getByRole("status").filter({ hasText: "2 selected" })).toBeVisible();
  await page.keyboard.press("m");
  await expect(button(page, "Edit Ada Lovelace <ada@engines.example>")).toBeVisible();
  await expect(button(page, "Edit Grace Hopper <grace@navy.example>")).toBeVisible();
});

test("the composer completes people, and a group becomes its members", async ({ page }) => {
  const owner = await ownerOf(ada);
  const member = await createContact(owner, grace);
  await openContacts(page, owner, "/contacts/groups/new-group");
  const form = page.getByRole("form", { name: "New group" });
  await form.getByLabel("Name of the group").fill("Pioneers");
  const members = form.getByRole("combobox", { name: "Members" });
  await members.fill("hop");
  await page.getByRole("option", { name: /Grace Hopper/ }).click();
  await members.fill("Konrad Zuse <konrad@zuse.example>");
  await page.keyboard.press("Enter");
  await form.getByRole("button", { name: "Save" }).click();
  await expect(details(page).getByRole("list", { name: "Members" }).getByRole("listitem")).toHaveCount(2);
  // The group follows its member.
  const changed = { version: 1, fields: { emails: [{ value: "admiral@navy.example", label: "work" }] } };
  expect((await send(owner.client, "PATCH", `/api/contacts/${member.id}`, changed)).status).toBe(200);

  await openMail(page, owner);
  await button(page, "New message").click();
  const to = page.getByRole("combobox", { name: "To", exact: true });
  await to.pressSequentially("lovel");
  await expect(page.getByRole("option", { name: /Ada Lovelace/ })).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await expect(button(page, "Edit Ada Lovelace <ada@engines.example>")).toBeVisible();
  await to.pressSequentially("pion");
  await page.getByRole("option", { name: /Pioneers/ }).click();
  await expect(button(page, "Edit Grace Hopper <admiral@navy.example>")).toBeVisible();
  await expect(button(page, "Edit Konrad Zuse <konrad@zuse.example>")).toBeVisible();
});

test("a CSV file is looked at, its columns are chosen, and it is imported once", async ({ page }) => {
  const owner = await ownerOf(ada);
  await openContacts(page, owner);
  await row(page, "Ada Lovelace").waitFor();
  const file = [
    "First Name,Last Name,E-mail Address,Colour",
    "Ada,Lovelace,ada@engines.example,Blue",
    "Emmy,Noether,emmy@goettingen.example,Green",
  ];
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await page
    .locator("[data-import]")
    .setInputFiles({ name: "people.csv", mimeType: "text/csv", buffer: Buffer.from(file.join("\r\n")) });
  const dialog = page.getByRole("alertdialog");
  await expect(dialog.getByText("One of them is there already")).toBeVisible();
  await expect(dialog.getByLabel("Field for First Name")).toHaveValue("given");
  await dialog.getByLabel("Field for Colour").selectOption({ label: "Nickname" });
  await dialog.getByLabel("Add what is new to them").check();
  await dialog.getByRole("button", { name: "Import 2 contacts" }).click();
  await expect(dialog.getByText("1 new contact in")).toBeVisible();
  await expect(dialog.getByText("1 contact completed")).toBeVisible();
  await dialog.getByRole("button", { name: "Show them" }).click();
  await row(page, "Emmy Noether").click();
  await expect(details(page).getByText("“Green”")).toBeVisible();
});

test("duplicates are merged, and taken apart by Undo", async ({ page }) => {
  const owner = await ownerOf(ada, person("Augusta", "Lovelace", "ADA@engines.example"), grace);
  await openContacts(page, owner, "/contacts/duplicates");
  await page.getByRole("button", { name: /^Merge 2 contacts/ }).click();
  await expect(page.getByText("No duplicates")).toBeVisible();
  await notice(page, "was merged").getByRole("button", { name: "Undo" }).click();
  await page.getByRole("button", { name: /are not the same$/ }).click();
  await expect(page.getByText("No duplicates")).toBeVisible();
  await page.getByRole("link", { name: "All contacts" }).click();
  await expect(grid(page).getByRole("row")).toHaveCount(3);
});

test("the sender of a mail is added to the contacts, whose page leads back to the mail", async ({ page }) => {
  const owner = await ownerOf();
  await appendLetters(owner, [{ subject: "From Mara" }]);
  await openMail(page, owner);
  await mailRow(page, "From Mara").click();
  await pane(page).getByRole("button", { name: "Mara Lindqvist" }).click();
  const card = page.getByRole("dialog", { name: "Mara Lindqvist" });
  await card.getByRole("button", { name: "Add to contacts" }).click();
  await notice(page, "was added to your contacts").getByRole("button", { name: "Open" }).click();
  await expect(details(page).getByRole("heading", { name: "Mara Lindqvist" })).toBeVisible();
  await details(page)
    .getByRole("link", { name: /From Mara/ })
    .click();
  await expect(pane(page).getByRole("heading", { name: "From Mara" })).toBeVisible();
  await page.goBack();
  await details(page).getByRole("link", { name: "mara@lindqvist.example" }).click();
  await expect(button(page, "Edit mara@lindqvist.example")).toBeVisible();
});

test("a long list shows every contact in its place, also the last", async ({ page }) => {
  const owner = await ownerOf();
  const cards = Array.from({ length: 1200 }, (_, index) => {
    const name = `Person ${String(index).padStart(4, "0")}`;
    return `BEGIN:VCARD\r\nVERSION:4.0\r\nUID:p${index}\r\nFN:${name}\r\nEND:VCARD\r\n`;
  });
  const query = `collectionId=${owner.bookId}&filename=all.vcf`;
  const read = await owner.client.fetch(`/api/contact-imports?${query}`, {
    method: "POST",
    headers: { "Content-Type": "application/octet-stream" },
    body: cards.join(""),
  });
  const { id } = await read.json();
  const choice = { collectionId: owner.bookId, columns: [], duplicates: "add" };
  expect((await send(owner.client, "POST", `/api/contact-imports/${id}`, choice)).status).toBe(200);
  await openContacts(page, owner);
  await row(page, "Person 0000").click();
  await page.keyboard.press("End");
  await expect(row(page, "Person 1199")).toBeFocused();
  expect(await grid(page).getByRole("row").count()).toBeLessThan(60);
  await page.keyboard.press("Control+a");
  await expect(page.getByRole("status").filter({ hasText: "1,000 selected" })).toBeVisible();
});

for (const look of ["light", "dark", "phone"] as const) {
  test(`axe finds nothing wrong: ${look}`, async ({ page }) => {
    const owner = await ownerOf(ada, grace, mary, person("Ada", "Lovelace", "ada@engines.example"));
    await page.emulateMedia({ colorScheme: look === "dark" ? "dark" : "light" });
    if (look === "phone") await page.setViewportSize({ width: 360, height: 720 });
    await openContacts(page, owner);
    await row(page, "Grace Hopper").waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await row(page, "Grace Hopper").click();
    await details(page).getByText("No mails with this person").waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await details(page).getByRole("button", { name: "Edit" }).click();
    await page.getByRole("form").waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.goto("/contacts/duplicates");
    await page.getByRole("button", { name: /^Merge 2/ }).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    const { width } = page.viewportSize() ?? { width: 0 };
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}
