import { describe, expect, it } from "vitest";
import { changeEntry } from "#lib/formats/ical/change-entry.ts";
import { partsOf, replacePart } from "#lib/formats/ical/change-object.ts";
import { overrideInstance } from "#lib/formats/ical/change-series.ts";
import { readObject } from "#lib/formats/ical/read-calendar.ts";
import { readEntry } from "#lib/formats/ical/read-entry.ts";
import { parseTime } from "#lib/formats/ical/time.ts";
import type { CalendarObject, IcalTime } from "#lib/formats/ical/types.ts";
import { writeObject } from "#lib/formats/ical/write-object.ts";
import { judgeMessage } from "#lib/formats/itip/judge-message.ts";
import { planMessages } from "#lib/formats/itip/plan-messages.ts";
import { reschedule } from "#lib/formats/itip/reschedule.ts";
import { isCancelled } from "#lib/formats/itip/take-cancel.ts";
import type { Decision, Method } from "#lib/formats/itip/types.ts";

const boss = "boss@example.com";
const ann = "ann@example.com";

interface Part {
  sequence?: number;
  stamp?: number;
  start?: string;
  more?: string[];
  attendees?: string[];
}

const people = [`ATTENDEE;RSVP=TRUE;PARTSTAT=NEEDS-ACTION:mailto:${ann}`, "ATTENDEE:mailto:ben@example.com"];

function part({
  sequence = 0,
  stamp = 0,
  start = "20260901T090000Z",
  more = [],
  attendees = people,
}: Part = {}) {
  const time = `20260801T${String(stamp).padStart(6, "0")}Z`;
  return [
    "BEGIN:VEVENT",
    "UID:meeting",
    `DTSTAMP:${time}`,
    `SEQUENCE:${sequence}`,
    `DTSTART:${start}`,
    "DURATION:PT1H",
    `ORGANIZER:mailto:${boss}`,
    ...attendees,
    ...more,
    "END:VEVENT",
  ].join("\n");
}

function objectOf(...parts: string[]): CalendarObject {
  const object = readObject(`BEGIN:VCALENDAR\n${parts.join("\n")}\nEND:VCALENDAR`);
  if (!object) throw new Error("The test's text holds no object.");
  return object;
}

function take(
  method: Method,
  object: CalendarObject,
  stored: CalendarObject | null,
  sender = boss,
  me = ann,
): Decision {
  return judgeMessage({ method, object, sender }, { addresses: [me], stored });
}

function applied(decision: Decision): CalendarObject {
  if (decision.outcome !== "apply") throw new Error(`${decision.outcome}: ${decision.reason}`);
  return decision.object;
}

const timeOf = (value: string): IcalTime => parseTime(value, null) ?? { kind: "utc", wall: 0, zone: null };
const weekly = { more: ["RRULE:FREQ=WEEKLY;COUNT=4"] };
const instance = (value: string) => [`RECURRENCE-ID:${value}`];

