import { expect, test } from "@playwright/test";
import { createMailUser } from "#tests/mail-user.ts";
import { appendLetters } from "./mailbox.ts";
import { openMail, pane, row } from "./webmail.ts";
import { body, button, field, latestMail, sent, violationsIn, write } from "./writing.ts";

test("recipients become chips, however they are typed or pasted", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openMail(page, await createMailUser());
  await button(page, "New message").click();
  const to = field(page, "To");
  await expect(to).toBeFocused();
  await page.keyboard.type("one@example.com,two@example.com;three@example.com");
  await page.keyboard.press("Enter");
  for (const name of ["one", "two", "three"])
    await expect(button(page, `Edit ${name}@example.com`)).toBeVisible();
  await page.keyboard.press("Backspace");
  await expect(button(page, "Edit three@example.com")).toHaveCount(0);

  const list = '"Berg, Anna" <anna@example.com>, Jörg <joerg@example.com>\nlast@example.com';
  await page.evaluate((text) => navigator.clipboard.writeText(text), list);
  await page.keyboard.press("Control+v");
  await expect(button(page, 'Edit "Berg, Anna" <anna@example.com>')).toBeVisible();
  await expect(button(page, "Edit Jörg <joerg@example.com>")).toBeVisible();
  await expect(button(page, "Edit last@example.com")).toBeVisible();

  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Enter");
  await expect(to).toHaveValue("Jörg <joerg@example.com>");
});

test("a message without or with wrong recipients is refused at the field", async ({ page }) => {
  await openMail(page, await createMailUser());
  await button(page, "New message").click();
  await button(page, "Send").click();
  await expect(page.getByText("Add at least one recipient.")).toBeVisible();
  await expect(field(page, "To")).toBeFocused();
  await page.keyboard.type("not an address");
  await button(page, "Send").click();
  await expect(page.getByText("“not an address” is not a mail address.")).toBeVisible();
  await expect(field(page, "To")).toHaveAttribute("aria-invalid", "true");
});

test("a message without a subject asks first", async ({ page }) => {
  const [writer, reader] = [await createMailUser(), await createMailUser()];
  await openMail(page, writer);
  await write(page, { to: reader.address, subject: "", text: "No subject." });
  await button(page, "Send").click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Add a subject" }).click();
  await expect(body(page)).toHaveText("No subject.");
  await button(page, "Send").click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Send anyway" }).click();
  await expect(sent(page)).toBeVisible();
  expect((await latestMail(reader)).text?.trim()).toBe("No subject.");
});

test("a reload keeps what was written, and a discarded message is gone", async ({ page }) => {
  await openMail(page, await createMailUser());
  await write(page, { to: "one@example.com", subject: "Long letter", text: "It was a dark night." });
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "a.txt", mimeType: "text/plain", buffer: Buffer.from("a") });
  await expect(button(page, "Remove a.txt")).toBeVisible();
  await page.reload();
  await expect(body(page)).toHaveText("It was a dark night.");
  await expect(field(page, "Subject")).toHaveValue("Long letter");
  await expect(button(page, "Edit one@example.com")).toBeVisible();
  await expect(button(page, "Remove a.txt")).toBeVisible();

  await button(page, "Close").click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Keep writing" }).click();
  await expect(body(page)).toHaveText("It was a dark night.");
  await button(page, "Close").click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Discard" }).click();
  await expect(body(page)).toHaveCount(0);
  await page.reload();
  await button(page, "New message").waitFor();
  expect(
    await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes("writing"))),
  ).toEqual([]);
});

test("signing out asks first, and then leaves nothing behind", async ({ page }) => {
  await openMail(page, await createMailUser());
  await write(page, { to: "one@example.com", subject: "Secret", text: "Not for others." });
  await expect(page.getByText("Kept in this browser")).toBeVisible();
  await button(page, "Account").click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Stay signed in" }).click();
  await expect(body(page)).toHaveText("Not for others.");
  await button(page, "Account").click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  expect(
    await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes("writing"))),
  ).toEqual([]);
});

test("a second message leaves the first one as a tab", async ({ page }) => {
  await openMail(page, await createMailUser());
  await write(page, { to: "one@example.com", subject: "First", text: "First text." });
  await button(page, "New message").click();
  await field(page, "Subject").fill("Second");
  await page.getByRole("dialog", { name: "First" }).getByRole("button", { name: "First" }).click();
  await expect(body(page)).toHaveText("First text.");
  await expect(field(page, "Subject")).toHaveValue("First");
});

test("a file above the limit is refused before it is sent", async ({ page }) => {
  await openMail(page, await createMailUser());
  await button(page, "New message").click();
  await field(page, "Subject").waitFor();
  let uploads = 0;
  page.on("request", (request) => {
    if (request.url().includes("/api/uploads")) uploads += 1;
  });
  await page.evaluate(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([new Uint8Array(40 * 1024 * 1024)], "huge.bin"));
    const input = document.querySelector<HTMLInputElement>("input[type=file]");
    if (!input) throw new Error("No file input");
    input.files = transfer.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  });
  await expect(page.getByText(/^huge\.bin is too large/)).toBeVisible();
  expect(uploads).toBe(0);
});

test("an upload that fails says so and can be tried again", async ({ page }) => {
  const [writer, reader] = [await createMailUser(), await createMailUser()];
  await openMail(page, writer);
  await write(page, { to: reader.address, subject: "Retry", text: "File." });
  await page.route("**/api/uploads?**", (route) => route.abort(), { times: 1 });
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "b.txt", mimeType: "text/plain", buffer: Buffer.from("b") });
  await expect(button(page, "Try b.txt again")).toBeVisible();
  await button(page, "Send").click();
  await expect(page.getByText("A file was not uploaded.")).toBeVisible();
  await button(page, "Try b.txt again").click();
  await expect(button(page, "Try b.txt again")).toHaveCount(0);
  await button(page, "Send").click();
  await expect(sent(page)).toBeVisible();
  expect((await latestMail(reader)).attachments.map((part) => part.filename)).toEqual(["b.txt"]);
});

