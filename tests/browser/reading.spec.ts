import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, type Page, test } from "@playwright/test";
import { createMailUser } from "#tests/mail-user.ts";
import { appendLetters, appendRaw, type Letter, numberedLetters } from "./mailbox.ts";
import { letter, openMail, pane, row, violationsOf } from "./webmail.ts";

const pixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

/** Opens the one message of a new person. */
async function openLetter(page: Page, options: Letter): Promise<void> {
  const person = await createMailUser();
  await appendLetters(person, [{ subject: "The letter", ...options }]);
  await openMail(page, person);
  await row(page, "The letter").click();
  await expect(pane(page).getByRole("heading", { name: "The letter" })).toBeVisible();
}

/** A server of a stranger that notes what it is asked for. */
async function strangersServer() {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    response.writeHead(200, { "Content-Type": "image/png" }).end(pixel);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  return { asked, url: `http://127.0.0.1:${port}`, close: () => server.close() };
}

test("plain text shows its links and quotes", async ({ page }) => {
  await openLetter(page, {
    text: "See https://example.com/a?b=c.\n\n> Do you come?\n>> I asked first.\n-- \nMara",
    html: undefined,
  });
  const link = pane(page).getByRole("link", { name: "https://example.com/a?b=c" });
  await expect(link).toHaveAttribute("href", "https://example.com/a?b=c");
  await expect(link).toHaveAttribute("rel", "noopener noreferrer");
  await expect(link).toHaveAttribute("target", "_blank");
  await expect(pane(page).locator("blockquote blockquote")).toHaveText("I asked first.");
});

test("the head tells people and date, and everything under Details", async ({ page }) => {
  await openLetter(page, {
    cc: "Bruno <bruno@elsewhere.example>",
    replyTo: "answers@lindqvist.example",
    date: new Date("2026-03-02T10:00:00Z"),
  });
  await expect(pane(page).getByText("Mara Lindqvist", { exact: true })).toBeVisible();
  await expect(pane(page).locator("time")).toHaveText("Monday, 2 March 2026 at 11:00");
  await pane(page).getByRole("button", { name: "Details" }).click();
  await expect(pane(page).getByText("Bruno <bruno@elsewhere.example>")).toBeVisible();
  await expect(pane(page).getByText("answers@lindqvist.example")).toBeVisible();
});

test("HTML is shown in a frame that runs nothing and has a policy of its own", async ({ page }) => {
  const policy = page.waitForResponse((response) => response.url().endsWith("/message-frame"));
  await openLetter(page, {
    html: `<style>.red { color: rgb(200, 0, 0) } #x { font-size: 40px }</style>
      <p class="red" id="x">Styled</p><p style="position: fixed; top: 0" id="body">Fixed</p>
      <a href="https://example.com/">Link</a> <a href="javascript:parent.hacked=1">Bad</a>
      <form action="https://evil.example"><input name="password" autofocus></form>`,
  });
  await expect(letter(page).getByText("Styled")).toHaveCSS("color", "rgb(200, 0, 0)");
  await expect(letter(page).getByText("Styled")).toHaveCSS("font-size", "40px");
  await expect(letter(page).getByText("Fixed")).toHaveCSS("position", "static");
  await expect(letter(page).getByRole("link", { name: "Link" })).toHaveAttribute("target", "_blank");
  await expect(letter(page).getByText("Bad")).not.toHaveAttribute("href");
  await expect(letter(page).locator("form, input, script, [name], [onclick]")).toHaveCount(0);

  const frame = pane(page).locator("iframe");
  await expect(frame).toHaveAttribute(
    "sandbox",
    "allow-same-origin allow-popups allow-popups-to-escape-sandbox",
  );
  const header = (await (await policy).allHeaders())["content-security-policy"] ?? "";
  expect(header).toContain("default-src 'none'");
  expect(header).toContain("frame-ancestors 'self'");
  expect(header).not.toMatch(/script-src|https?:/);
});

const attacks = [
  `<img src="x" onerror="top.hacked=1">`,
  `<svg onload="top.hacked=1"><script>top.hacked=1</script></svg>`,
  `<script>top.hacked=1</script>`,
  `<iframe srcdoc="<script>top.hacked=1</script>"></iframe>`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=top.hacked=1&gt;">`,
  `<a href="data:text/html,<script>top.hacked=1</script>" id=attributes>x</a>`,
  `<object data="javascript:top.hacked=1"></object><embed src="javascript:top.hacked=1">`,
  `<details open ontoggle="top.hacked=1"><summary>x</summary></details>`,
  `<body onload="top.hacked=1" onpageshow="top.hacked=1">`,
  `<meta http-equiv="refresh" content="0; url=javascript:top.hacked=1"><base href="javascript:/a/-top.hacked=1//">`,
];