describe("REQUEST", () => {
  it("is applied when new, without the organiser's reminders", () => {
    const alarm = ["BEGIN:VALARM", "ACTION:EMAIL", "TRIGGER:-PT5M", "END:VALARM"];
    const object = applied(take("REQUEST", objectOf(part({ more: alarm })), null));
    expect(writeObject(object)).not.toContain("VALARM");
  });

  it("is refused when somebody else than the organiser sends it", () => {
    expect(take("REQUEST", objectOf(part()), null, "eve@example.com").outcome).toBe("refuse");
    const stolen = objectOf(part({ sequence: 5 }).replaceAll(boss, "eve@example.com"));
    expect(take("REQUEST", stolen, objectOf(part()), "eve@example.com").outcome).toBe("refuse");
    const own = objectOf("BEGIN:VEVENT\nUID:meeting\nDTSTART:20260901T090000Z\nEND:VEVENT");
    expect(take("REQUEST", objectOf(part()), own).outcome).toBe("refuse");
  });

  it("lets the person decide when sent in the organiser's name, or passed on to somebody who is not invited", () => {
    const sentBy = objectOf(part().replace("ORGANIZER:", 'ORGANIZER;SENT-BY="mailto:aide@example.com":'));
    expect(take("REQUEST", sentBy, null, "aide@example.com").outcome).toBe("ask");
    expect(take("REQUEST", sentBy, sentBy, "aide@example.com").outcome).toBe("ignore");
    expect(take("REQUEST", objectOf(part()), null, boss, "carl@example.com").outcome).toBe("ask");
  });

  it("keeps the person's own reminders and, while the SEQUENCE stays, their answer", () => {
    const stored = objectOf(
      part({
        attendees: [`ATTENDEE;PARTSTAT=ACCEPTED:mailto:${ann}`],
        more: ["COLOR:red", "BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:-PT5M", "END:VALARM"],
      }),
    );
    const minor = applied(take("REQUEST", objectOf(part({ stamp: 1, more: ["SUMMARY:New"] })), stored));
    const entry = minor.master && readEntry(minor.master);
    expect(entry).toMatchObject({ summary: "New", color: "red", attendees: [{ status: "ACCEPTED" }, {}] });
    expect(entry?.alarms).toHaveLength(1);
    const moved = applied(
      take("REQUEST", objectOf(part({ sequence: 1, start: "20260902T090000Z" })), stored),
    );
    expect(moved.master && readEntry(moved.master).attendees[0]?.status).toBe("NEEDS-ACTION");
  });

  it("changes one instance and leaves the series", () => {
    const stored = objectOf(part(weekly));
    const moved = part({
      sequence: 1,
      stamp: 1,
      start: "20260908T150000Z",
      more: instance("20260908T090000Z"),
    });
    const object = applied(take("REQUEST", objectOf(moved), stored));
    expect(object.overrides).toHaveLength(1);
    expect(object.master).toBe(stored.master);
  });

  it("takes an instance out together with what was said of it", () => {
    const moved = part({
      sequence: 1,
      stamp: 1,
      start: "20260908T150000Z",
      more: instance("20260908T090000Z"),
    });
    const held = applied(take("REQUEST", objectOf(moved), objectOf(part(weekly))));
    const without = part({ stamp: 2, more: [...weekly.more, "EXDATE:20260908T090000Z"] });
    expect(applied(take("REQUEST", objectOf(without), held)).overrides).toEqual([]);
  });

  it("may invite to one instance only", () => {
    const object = applied(take("REQUEST", objectOf(part({ more: instance("20260908T090000Z") })), null));
    expect(object.master).toBeNull();
    const whole = applied(take("REQUEST", objectOf(part({ ...weekly, stamp: 2 })), object));
    expect([whole.master !== null, whole.overrides.length]).toEqual([true, 1]);
  });
});

