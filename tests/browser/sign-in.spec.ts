import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { createMailUser, queryDatabase } from "#tests/mail-user.ts";
import { trySignIn } from "#tests/sign-in.ts";
import { frameReady } from "./webmail.ts";

const address = (page: Page) => page.getByRole("textbox", { name: "Email address", exact: true });
const password = (page: Page) => page.getByRole("textbox", { name: "Password", exact: true });
const button = (page: Page) => page.getByRole("button", { name: "Sign in", exact: true });
/** Next keeps an empty alert of its own for its route announcements. */
const alert = (page: Page, text: string) => page.getByRole("alert").filter({ hasText: text });
const credentials = "**/api/auth/callback/credentials";

async function signIn(page: Page, person: { address: string; password: string }): Promise<void> {
  await address(page).fill(person.address);
  await password(page).fill(person.password);
  await button(page).click();
}

async function violationsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).exclude("[data-tabster-dummy]").analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);
}

test.describe("the sign-in page", () => {
  test("lets a person in by keyboard alone, with the boxes in order", async ({ page }) => {
    const person = await createMailUser();
    await page.goto("/sign-in");
    await expect(page).toHaveTitle("Sign in - Pennypost");
    await expect(button(page)).toBeEnabled();
    await page.keyboard.press("Tab");
    await expect(address(page)).toBeFocused();
    await page.keyboard.type(person.address);
    await page.keyboard.press("Tab");
    await expect(password(page)).toBeFocused();
    await page.keyboard.type(person.password);
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/mail/);
  });

  test("tells password managers which box is which", async ({ page }) => {
    await page.goto("/sign-in");
    await expect(address(page)).toHaveAttribute("autocomplete", "username");
    await expect(password(page)).toHaveAttribute("autocomplete", "current-password");
    await expect(password(page)).toHaveAttribute("type", "password");
  });

  test("shows what was typed when asked to", async ({ page }) => {
    await page.goto("/sign-in");
    await password(page).fill("a secret");
    await page.getByRole("button", { name: "Show characters" }).click();
    await expect(password(page)).toHaveAttribute("type", "text");
    await expect(password(page)).toHaveValue("a secret");
    await page.getByRole("button", { name: "Show characters" }).click();
    await expect(password(page)).toHaveAttribute("type", "password");
  });

  test("keeps what was typed before its script ran", async ({ page }) => {
    const gates: (() => void)[] = [];
    await page.route("**/_next/static/**/*.js", async (route) => {
      await new Promise<void>((open) => gates.push(open));
      await route.continue();
    });
    await page.goto("/sign-in", { waitUntil: "commit" });
    await address(page).fill("early@pennypost.test");
    await expect(button(page)).toBeDisabled();
    await page.unrouteAll({ behavior: "ignoreErrors" });
    for (const open of gates) open();
    await expect(button(page)).toBeEnabled();
    await expect(address(page)).toHaveValue("early@pennypost.test");
    await password(page).fill("wrong");
    await button(page).click();
    await expect(alert(page, "did not accept")).toBeVisible();
  });

  test("sends once when it is clicked twice", async ({ page }) => {
    const person = await createMailUser();
    const sent: string[] = [];
    page.on("request", (request) => {
      if (request.url().endsWith("/callback/credentials")) sent.push(request.url());
    });
    await page.goto("/sign-in");
    await address(page).fill(person.address);
    await password(page).fill(person.password);
    await button(page).dblclick();
    await expect(page).toHaveURL(/\/mail/);
    expect(sent).toHaveLength(1);
  });
});

