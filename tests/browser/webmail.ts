import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { environment } from "#tests/environment.ts";
import type { MailUser } from "#tests/mail-user.ts";
import { signIn } from "#tests/sign-in.ts";

/** Gives the page's browser a session of this person, without going through the form. */
export async function enterAs(page: Page, person: MailUser): Promise<void> {
  const client = await signIn(person.address, person.password);
  const cookies = client.cookieHeader.split("; ").map((pair) => {
    const [name = "", ...value] = pair.split("=");
    return { name, value: value.join("="), url: environment.PENNYPOST_URL };
  });
  await page.context().addCookies(cookies);
}

/** Opens the mail area signed in and waits until it stands. */
export async function openMail(page: Page, person: MailUser, path = "/mail"): Promise<void> {
  await enterAs(page, person);
  await page.goto(path);
  await page.getByRole("button", { name: "New message" }).waitFor();
  await frameReady(page);
}

/** Waits until the page's scripts run: a click on what the server painted would be lost before. */
export async function frameReady(page: Page): Promise<void> {
  await page.locator('[data-frame][aria-busy="false"]').waitFor();
}

export const grid = (page: Page): Locator => page.getByRole("grid", { name: "Messages" });
export const tree = (page: Page): Locator => page.getByRole("tree", { name: "Folders" });
export const pane = (page: Page): Locator => page.getByRole("region", { name: "Reading pane" });
export const row = (page: Page, text: string): Locator =>
  grid(page).getByRole("row").filter({ hasText: text });
export const folder = (page: Page, name: string): Locator =>
  tree(page).getByRole("treeitem", { name: new RegExp(`^${name}( \\d+ (unread|drafts?|waiting))?$`) });
/** The document inside of the message frame. */
export const letter = (page: Page) => pane(page).frameLocator("iframe");
export const notice = (page: Page, text: string): Locator =>
  page.getByRole("status").filter({ hasText: text });

/**
 * What axe finds wrong. Fluent's focus guards are not for people; in the message frame is what a stranger wrote, and
 * axe could not run there, because nothing can. `apartFrom`: rules that the moment breaks by its nature.
 */
export async function violationsOf(page: Page, apartFrom: string[] = []): Promise<string[]> {
  const axe = new AxeBuilder({ page })
    .exclude("[data-tabster-dummy]")
    .exclude("iframe")
    .disableRules(apartFrom);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);
}
