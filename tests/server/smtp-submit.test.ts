import { randomBytes } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { AppError } from "#lib/errors.ts";
import { probeSmtp } from "#lib/protocols/smtp/probe.ts";
import type { SmtpSettings } from "#lib/protocols/smtp/settings.ts";
import { smtpTransport } from "#lib/protocols/smtp/submit.ts";
import { type Act, ScriptedSmtpServer, type Step } from "#tests/scripted-smtp-server.ts";

let server: ScriptedSmtpServer;
let settings: SmtpSettings;
let dots: number;

beforeEach(async () => {
  server = new ScriptedSmtpServer();
  const port = await server.listen();
  settings = {
    host: "127.0.0.1",
    port,
    security: "none",
    allowPlaintext: false,
    username: "u",
    password: "p",
  };
  dots = 0;
});
afterEach(() => server.close());

const mime = Buffer.from("Subject: hello\r\n\r\n.a dot\r\n..two\r\n.\r\nend\r\n");

function submit(changes: { mime?: Buffer; to?: string[]; beforeDot?: () => Promise<void> } = {}) {
  const beforeDot = async () => {
    dots += 1;
  };
  const message = { from: "me@here.test", to: ["a@there.test", "b@there.test"], mime, beforeDot, ...changes };
  return smtpTransport(settings).submit(message);
}

async function failureOf(attempt: Promise<unknown>): Promise<AppError> {
  const error = await attempt.then(
    () => new Error("It was accepted"),
    (reason: unknown) => reason,
  );
  expect(error).toHaveProperty("publicMessage");
  return error as AppError;
}

function at(step: Step, act: Act): void {
  server.script = (reached) => (reached === step ? act : undefined);
}

test("the bytes arrive as they are, dots at line starts included", async () => {
  expect(await submit()).toEqual({ rejected: [] });
  expect(server.confirmed).toEqual([
    { from: "me@here.test", to: ["a@there.test", "b@there.test"], bytes: mime },
  ]);
  expect(dots).toBe(1);
});

test("a large message arrives as it is", async () => {
  const large = Buffer.from(
    `X: y\r\n\r\n${randomBytes(3_000_000).toString("base64").replace(/.{76}/g, "$&\r\n")}\r\n`,
  );
  await submit({ mime: large });
  expect(server.confirmed[0]?.bytes.equals(large)).toBe(true);
});

test("the dot waits for beforeDot, and never goes out when that refuses", async () => {
  const failure = await failureOf(
    submit({
      beforeDot: async () => {
        await server.reached("content");
        expect(server.steps).not.toContain("dot");
        throw new Error("the lease is lost");
      },
    }),
  );
  expect(failure.code).toBe("mail-unavailable");
  expect(server.steps).not.toContain("dot");
  expect(server.confirmed).toEqual([]);
});

test.each<[Step, Act, string]>([
  ["greeting", "drop", "mail-unavailable"],
  ["greeting", "554 5.3.2 Not today", "mail-unavailable"],
  ["greeting", "421 Too busy", "mail-unavailable"],
  ["ehlo", "drop", "mail-unavailable"],
  ["auth", "535 5.7.8 Wrong", "mail-login-rejected"],
  ["auth", "454 4.7.0 Later", "mail-unavailable"],
  ["auth", "drop", "mail-unavailable"],
  ["mail", "451 4.3.0 Later", "mail-unavailable"],
  ["mail", "552 5.3.4 Too big", "mail-refused"],
  ["mail", "drop", "mail-unavailable"],
  ["rcpt", "550 5.1.1 Unknown", "mail-refused"],
  ["rcpt", "450 4.2.0 Greylisted", "mail-unavailable"],
  ["rcpt", "drop", "mail-unavailable"],
  ["data", "451 4.3.0 Later", "mail-unavailable"],
  ["data", "554 5.5.1 No", "mail-refused"],
  ["data", "drop", "mail-unavailable"],
  ["content", "drop", "mail-unavailable"],
  ["dot", "451 4.3.0 Later", "mail-unavailable"],
  ["dot", "552 5.2.2 Full", "mail-refused"],
  ["dot", "421 4.4.2 Closing", "mail-unavailable"],
  ["dot", "drop", "mail-protocol-broken"],
])("%s answered with %s is %s", async (step, act, code) => {
  at(step, act);
  const slow = step === "content" ? { beforeDot: () => server.reached("content").then(pause) } : {};
  const failure = await failureOf(submit(slow));
  expect(failure.code).toBe(code);
  expect(server.confirmed).toEqual([]);
});

