import { describe, expect, it } from "vitest";
import { readObject } from "#lib/formats/ical/read-calendar.ts";
import { readEntry } from "#lib/formats/ical/read-entry.ts";
import type { CalendarObject } from "#lib/formats/ical/types.ts";
import type { Method } from "#lib/formats/itip/types.ts";
import { answerObject } from "#lib/invitations/answer-object.ts";
import { schedulingMail } from "#lib/invitations/scheduling-mail.ts";
import { timeInWords } from "#lib/invitations/time-in-words.ts";

function objectOf(...lines: string[]): CalendarObject {
  const object = readObject(
    `BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\n${lines.join("\n")}\nEND:VEVENT\nEND:VCALENDAR`,
  );
  if (!object) throw new Error("The test's text holds no object.");
  return object;
}

function words(...lines: string[]): string {
  const { master } = objectOf(...lines);
  return (master ? timeInWords(readEntry(master)) : "").replace(/[\u202f\u00a0]/g, " ");
}

describe("timeInWords", () => {
  it("tells times with their zone, days, and that something repeats", () => {
    const berlin = "TZID=Europe/Berlin";
    expect(words(`DTSTART;${berlin}:20260901T090000`, `DTEND;${berlin}:20260901T103000`)).toBe(
      "Tuesday, September 1, 2026 at 9:00 AM to 10:30 AM (Europe/Berlin)",
    );
    expect(words("DTSTART;VALUE=DATE:20260901", "DTEND;VALUE=DATE:20260903")).toBe(
      "Tuesday, September 1, 2026 to Wednesday, September 2, 2026",
    );
    expect(words("DTSTART;VALUE=DATE:20260901", "RRULE:FREQ=DAILY")).toBe(
      "Tuesday, September 1, 2026, repeated",
    );
    expect(words("DTSTART:20260901T230000Z", "DURATION:PT2H")).toBe(
      "Tuesday, September 1, 2026 at 11:00 PM to Wednesday, September 2, 2026 at 1:00 AM (UTC)",
    );
  });
});

describe("schedulingMail", () => {
  it("shows what strangers wrote as text, and lets no name break the header", () => {
    const object = objectOf("DTSTART:20260901T090000Z", "SUMMARY:<b>Fair</b>", "LOCATION:a\\n<script>");
    const draft = schedulingMail({
      method: "REQUEST" as Method,
      object,
      recipients: [{ address: "ann@example.com", name: "Ann\r\nBcc: x@y.z" }],
      account: { id: "1", address: "boss@example.com", kind: "hosted" },
      name: "Boss <&>",
      key: "",
      isUpdate: false,
      comment: "",
    });
    expect(draft.subject).toBe("Invitation: <b>Fair</b>");
    expect(draft.html).toContain("&lt;b&gt;Fair&lt;/b&gt;");
    expect(draft.html).toContain("a<br>&lt;script&gt;");
    expect(draft.html).toContain("Boss &lt;&amp;&gt; invites you.");
    expect(draft.to[0]?.name).toBe("Ann  Bcc: x@y.z");
  });
});

describe("answerObject", () => {
  const series = objectOf(
    "DTSTART:20260901T090000Z",
    "RRULE:FREQ=DAILY;COUNT=3",
    "ATTENDEE:mailto:ann@example.com",
    "ATTENDEE;PARTSTAT=TENTATIVE:mailto:ben@example.com",
  );

  it("answers all, or one instance, for the person only", () => {
    const all = answerObject(series, null, ["ann@example.com"], "accepted");
    expect(all.object.master && readEntry(all.object.master).attendees.map(({ status }) => status)).toEqual([
      "ACCEPTED",
      "TENTATIVE",
    ]);
    const second = { kind: "utc" as const, wall: Date.UTC(2026, 8, 2, 9), zone: null };
    const one = answerObject(series, [second], ["ann@example.com"], "declined");
    expect(one.object.master).toBe(series.master);
    expect(one.answered.map(({ part }) => readEntry(part).recurrenceId)).toEqual([second]);
    expect(one.object.overrides.map((part) => readEntry(part).attendees[0]?.status)).toEqual(["DECLINED"]);
  });

  it("answers as oneself when one is not on the list", () => {
    const { answered } = answerObject(series, null, ["eve@example.com", "other@example.com"], "accepted");
    expect(answered.map(({ attendee }) => attendee.uri)).toEqual(["mailto:eve@example.com"]);
  });
});