describe("messages in any order", () => {
  const messages: [Method, CalendarObject][] = [
    ["REQUEST", objectOf(part(weekly))],
    ["REQUEST", objectOf(part({ ...weekly, sequence: 1, stamp: 2, start: "20260901T100000Z" }))],
    [
      "REQUEST",
      objectOf(
        part({ sequence: 1, stamp: 3, start: "20260908T170000Z", more: instance("20260908T100000Z") }),
      ),
    ],
    ["CANCEL", objectOf(part({ sequence: 2, stamp: 4, more: instance("20260915T100000Z") }))],
    [
      "REQUEST",
      objectOf(
        part({ sequence: 1, stamp: 1, start: "20260915T180000Z", more: instance("20260915T100000Z") }),
      ),
    ],
  ];

  it("end in the same state", () => {
    const ends = new Set(permutations(messages).map((order) => stateAfter(order)));
    expect([...ends]).toHaveLength(1);
    expect([...ends][0]).toContain("20260908T170000Z");
  });

  it("end cancelled when one of them calls everything off", () => {
    const off: [Method, CalendarObject] = ["CANCEL", objectOf(part({ ...weekly, sequence: 2, stamp: 5 }))];
    for (const order of permutations([...messages.slice(0, 3), off]))
      expect(stateAfter(order)).toMatch(/^off/);
  });

  function stateAfter(order: [Method, CalendarObject][]): string {
    let stored: CalendarObject | null = null;
    for (const [method, object] of order) {
      const decision = take(method, object, stored);
      if (decision.outcome === "apply") stored = decision.object;
    }
    if (!stored) return "nothing";
    if (isCancelled(stored)) return "off";
    const texts = partsOf(stored).map((each) => {
      const { start, recurrenceId, status, sequence } = readEntry(each);
      const said = status === "CANCELLED" ? "off" : start && new Date(start.wall).toISOString();
      return JSON.stringify([recurrenceId?.wall ?? 0, said?.replace(/[-:]|\.000/g, ""), sequence]);
    });
    return texts.sort().join();
  }

  function permutations<T>(list: T[]): T[][] {
    if (list.length < 2) return [list];
    return list.flatMap((each, at) => permutations(list.toSpliced(at, 1)).map((rest) => [each, ...rest]));
  }
});

describe("CANCEL", () => {
  it("calls everything or one instance off, from the organiser only, and not when old", () => {
    const stored = objectOf(part({ ...weekly, sequence: 3 }));
    expect(isCancelled(applied(take("CANCEL", objectOf(part({ sequence: 3, stamp: 1 })), stored)))).toBe(
      true,
    );
    expect(take("CANCEL", objectOf(part({ sequence: 4 })), stored, ann).outcome).toBe("refuse");
    expect(take("CANCEL", objectOf(part({ sequence: 2 })), stored).outcome).toBe("ignore");
    const one = applied(
      take("CANCEL", objectOf(part({ sequence: 4, more: instance("20260908T090000Z") })), stored),
    );
    expect(isCancelled(one)).toBe(false);
    expect(one.overrides.map((each) => readEntry(each).status)).toEqual(["CANCELLED"]);
    expect(
      take("CANCEL", objectOf(part({ sequence: 4, more: instance("20260908T090000Z") })), one).outcome,
    ).toBe("ignore");
  });
});