/** Time for the lost connection to be noticed before the dot. */
function pause(): Promise<void> {
  return new Promise((done) => setTimeout(done, 100));
}

test.each<Step>(["greeting", "ehlo", "auth"])(
  "a server that stalls at %s is given up within 15 s",
  async (step) => {
    at(step, "stall");
    expect((await failureOf(submit())).code).toBe("mail-unavailable");
  },
);

test("an answer to the message before it is complete counts for nothing", async () => {
  at("content", "250 2.0.0 Ok");
  const failure = await failureOf(submit({ beforeDot: () => server.reached("content").then(pause) }));
  expect(failure.code).toBe("mail-unavailable");
  expect(server.confirmed).toEqual([]);
});

test("recipients that are refused beside others are named with the server's words", async () => {
  server.script = (step, line) =>
    step === "rcpt" && line.includes("<b@") ? "550 5.1.1 No b here" : undefined;
  expect(await submit()).toEqual({ rejected: [{ address: "b@there.test", reason: "550 5.1.1 No b here" }] });
  expect(server.confirmed[0]?.to).toEqual(["a@there.test"]);
});

test("the same when the server takes the envelope in one go", async () => {
  server.extensions.push("PIPELINING");
  server.script = (step, line) =>
    step === "rcpt" && line.includes("<b@") ? "550 5.1.1 No b here" : undefined;
  expect((await submit()).rejected).toHaveLength(1);
  at("rcpt", "550 5.1.1 Nobody");
  const failure = await failureOf(submit());
  expect(failure.code).toBe("mail-refused");
  expect(failure.publicMessage).toContain("Nobody");
  expect(server.confirmed).toHaveLength(1);
});

test("the server's words are shown in one safe line", async () => {
  at("dot", `550 5.7.1 \u001b[31mred\u0007 ${"x".repeat(2000)}`);
  const { publicMessage } = await failureOf(submit());
  expect(publicMessage).toContain("red");
  expect(publicMessage).not.toMatch(/[\u0000-\u001f\u007f]/);
  expect(publicMessage.length).toBeLessThan(400);
});

test("an address beyond ASCII needs a server that says it can", async () => {
  expect(await submit({ to: ["jürgen@there.test"] })).toEqual({ rejected: [] });
  expect(server.confirmed[0]?.to).toEqual(["jürgen@there.test"]);
  server.extensions = server.extensions.filter((extension) => extension !== "SMTPUTF8");
  const failure = await failureOf(submit({ to: ["jürgen@there.test"] }));
  expect(failure.code).toBe("mail-refused");
  expect(failure.publicMessage).toContain("jürgen@there.test");
});

test("STARTTLS that is not offered is not done without", async () => {
  settings = { ...settings, security: "starttls" };
  expect((await failureOf(submit())).code).toBe("mail-unavailable");
  expect(server.steps).not.toContain("auth");
});

test("a password never crosses a network in plain text unless that is allowed", async () => {
  settings = { ...settings, host: "192.0.2.1" };
  expect((await failureOf(submit())).publicMessage).toContain("not secure");
});

test("the probe says whether a server greets", async () => {
  await probeSmtp(settings);
  at("greeting", "drop");
  expect((await failureOf(probeSmtp(settings))).code).toBe("mail-unavailable");
});