test("sending waits for a file that is on its way", async ({ page }) => {
  const [writer, reader] = [await createMailUser(), await createMailUser()];
  await openMail(page, writer);
  await write(page, { to: reader.address, subject: "Patience", text: "File." });
  const gate = Promise.withResolvers<void>();
  await page.route("**/api/uploads?**", async (route) => {
    await gate.promise;
    await route.continue();
  });
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "c.txt", mimeType: "text/plain", buffer: Buffer.from("c") });
  await expect(page.getByRole("progressbar", { name: "Uploading c.txt" })).toBeVisible();
  await button(page, "Send").click();
  await expect(page.getByText("Sends once the files are uploaded")).toBeVisible();
  gate.resolve();
  await expect(sent(page)).toBeVisible();
  expect((await latestMail(reader)).attachments.map((part) => part.filename)).toEqual(["c.txt"]);
});

test("leaving the page while a file is on its way asks first", async ({ page }) => {
  await openMail(page, await createMailUser());
  await write(page, { to: "one@example.com", subject: "Leaving", text: "Bye." });
  await page.route("**/api/uploads?**", () => undefined);
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "d.txt", mimeType: "text/plain", buffer: Buffer.from("d") });
  await expect(page.getByRole("progressbar", { name: "Uploading d.txt" })).toBeVisible();
  const asked = page.waitForEvent("dialog");
  const leaving = page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe("beforeunload");
  await dialog.dismiss();
  await leaving;
  await button(page, "Cancel d.txt").click();
  await expect(page.getByRole("progressbar")).toHaveCount(0);
});

test("everything can be done with the keyboard", async ({ page }) => {
  const [writer, reader] = [await createMailUser(), await createMailUser()];
  await openMail(page, writer);
  await page.keyboard.press("n");
  await expect(field(page, "To")).toBeFocused();
  await page.keyboard.type(reader.address);
  await page.keyboard.press("Tab");
  await expect(field(page, "Cc")).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(field(page, "Bcc")).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.type("By hand");
  await page.keyboard.press("Tab");
  await expect(body(page)).toBeFocused();
  await page.keyboard.type("plain ");
  await page.keyboard.press("Tab");
  await expect(button(page, "Bold")).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(button(page, "Italic")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(body(page)).toBeFocused();
  await page.keyboard.type("slanted");
  await expect(button(page, "Italic")).toHaveAttribute("aria-pressed", "true");
  await page.keyboard.press("Control+Enter");
  await expect(sent(page)).toBeVisible();
  const received = await latestMail(reader);
  expect(received.subject).toBe("By hand");
  expect(String(received.html)).toMatch(/<i>slanted<\/i>/);
});

test("pasted HTML loses what could harm or load, and keeps its looks", async ({ page }) => {
  await openMail(page, await createMailUser());
  await write(page, { to: "one@example.com", subject: "Paste", text: " " });
  await body(page).evaluate((element) => {
    const data = new DataTransfer();
    data.setData(
      "text/html",
      `<style>.big { color: rgb(1, 2, 3) }</style><p>First</p><p class="big MsoNormal" style="mso-pagination:none;margin:0">Hello<script>window.harmed = 1</script>
       <img src="https://tracker.example.com/x.png" onerror="window.harmed = 2"><a href="javascript:window.harmed=3">link</a></p>`,
    );
    element.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await expect(body(page)).toContainText("Hello");
  const html = await body(page).innerHTML();
  expect(html).not.toMatch(/mso|script|onerror|javascript/i);
  expect(html).not.toContain(' src="http');
  expect(html).toContain("rgb(1, 2, 3)");
  expect(await page.evaluate(() => "harmed" in window)).toBe(false);
});

test("a pasted picture stands in the text, and goes along", async ({ page }) => {
  const [writer, reader] = [await createMailUser(), await createMailUser()];
  await openMail(page, writer);
  await write(page, { to: reader.address, subject: "Picture", text: "Look: " });
  await body(page).evaluate((element) => {
    const png =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
    const data = new DataTransfer();
    data.items.add(
      new File([Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0))], "image.png", {
        type: "image/png",
      }),
    );
    element.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await expect(body(page).locator("img")).toHaveAttribute("src", /^data:/);
  await button(page, "Send").click();
  await expect(sent(page)).toBeVisible();
  const received = await latestMail(reader);
  expect(received.attachments.map((part) => [part.contentType, part.related])).toEqual([["image/png", true]]);
});

test("axe finds nothing wrong with the composer", async ({ page }) => {
  const writer = await createMailUser();
  await appendLetters(writer, [{ subject: "Quoted", html: "<p>Some <b>text</b>.</p>" }]);
  await openMail(page, writer);
  await row(page, "Quoted").click();
  await pane(page).getByRole("button", { name: "Reply", exact: true }).click();
  await field(page, "Cc").fill("wrong, right@example.com");
  await field(page, "Subject").focus();
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "a.txt", mimeType: "text/plain", buffer: Buffer.from("a") });
  await expect(button(page, "Remove a.txt")).toBeVisible();
  await button(page, "Send").click();
  await expect(page.getByText("is not a mail address")).toBeVisible();
  expect(await violationsIn(page, '[role="dialog"]')).toEqual([]);
});