test("no script of a message ever runs", async ({ page }) => {
  await openLetter(page, { html: `<p>Harmless</p>${attacks.join("\n")}<p>The end</p>` });
  await expect(letter(page).getByText("Harmless")).toBeVisible();
  await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
  expect(await page.evaluate(() => "hacked" in window)).toBe(false);
  await expect(page).toHaveURL(/\/mail\//);
});

test("what slipped through the sanitiser would still meet the walls of the frame", async ({ page }) => {
  await openLetter(page, { html: "<p>Harmless</p>" });
  await expect(letter(page).getByText("Harmless")).toBeVisible();
  const stranger = await strangersServer();
  // What a hole in the sanitiser would let through, put straight into the frame's document.
  await pane(page)
    .locator("iframe")
    .evaluate((frame: HTMLIFrameElement, url) => {
      const body = frame.contentDocument?.body;
      if (body)
        body.innerHTML = `<img src="${url}/x" onerror="top.hacked=1"><iframe src="${url}/y"></iframe>`;
    }, stranger.url);
  await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
  expect(await page.evaluate(() => "hacked" in window)).toBe(false);
  expect(stranger.asked).toEqual([]);
  stranger.close();
});

test("nothing is loaded from elsewhere until the person asks, and then images only", async ({ page }) => {
  const stranger = await strangersServer();
  const at = (name: string) => `${stranger.url}/${name}`;
  await openLetter(page, {
    html: `<head><style>@import url(${at("import.css")}); @font-face { font-family: f; src: url(${at("font")}) }
        p { background: url(${at("sheet.png")}); --hidden: u\\72l(${at("variable.png")}) }</style>
        <link rel="stylesheet" href="${at("link.css")}"><link rel="preload" as="image" href="${at("preload.png")}"></head>
      <body background="${at("body.png")}"><p>Newsletter</p>
      <img src="${at("image.png")}" srcset="${at("set.png")} 2x" width="40" height="40">
      <img src="//${stranger.url.slice(7)}/relative.png">
      <div style="background-image: url(${at("inline.png")}); list-style: url('${at("list.png")}')">x</div>
      <div style="background: image-set('${at("imageset.png")}' 1x)">x</div>
      <table background="${at("table.png")}"><tr><td>x</td></tr></table>
      <video poster="${at("poster.png")}" src="${at("video")}" autoplay></video><audio src="${at("audio")}" autoplay></audio>
      <input type="image" src="${at("input.png")}"><svg><image href="${at("svg.png")}"/></svg>
      <object data="${at("object")}"></object><iframe src="${at("frame")}"></iframe></body>`,
  });
  await expect(letter(page).getByText("Newsletter")).toBeVisible();
  await expect(pane(page).getByText("Remote images are blocked")).toBeVisible();
  await page.evaluate(() => new Promise((done) => setTimeout(done, 500)));
  expect(stranger.asked).toEqual([]);

  await pane(page).getByRole("button", { name: "Show images" }).click();
  await expect.poll(() => stranger.asked).toContain("/image.png");
  await expect(pane(page).getByText("Remote images are blocked")).toBeHidden();
  await expect(letter(page).getByText("Newsletter")).toBeVisible();
  await expect.poll(() => stranger.asked).toContain("/sheet.png");
  for (const never of [
    "/import.css",
    "/font",
    "/link.css",
    "/set.png",
    "/video",
    "/audio",
    "/object",
    "/frame",
  ]) {
    expect(stranger.asked).not.toContain(never);
  }
  stranger.close();
});

test("an image inside of the message is shown without asking", async ({ page }) => {
  await openLetter(page, {
    html: '<p>Look:</p><img src="cid:roof@lindqvist" alt="The roof">',
    attachments: [{ filename: "roof.png", content: pixel, cid: "roof@lindqvist" }],
  });
  const image = letter(page).getByRole("img", { name: "The roof" });
  await expect.poll(() => image.evaluate((element: HTMLImageElement) => element.naturalWidth)).toBe(1);
  await expect(pane(page).getByText("Remote images are blocked")).toHaveCount(0);
  await expect(pane(page).getByRole("list", { name: "Attachments" })).toHaveCount(0);
});

test("attachments are listed with name and size and come down byte by byte", async ({ page }) => {
  const content = Buffer.from(Array.from({ length: 70_000 }, (_, index) => (index * 7) % 256));
  await openLetter(page, {
    attachments: [
      { filename: "Pläne für das Dach.bin", content },
      { filename: "page.html", content: "<script>top.hacked=1</script>", contentType: "text/html" },
    ],
  });
  const link = pane(page).getByRole("link", { name: /^Download Pläne für das Dach.bin 70 kB/ });
  const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
  expect(download.suggestedFilename()).toBe("Pläne für das Dach.bin");
  expect(content.equals(await readFile(await download.path()))).toBe(true);

  const html = await pane(page)
    .getByRole("link", { name: /^Download page.html/ })
    .getAttribute("href");
  const answer = await page.request.get(html ?? "");
  expect(answer.headers()["content-disposition"]).toMatch(/^attachment/);
  expect(answer.headers()["x-content-type-options"]).toBe("nosniff");
});

test("the source can be downloaded", async ({ page }) => {
  await openLetter(page, { text: "As it came." });
  await pane(page).getByRole("button", { name: "More" }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("menuitem", { name: "Download source (.eml)" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.eml$/);
  expect((await readFile(await download.path())).toString()).toContain("Subject: The letter");
});

test("mail that is not well formed is shown as far as it goes", async ({ page }) => {
  const person = await createMailUser();
  await appendRaw(
    person,
    "From: Broken <broken@x.example>\r\nSubject: =?utf-8?Q?Half_an_encoded_wo\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=nonsense\r\n\r\nStill readable\r\n",
  );
  await openMail(page, person);
  await row(page, "Broken").click();
  await expect(pane(page).getByText("Still readable")).toBeVisible();
});

test("a message that is gone says so, and the list goes on", async ({ page }) => {
  const person = await createMailUser();
  await appendLetters(person, numberedLetters(2));
  await openMail(page, person);
  await row(page, "Number 1").click();
  await expect(pane(page).getByText("This is number 1.")).toBeVisible();
  const gone = new URL(page.url()).pathname.replace(/\d+$/, "9999");
  await page.goto(gone);
  await expect(pane(page).getByText("This message is no longer here", { exact: true })).toBeVisible();
  await row(page, "Number 2").click();
  await expect(pane(page).getByText("This is number 2.")).toBeVisible();
});

test("a message that could not be loaded can be tried again", async ({ page }) => {
  const person = await createMailUser();
  await appendLetters(person, numberedLetters(1));
  await openMail(page, person);
  await row(page, "Number 1").waitFor();
  await page.route("**/api/messages/*", (route) => route.abort());
  await row(page, "Number 1").click();
  await expect(pane(page).getByText("The message could not be loaded")).toBeVisible();
  await expect(pane(page).getByRole("link", { name: "Download source (.eml)" })).toBeVisible();
  await page.unroute("**/api/messages/*");
  await pane(page).getByRole("button", { name: "Try again" }).click();
  await expect(pane(page).getByText("This is number 1.")).toBeVisible();
});

test("the pane has one scroll bar: the frame is as high as the message", async ({ page }) => {
  await openLetter(page, { html: `<div style="height: 3000px">High</div><p>The end</p>` });
  await expect(letter(page).getByText("High")).toBeVisible();
  await expect
    .poll(() =>
      pane(page)
        .locator("iframe")
        .evaluate((frame) => frame.getBoundingClientRect().height),
    )
    .toBeGreaterThan(3000);
  await pane(page).getByRole("article").focus();
  await page.keyboard.press("End");
  await expect(letter(page).getByText("The end")).toBeInViewport();
});

test("a wide newsletter fits a narrow pane", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openLetter(page, { html: `<table width="600" bgcolor="#ffffff"><tr><td>Wide</td></tr></table>` });
  await expect(letter(page).getByText("Wide")).toBeVisible();
  await expect
    .poll(() =>
      pane(page)
        .locator("iframe")
        .evaluate((frame: HTMLIFrameElement) => {
          const root = frame.contentDocument?.documentElement;
          return (root?.scrollWidth ?? 0) - (root?.clientWidth ?? 0);
        }),
    )
    .toBeLessThanOrEqual(1);
});

test("by night a letter without colours is dark, and one with its own stays on white", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  const person = await createMailUser();
  await appendLetters(person, [
    { subject: "Plain", html: "<p>No colours</p>" },
    { subject: "Coloured", html: '<p style="color: #1b4332">Own colours</p>' },
  ]);
  await openMail(page, person);
  await row(page, "Plain").click();
  await expect(letter(page).getByText("No colours")).toHaveCSS("color", "rgb(255, 255, 255)");
  await row(page, "Coloured").click();
  await expect(letter(page).getByText("Own colours")).toHaveCSS("color", "rgb(27, 67, 50)");
  await expect(pane(page).locator("[data-own-colours]")).toHaveCSS("background-color", "rgb(255, 255, 255)");
  expect(await violationsOf(page)).toEqual([]);
});
