import { createHash, randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import type { AddressObject } from "mailparser";
import { createMailUser } from "#tests/mail-user.ts";
import { appendLetters } from "./mailbox.ts";
import { openMail, pane, row } from "./webmail.ts";
import { body, button, countMail, field, latestMail, sent, submissionStates, write } from "./writing.ts";

const addresses = (list: AddressObject | AddressObject[] | undefined) =>
  [list ?? []].flat().flatMap((entry) => entry.value.map((person) => person.address));
const digest = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");

test("a message with a file arrives in somebody else's inbox, byte for byte", async ({ page, browser }) => {
  const [writer, reader] = [
    await createMailUser({ name: "writer" }),
    await createMailUser({ name: "reader" }),
  ];
  const content = randomBytes(700_000);
  await openMail(page, writer);
  await write(page, { to: reader.address, subject: "Plans", text: "See the file." });
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "plan.bin", mimeType: "application/x-plan", buffer: content });
  await expect(button(page, "Remove plan.bin")).toBeVisible();
  await button(page, "Send").click();
  await expect(sent(page)).toBeVisible();
  await expect(page.getByRole("dialog")).toHaveCount(0);

  const other = await (await browser.newContext()).newPage();
  await openMail(other, reader);
  await row(other, "Plans").click({ timeout: 30_000 });
  await expect(pane(other).getByText(writer.address).first()).toBeVisible();
  const [download] = await Promise.all([
    other.waitForEvent("download"),
    pane(other)
      .getByRole("link", { name: /plan\.bin/ })
      .first()
      .click(),
  ]);
  expect(digest(await readFile(await download.path()))).toBe(digest(content));
  await other.context().close();

  const copy = await latestMail(writer, 1, "Sent");
  expect(copy.subject).toBe("Plans");
  expect(await countMail(writer, "Sent")).toBe(1);
});

test("an answer goes to Reply-To, quotes, and joins the thread", async ({ page }) => {
  const [writer, asker] = [await createMailUser({ name: "writer" }), await createMailUser({ name: "asker" })];
  await appendLetters(writer, [
    {
      subject: "AW: Re: The fence",
      from: { name: "Somebody", address: "somebody@example.com" },
      replyTo: { name: "Asker, Anna", address: asker.address },
      messageId: "<third@example.com>",
      inReplyTo: "<second@example.com>",
      references: ["<first@example.com>", "<second@example.com>"],
      html: '<p style="color: rgb(200, 0, 0)">Who mends it?</p><img src="https://images.example.com/fence.png" width="40">',
    },
  ]);
  const foreign: string[] = [];
  page.on(
    "request",
    (request) => request.url().includes("images.example.com") && foreign.push(request.url()),
  );
  await openMail(page, writer);
  await row(page, "The fence").click();
  await pane(page).getByRole("button", { name: "Reply", exact: true }).click();
  await expect(body(page)).toBeFocused();
  await expect(field(page, "Subject")).toHaveValue("Re: The fence");
  await expect(page.getByText("Asker, Anna")).toBeVisible();
  await page.keyboard.type("I do.");
  await expect(body(page).getByRole("img")).not.toHaveAttribute("src");
  await page.keyboard.press("Control+Enter");
  await expect(sent(page)).toBeVisible();

  const received = await latestMail(asker);
  expect(received.subject).toBe("Re: The fence");
  expect(received.inReplyTo).toBe("<third@example.com>");
  expect(received.references).toEqual(["<first@example.com>", "<second@example.com>", "<third@example.com>"]);
  const html = String(received.html);
  expect(html.indexOf("I do.")).toBeLessThan(html.indexOf("Who mends it?"));
  expect(html).toContain("blockquote");
  expect(html).toMatch(/color: ?rgb\(200, 0, 0\)/);
  expect(html).toContain('src="https://images.example.com/fence.png"');
  expect(html).not.toContain("data-remote");
  expect(foreign).toEqual([]);
});

test("an answer to all leaves oneself out", async ({ page }) => {
  const writer = await createMailUser({ name: "writer" });
  const [anna, bert, cleo] = await Promise.all(
    ["anna", "bert", "cleo"].map((name) => createMailUser({ name })),
  );
  if (!anna || !bert || !cleo) throw new Error("Nobody to write to");
  await appendLetters(writer, [
    {
      subject: "Picnic",
      from: anna.address,
      to: [writer.address.toUpperCase(), bert.address],
      cc: [cleo.address, writer.address],
    },
  ]);
  await openMail(page, writer);
  await row(page, "Picnic").click();
  await pane(page).getByRole("button", { name: "Reply all", exact: true }).click();
  await body(page).click();
  await page.keyboard.type("Count me in.");
  await button(page, "Send").click();
  await expect(sent(page)).toBeVisible();
  const received = await latestMail(cleo);
  expect(addresses(received.to).sort()).toEqual([anna.address, bert.address].sort());
  expect(addresses(received.cc)).toEqual([cleo.address]);
});

