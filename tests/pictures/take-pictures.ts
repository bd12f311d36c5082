import { join } from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";

/*
 * Takes the README's pictures of a running product with its demo data:
 *   PENNYPOST_URL=http://localhost:3000 node tests/pictures/take-pictures.ts ADDRESS PASSWORD
 */
const [address = "", password = ""] = process.argv.slice(2);
const url = process.env.PENNYPOST_URL ?? "http://localhost:3000";
const folder = join(import.meta.dirname, "../../docs/pictures");
const desktop = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };

const browser = await chromium.launch({ executablePath: "/usr/bin/chromium" });
try {
  await takeSignIn(browser);
  await takeReading(browser, "light", "inbox");
  await takeReading(browser, "dark", "inbox-dark");
  await takeReply(browser);
  await takePhone(browser);
  await takeArea(browser, "calendar", (page) => page.getByText("Harbour walk with Jonas").first().waitFor());
  await takeArea(browser, "contacts", (page) => page.getByText("Marta Lind").first().click());
  await takeArea(browser, "tasks/all", (page) =>
    page.getByText("Water the studio's lemon tree").first().waitFor(),
  );
  await takeArea(browser, "journal", (page) => page.getByText("The wall stands").first().waitFor());
} finally {
  await browser.close();
}

async function takeSignIn(browser: Browser): Promise<void> {
  const page = await browser.newPage({ viewport: desktop });
  await page.goto(`${url}/sign-in`);
  await page.getByRole("button", { name: "Sign in" }).waitFor();
  await save(page, "sign-in");
}

async function takeReading(browser: Browser, colorScheme: "light" | "dark", name: string): Promise<void> {
  const page = await signedIn(browser, desktop, colorScheme);
  await openMessage(page);
  await save(page, name);
}

async function takeReply(browser: Browser): Promise<void> {
  const page = await signedIn(browser, desktop, "light");
  await openMessage(page);
  await page.getByRole("button", { name: "Reply", exact: true }).first().click();
  await page.getByRole("textbox", { name: "Message body" }).click();
  await page.keyboard.press("Control+Home");
  await page.keyboard.type("Thank you, that suits me well. I will bring the drawings on Thursday.");
  await save(page, "reply");
}

async function takePhone(browser: Browser): Promise<void> {
  const page = await signedIn(browser, phone, "light");
  await save(page, "phone");
}

/** `show` opens what is to be seen, or waits for it. */
async function takeArea(browser: Browser, area: string, show: (page: Page) => Promise<void>): Promise<void> {
  const page = await signedIn(browser, desktop, "light");
  await page.goto(`${url}/${area}`);
  await show(page);
  await page.mouse.move(0, 0);
  await save(page, area.split("/")[0] ?? area);
}

async function signedIn(
  browser: Browser,
  viewport: typeof phone,
  colorScheme: "light" | "dark",
): Promise<Page> {
  const page = await browser.newPage({ viewport, colorScheme, locale: "en-GB" });
  await page.goto(`${url}/sign-in`);
  await page.getByRole("textbox", { name: "Email address" }).fill(address);
  await page.getByRole("textbox", { name: "Password" }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("grid", { name: "Messages" }).getByRole("row").nth(4).waitFor();
  return page;
}

/** One with pictures attached. */
async function openMessage(page: Page): Promise<void> {
  await page.getByRole("grid", { name: "Messages" }).getByRole("row").nth(2).click();
  await page.mouse.move(0, 0);
  await page
    .getByRole("region", { name: "Reading pane" })
    .getByRole("button", { name: "Reply", exact: true })
    .first()
    .waitFor();
}

/** Waits for the fonts and for what is still being painted. */
async function save(page: Page, name: string): Promise<void> {
  await page.waitForLoadState("load");
  await page.waitForTimeout(1500);
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