describe("REPLY", () => {
  const stored = objectOf(part(weekly));
  const reply = (line: string, more: Part = {}) => objectOf(part({ stamp: 5, ...more, attendees: [line] }));
  const accept = `ATTENDEE;PARTSTAT=ACCEPTED:mailto:${ann}`;
  const statusOf = (object: CalendarObject, at = 0) =>
    partsOf(object)[at] &&
    readEntry(partsOf(object)[at] ?? { name: "", lines: [], components: [] }).attendees.map(
      (each) => each.status,
    );
  const takeReply = (object: CalendarObject, from = ann, held = stored) =>
    take("REPLY", object, held, from, boss);

  it("counts for its sender, once, and not after a newer one", () => {
    const after = applied(takeReply(reply(accept)));
    expect(statusOf(after)).toEqual(["ACCEPTED", "NEEDS-ACTION"]);
    expect(takeReply(reply(accept), ann, after).outcome).toBe("ignore");
    const older = reply(`ATTENDEE;PARTSTAT=DECLINED:mailto:${ann}`, { stamp: 4 });
    expect(takeReply(older, ann, after).outcome).toBe("ignore");
    expect(takeReply(reply(accept), "ben@example.com").outcome).toBe("refuse");
    expect(take("REPLY", reply(accept), stored, ann, "other@example.com").outcome).toBe("refuse");
  });

  it("does not count for a time that was set before the last change", () => {
    const moved = objectOf(part({ ...weekly, sequence: 1 }));
    expect(takeReply(reply(accept), ann, moved).outcome).toBe("ignore");
  });

  it("answers one instance of the series", () => {
    const after = applied(takeReply(reply(accept, { more: instance("20260908T090000Z") })));
    expect(statusOf(after)).toEqual(["NEEDS-ACTION", "NEEDS-ACTION"]);
    expect(statusOf(after, 1)).toEqual(["ACCEPTED", "NEEDS-ACTION"]);
  });

  it("delegates, in either order of the two messages", () => {
    const away = objectOf(
      part({
        stamp: 5,
        attendees: [`ATTENDEE;PARTSTAT=DELEGATED;DELEGATED-TO="mailto:dora@example.com":mailto:${ann}`],
      }),
    );
    const dora = reply(`ATTENDEE;PARTSTAT=ACCEPTED;DELEGATED-FROM="mailto:${ann}":mailto:dora@example.com`, {
      stamp: 6,
    });
    const one = applied(takeReply(dora, "dora@example.com", applied(takeReply(away))));
    const other = applied(takeReply(away, ann, applied(takeReply(dora, "dora@example.com"))));
    for (const object of [one, other])
      expect(statusOf(object)?.toSorted()).toEqual(["ACCEPTED", "DELEGATED", "NEEDS-ACTION"]);
  });

  it("asks about somebody who was not invited", () => {
    const decision = takeReply(reply("ATTENDEE;PARTSTAT=ACCEPTED:mailto:eve@example.com"), "eve@example.com");
    expect(decision.outcome).toBe("ask");
    expect(decision.outcome === "ask" && decision.object && statusOf(decision.object)).toEqual([
      "NEEDS-ACTION",
      "NEEDS-ACTION",
      "ACCEPTED",
    ]);
  });
});

describe("the other methods", () => {
  const stored = objectOf(part(weekly));

  it("ADD adds an instance", () => {
    const extra = objectOf(part({ stamp: 1, start: "20261224T090000Z" }));
    const object = applied(take("ADD", extra, stored));
    expect(object.master && readEntry(object.master).rdates).toEqual([timeOf("20261224T090000Z")]);
    expect(object.overrides).toHaveLength(1);
    expect(take("ADD", extra, stored, ann).outcome).toBe("refuse");
    expect(take("ADD", extra, null).outcome).toBe("ignore");
  });

  it("PUBLISH and COUNTER ask, DECLINECOUNTER only tells", () => {
    expect(take("PUBLISH", stored, null).outcome).toBe("ask");
    expect(take("COUNTER", stored, stored, ann, boss).outcome).toBe("ask");
    expect(take("COUNTER", stored, stored, "eve@example.com", boss).outcome).toBe("refuse");
    expect(take("REFRESH", stored, stored, ann, boss).outcome).toBe("ask");
    expect(take("DECLINECOUNTER", stored, stored).outcome).toBe("ignore");
  });
});