test("a forwarded message takes its files and its pictures along", async ({ page }) => {
  const [writer, reader] = [
    await createMailUser({ name: "writer" }),
    await createMailUser({ name: "reader" }),
  ];
  const file = randomBytes(50_000);
  const pixel = Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  );
  await appendLetters(writer, [
    {
      subject: "Fwd: Minutes",
      html: '<p>As agreed.</p><img src="cid:logo@example.com">',
      attachments: [
        { filename: "minutes.bin", content: file },
        { filename: "logo.png", content: pixel, cid: "logo@example.com", contentDisposition: "inline" },
      ],
    },
  ]);
  await openMail(page, writer);
  await row(page, "Minutes").click();
  await pane(page).getByRole("button", { name: "Forward", exact: true }).click();
  await expect(field(page, "Subject")).toHaveValue("Fwd: Minutes");
  await expect(button(page, "Remove minutes.bin")).toBeVisible();
  await expect(button(page, "Remove logo.png")).toHaveCount(0);
  const image = body(page).getByRole("img");
  await expect.poll(() => image.evaluate((element) => (element as HTMLImageElement).naturalWidth)).toBe(1);
  await field(page, "To").fill(reader.address);
  await button(page, "Send").click();
  await expect(sent(page)).toBeVisible();

  const received = await latestMail(reader);
  const minutes = received.attachments.find((part) => part.filename === "minutes.bin");
  expect(digest(minutes?.content ?? Buffer.alloc(0))).toBe(digest(file));
  expect(received.attachments.some((part) => part.related && digest(part.content) === digest(pixel))).toBe(
    true,
  );
  expect(received.inReplyTo).toBeUndefined();
});

test("undo brings everything back, and nothing arrives", async ({ page }) => {
  const [writer, reader] = [
    await createMailUser({ name: "writer" }),
    await createMailUser({ name: "reader" }),
  ];
  await openMail(page, writer);
  await write(page, { to: `Rita <${reader.address}>`, subject: "Too soon", text: "Wait, " });
  await page.keyboard.press("Control+b");
  await page.keyboard.type("not yet");
  await field(page, "Bcc").fill("hidden@pennypost.test");
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "note.txt", mimeType: "text/plain", buffer: Buffer.from("note") });
  await expect(button(page, "Remove note.txt")).toBeVisible();
  await button(page, "Send").click();
  await sent(page).getByRole("button", { name: "Undo" }).click();

  await expect(field(page, "Subject")).toHaveValue("Too soon");
  await expect(button(page, `Edit Rita <${reader.address}>`)).toBeVisible();
  await expect(button(page, "Edit hidden@pennypost.test")).toBeVisible();
  await expect(body(page).locator("b")).toHaveText("not yet");
  await expect(button(page, "Remove note.txt")).toBeVisible();
  expect(await submissionStates(writer)).toEqual(["cancelled"]);
  await expect(sent(page)).toHaveCount(0);

  await button(page, "Send").click();
  await expect(sent(page)).toBeVisible();
  const received = await latestMail(reader);
  expect(received.attachments.map((part) => part.content.toString())).toEqual(["note"]);
});

test("pressing Send twice sends once", async ({ page }) => {
  const [writer, reader] = [
    await createMailUser({ name: "writer" }),
    await createMailUser({ name: "reader" }),
  ];
  await openMail(page, writer);
  await write(page, { to: reader.address, subject: "Once", text: "Once." });
  await button(page, "Send").dblclick();
  await expect(sent(page)).toBeVisible();
  await latestMail(reader);
  await latestMail(writer, 1, "Sent");
  expect(await submissionStates(writer)).toHaveLength(1);
  expect(await countMail(reader)).toBe(1);
});

test("an answer that got lost does not send a message twice", async ({ page }) => {
  const [writer, reader] = [
    await createMailUser({ name: "writer" }),
    await createMailUser({ name: "reader" }),
  ];
  await openMail(page, writer);
  await write(page, { to: reader.address, subject: "Lost answer", text: "First version." });
  let lost = false;
  await page.route("**/api/outbox", async (route) => {
    if (route.request().method() !== "POST" || lost) return route.fallback();
    lost = true;
    await route.fetch();
    await route.abort();
  });
  await button(page, "Send").click();
  await expect(page.getByText("The message was not sent.")).toBeVisible();
  await expect(body(page)).toHaveText("First version.");
  await button(page, "Send").click();
  await expect(sent(page)).toBeVisible();
  await latestMail(reader);
  expect(await submissionStates(writer)).toHaveLength(1);
});

test("what was changed after a lost answer is not taken for sent", async ({ page }) => {
  const [writer, reader] = [
    await createMailUser({ name: "writer" }),
    await createMailUser({ name: "reader" }),
  ];
  await openMail(page, writer);
  await write(page, { to: reader.address, subject: "Two versions", text: "First." });
  let lost = false;
  await page.route("**/api/outbox", async (route) => {
    if (route.request().method() !== "POST" || lost) return route.fallback();
    lost = true;
    await route.fetch();
    await route.abort();
  });
  await button(page, "Send").click();
  await expect(page.getByText("The message was not sent.")).toBeVisible();
  await body(page).click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(" Second.");
  await button(page, "Send").click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Send as another" }).click();
  await expect(sent(page)).toBeVisible();
  expect((await latestMail(reader, 2)).text?.trim()).toBe("First. Second.");
});

test("undoing too late says so", async ({ page }) => {
  const [writer, reader] = [
    await createMailUser({ name: "writer" }),
    await createMailUser({ name: "reader" }),
  ];
  await openMail(page, writer);
  await write(page, { to: reader.address, subject: "Gone", text: "Gone." });
  const arrived = Promise.withResolvers<void>();
  await page.route("**/api/outbox/*", async (route) => {
    await arrived.promise;
    await route.continue();
  });
  await button(page, "Send").click();
  await sent(page).getByRole("button", { name: "Undo" }).click();
  await latestMail(reader);
  arrived.resolve();
  await expect(page.getByText("It was too late: the message is already on its way.")).toBeVisible();
  await expect(page.getByRole("dialog")).toHaveCount(0);
});
