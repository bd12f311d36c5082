import { expect, test } from "@playwright/test";
import { createMailUser } from "#tests/mail-user.ts";
import { folder, openMail } from "./webmail.ts";
import { body, button, field, latestMail, sent, violationsIn, write } from "./writing.ts";

test("a message that is refused is told, shown, mended and sent", async ({ page }) => {
  const [writer, reader] = [
    await createMailUser({ name: "writer" }),
    await createMailUser({ name: "reader" }),
  ];
  await openMail(page, writer);
  await write(page, { to: "nobody@elsewhere.example", subject: "Refused", text: "Are you there?" });
  await button(page, "Send").click();
  await expect(sent(page)).toBeVisible();
  const told = page.getByRole("status").filter({ hasText: "A message could not be sent" });
  await expect(told).toBeVisible({ timeout: 30_000 });
  await told.getByRole("button", { name: "Show" }).click();

  await expect(page).toHaveURL(/\/mail\/outbox$/);
  await expect(folder(page, "Outbox")).toBeVisible();
  const stuck = page.getByRole("region", { name: "Outbox" }).getByRole("listitem");
  await expect(stuck).toContainText("nobody@elsewhere.example");
  await expect(stuck).toContainText("Refused");
  await expect(stuck).toContainText("Not sent");
  expect(await violationsIn(page, '[aria-label="Outbox"]')).toEqual([]);

  await stuck.getByRole("button", { name: "Edit" }).click();
  await expect(field(page, "Subject")).toHaveValue("Refused");
  await expect(body(page)).toHaveText("Are you there?");
  await button(page, "Remove nobody@elsewhere.example").click();
  await field(page, "To").fill(reader.address);
  await button(page, "Send").click();
  const received = await latestMail(reader);
  expect(received.text?.trim()).toBe("Are you there?");
  await expect(page.getByText("Nothing is waiting")).toBeVisible({ timeout: 20_000 });
});

test("a refused message can be discarded after a question", async ({ page }) => {
  const writer = await createMailUser({ name: "writer" });
  await openMail(page, writer);
  await write(page, { to: "nobody@elsewhere.example", subject: "Never mind", text: "Hm." });
  await button(page, "Send").click();
  await expect(sent(page)).toBeVisible();
  await folder(page, "Outbox").click();
  const stuck = page.getByRole("region", { name: "Outbox" }).getByRole("listitem");
  await expect(stuck).toContainText("Not sent", { timeout: 30_000 });
  await stuck.getByRole("button", { name: "Discard" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Keep it" }).click();
  await expect(stuck).toBeVisible();
  await stuck.getByRole("button", { name: "Discard" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Discard" }).click();
  await expect(stuck).toHaveCount(0);
});