test.describe("a refused sign-in", () => {
  test("says that the password is wrong, keeps the input and goes to the password", async ({ page }) => {
    const person = await createMailUser();
    await page.goto("/sign-in");
    await signIn(page, { ...person, password: "not it" });
    await expect(alert(page, "The mail server did not accept this address and password.")).toBeVisible();
    await expect(address(page)).toHaveValue(person.address);
    await expect(password(page)).toBeFocused();
    await page.keyboard.type(person.password);
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/mail/);
  });

  test("says that no server is known for the domain and goes to the address", async ({ page }) => {
    await page.goto("/sign-in");
    await signIn(page, { address: "ada@elsewhere.example", password: "any" });
    await expect(alert(page, "no mail server for that domain")).toBeVisible();
    await expect(address(page)).toBeFocused();
  });

  test("asks for a full address", async ({ page }) => {
    await page.goto("/sign-in");
    await signIn(page, { address: "ada", password: "any" });
    await expect(alert(page, "Enter your full email address")).toBeVisible();
  });

  test("asks for what is missing, one after the other", async ({ page }) => {
    await page.goto("/sign-in");
    await button(page).click();
    await expect(page.getByText("Enter your email address.")).toBeVisible();
    await expect(address(page)).toBeFocused();
    await address(page).fill("ada@pennypost.test");
    await button(page).click();
    await expect(page.getByText("Enter your password.")).toBeVisible();
    await expect(password(page)).toBeFocused();
  });

  test("says how long to wait after too many attempts", async ({ page }) => {
    const person = await createMailUser();
    await Promise.all(Array.from({ length: 11 }, () => trySignIn(person.address, "guess")));
    await page.goto("/sign-in");
    await signIn(page, person);
    await expect(alert(page, "Too many attempts. Try again in 15 minutes.")).toBeVisible();
  });

  test("says that the server does not answer, and works once it does", async ({ page }) => {
    const person = await createMailUser();
    await page.goto("/sign-in");
    await page.route(credentials, (route) => route.abort());
    await signIn(page, person);
    await expect(alert(page, "Check your connection")).toBeVisible();
    await expect(password(page)).toHaveValue(person.password);
    await page.unroute(credentials);
    await button(page).click();
    await expect(page).toHaveURL(/\/mail/);
  });
});

test.describe("the way in", () => {
  test("passes a person on who is already signed in", async ({ page }) => {
    const person = await createMailUser();
    await page.goto("/sign-in");
    await signIn(page, person);
    await expect(page).toHaveURL(/\/mail/);
    await page.goto("/sign-in");
    await expect(page).toHaveURL(/\/mail/);
  });

  test("never leads to another site", async ({ page, baseURL }) => {
    const person = await createMailUser();
    await page.goto(`/sign-in?callbackUrl=${encodeURIComponent("//evil.example")}`);
    await signIn(page, person);
    await expect(page).toHaveURL(new RegExp(`^${baseURL}/mail`));
  });

  test("leads out again: after sign-out nothing of the mailbox can be opened", async ({ page }) => {
    const person = await createMailUser();
    await page.goto("/sign-in");
    await signIn(page, person);
    await frameReady(page);
    await page.getByRole("button", { name: "Account" }).click();
    await page.getByRole("menuitem", { name: "Sign out" }).click();
    await expect(button(page)).toBeVisible();
    await expect(page).toHaveURL(/\/sign-in$/);
    await page.goto("/mail");
    await expect(page).toHaveURL(/\/sign-in\?/);
    expect((await page.request.get("/api/folders")).status()).toBe(401);
  });

  test("tells somebody whose session has ended, and leads back to where they were", async ({ page }) => {
    const person = await createMailUser();
    await page.goto("/sign-in");
    await signIn(page, person);
    await expect(page).toHaveURL(/\/mail/);
    await queryDatabase(`DELETE FROM "Session" s USING "User" u WHERE u.id = s."userId" AND u.address = $1`, [
      person.address,
    ]);
    await page.goto("/mail");
    await expect(page.getByRole("status").filter({ hasText: "Your session has ended." })).toBeVisible();
    await signIn(page, person);
    await expect(page).toHaveURL(/\/mail/);
  });
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing, ${colorScheme}, with an error and on a phone`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto("/sign-in");
    await expect(page.locator("html")).toHaveAttribute("data-scheme", colorScheme);
    expect(await violationsOf(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    await signIn(page, { address: "ada", password: "any" });
    await expect(alert(page, "full email address")).toBeVisible();
    expect(await violationsOf(page)).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
}