describe("what the organiser sends", () => {
  const before = objectOf(part(weekly));

  it("asks anew for answers when the time moves, and not when the title changes", () => {
    const accepted = objectOf(part({ ...weekly, attendees: [`ATTENDEE;PARTSTAT=ACCEPTED:mailto:${ann}`] }));
    const master = accepted.master;
    if (!master) throw new Error("There is a master.");
    const stamp = Date.UTC(2026, 8, 1);
    const titled = reschedule(
      accepted,
      replacePart(accepted, master, changeEntry(master, { summary: "x" })),
      stamp,
    );
    expect(titled.master && readEntry(titled.master)).toMatchObject({
      sequence: 0,
      stamp,
      attendees: [{ status: "ACCEPTED" }],
    });
    const later = changeEntry(master, { start: timeOf("20260901T110000Z") });
    const moved = reschedule(accepted, replacePart(accepted, master, later), stamp);
    expect(moved.master && readEntry(moved.master)).toMatchObject({
      sequence: 1,
      attendees: [{ status: "NEEDS-ACTION", rsvp: true }],
    });
    const one = overrideInstance(accepted, timeOf("20260908T090000Z"), { start: timeOf("20260908T120000Z") });
    const instanceMoved = reschedule(accepted, one, stamp);
    expect(instanceMoved.master && readEntry(instanceMoved.master).sequence).toBe(0);
    expect(instanceMoved.overrides.map((each) => readEntry(each).sequence)).toEqual([1]);
  });

  it("goes to those invited, without what is the organiser's own", () => {
    const alarm = ["BEGIN:VALARM", "ACTION:EMAIL", "TRIGGER:-PT5M", "END:VALARM"];
    const [message, ...more] = planMessages(null, objectOf(part({ more: alarm })), boss, 0);
    expect(more).toEqual([]);
    expect(message?.method).toBe("REQUEST");
    expect(message?.recipients.map(({ address }) => address)).toEqual([ann, "ben@example.com"]);
    expect(message && writeObject(message.object)).not.toContain("VALARM");
  });

  it("is nothing when only answers or the organiser's own things changed", () => {
    const answered = objectOf(
      part({
        ...weekly,
        stamp: 7,
        attendees: [
          `ATTENDEE;PARTSTAT=ACCEPTED;X-PENNYPOST-ANSWERED=5:mailto:${ann}`,
          "ATTENDEE:mailto:ben@example.com",
        ],
      }),
    );
    expect(planMessages(before, answered, boss, 0)).toEqual([]);
  });

  it("is nothing when one instance was answered", () => {
    const reply = objectOf(
      part({
        stamp: 5,
        attendees: [`ATTENDEE;PARTSTAT=DECLINED:mailto:${ann}`],
        more: instance("20260908T090000Z"),
      }),
    );
    const answered = applied(take("REPLY", reply, before, ann, boss));
    expect(answered.overrides).toHaveLength(1);
    expect(planMessages(before, answered, boss, 0)).toEqual([]);
  });

  it("is a CANCEL for those who are dropped, and for all when it is deleted", () => {
    const without = objectOf(part({ ...weekly, attendees: people.slice(0, 1) }));
    const messages = planMessages(before, without, boss, 0);
    expect(
      messages.map(({ method, recipients }) => [method, recipients.map(({ address }) => address)]),
    ).toEqual([
      ["CANCEL", ["ben@example.com"]],
      ["REQUEST", [ann]],
    ]);
    const [gone] = planMessages(before, null, boss, 0);
    expect(gone?.method).toBe("CANCEL");
    expect(gone?.object.master && readEntry(gone.object.master)).toMatchObject({
      status: "CANCELLED",
      sequence: 1,
    });
    expect(planMessages(null, null, boss, 0)).toEqual([]);
  });

  it("tells those who are invited to one instance of this one alone", () => {
    const guest = [...people, "ATTENDEE:mailto:guest@example.com"];
    const object = objectOf(part(weekly), part({ attendees: guest, more: instance("20260908T090000Z") }));
    const messages = planMessages(before, object, boss, 0);
    expect(messages.map(({ recipients }) => recipients.map(({ address }) => address))).toEqual([
      [ann, "ben@example.com"],
      ["guest@example.com"],
    ]);
    expect(messages[1]?.object.master).toBeNull();
    expect(messages.map(({ isUpdate }) => isUpdate)).toEqual([true, false]);
    const [gone] = planMessages(object, before, boss, 0);
    expect([gone?.method, gone?.object.master, gone?.object.overrides.length]).toEqual(["CANCEL", null, 1]);
  });

  it("never has a lower SEQUENCE than what was sent before", () => {
    const sent = objectOf(part({ ...weekly, sequence: 4 }));
    const undone = objectOf(part({ ...weekly, more: [...weekly.more, "SUMMARY:Undone"], sequence: 3 }));
    const [message] = planMessages(sent, undone, boss, 0);
    expect(message?.object.master && readEntry(message.object.master).sequence).toBe(4);
  });
});
