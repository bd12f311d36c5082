import { beforeAll, describe, expect, test } from "vitest";
import type { Occurrence } from "#lib/contract/calendar.ts";
import { InvitationPerson, until, utc } from "#tests/invitation-person.ts";

const patience = 180_000;

let boss: InvitationPerson;
let ann: InvitationPerson;
let eve: InvitationPerson;

beforeAll(async () => {
  [boss, ann, eve] = await Promise.all([
    InvitationPerson.signIn("boss"),
    InvitationPerson.signIn("ann"),
    InvitationPerson.signIn("eve"),
  ]);
});

function shown(person: InvitationPerson, title: string, check: (each: Occurrence) => boolean = () => true) {
  return until(`"${title}" in the calendar of ${person.address}`, async () =>
    (await person.view()).find((each) => each.title === title && check(each)),
  );
}

function gone(person: InvitationPerson, title: string) {
  return until(`"${title}" to leave the calendar of ${person.address}`, async () =>
    (await person.view()).every((each) => each.title !== title),
  );
}

/** The lines of a VEVENT that boss organises and ann is invited to. */
function lines(uid: string, sequence: number, hour: number, more: string[] = []): string[] {
  const time = (value: number) => `20270303T${String(value).padStart(2, "0")}0000Z`;
  return [
    `UID:${uid}`,
    `DTSTAMP:20270101T00000${sequence}Z`,
    `SEQUENCE:${sequence}`,
    `DTSTART:${time(hour)}`,
    `DTEND:${time(hour + 1)}`,
    `SUMMARY:${uid}`,
    `ORGANIZER:mailto:${boss.address}`,
    `ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:${ann.address}`,
    ...more,
  ];
}

describe.concurrent("an invitation between two people", () => {
  test(
    "is in the calendar before its mail is opened, is answered, moved and called off",
    async () => {
      const event = await boss.invite([ann], { title: "Lunch", location: "Canteen" });
      const pending = await shown(ann, "Lunch");
      expect(pending.myStatus).toBe("needs-action");

      const mail = await ann.mail("Invitation: Lunch");
      expect(await ann.card(mail)).toMatchObject({
        kind: "request",
        location: "Canteen",
        state: "current",
        authentic: true,
        canAnswer: true,
        when: { start: "2027-03-02T09:00:00.000Z", allDay: false },
      });
      expect(await ann.answer(mail, "accepted", "Gladly")).toMatchObject({ myStatus: "accepted" });
      await until("the answer", async () => {
        const { fields } = await boss.open(event.id);
        return fields.attendees.find(({ address }) => address === ann.address)?.status === "accepted";
      });
      const reply = await boss.mail("Accepted: Lunch");
      expect(await boss.card(reply)).toMatchObject({ kind: "reply", answer: "accepted", comment: "Gladly" });

      const { version } = await boss.open(event.id);
      const fields = { start: utc("2027-03-04T09:00:00"), end: utc("2027-03-04T10:00:00") };
      await boss.call("PATCH", `/api/events/${event.id}`, { version, fields });
      const moved = await shown(ann, "Lunch", ({ start }) => start.startsWith("2027-03-04"));
      expect(moved.myStatus).toBe("needs-action");
      await ann.mail("Changed invitation: Lunch");

      const last = await boss.open(event.id);
      await boss.call("DELETE", `/api/events/${event.id}?version=${last.version}`);
      await gone(ann, "Lunch");
      expect((await ann.card(await ann.mail("Cancelled: Lunch"))).state).toBe("cancelled");
    },
    patience,
  );

  test(
    "holds for a series and for single instances of it",
    async () => {
      const event = await boss.invite([ann], { title: "Weekly", rule: "FREQ=WEEKLY;COUNT=3" });
      await until("three of them", async () => (await weekly()).length === 3);
      const second = { scope: "this", recurrenceId: "2027-03-09T09:00:00Z" };
      const fields = { start: utc("2027-03-10T15:00:00"), end: utc("2027-03-10T16:00:00") };
      const { version } = await boss.open(event.id);
      await boss.call("PATCH", `/api/events/${event.id}`, { version, ...second, fields });
      await until("the moved one", async () => (await weekly())[1] === "2027-03-10T15");
      expect(await weekly()).toEqual(["2027-03-02T09", "2027-03-10T15", "2027-03-16T09"]);

      const [, , third] = (await ann.view()).filter(({ title }) => title === "Weekly");
      const answer = { eventId: third?.itemId, recurrenceId: third?.recurrenceId, answer: "declined" };
      await ann.call("POST", "/api/event-answers", answer);
      await until("the answer for one", async () => {
        const path = `/api/events/${event.id}?recurrenceId=2027-03-16T09:00:00Z`;
        const opened = await boss.call<Awaited<ReturnType<typeof boss.open>>>("GET", path);
        return opened.fields.attendees[0]?.status === "declined";
      });
      expect((await boss.open(event.id)).series.attendees[0]?.status).toBe("needs-action");

      async function weekly() {
        const all = (await ann.view()).filter(({ title }) => title === "Weekly");
        return all.map(({ start }) => start.slice(0, 13));
      }
    },
    patience,
  );

  test(
    "may be answered with another time, which the organiser takes or not",
    async () => {
      const event = await boss.invite([ann], { title: "Talk" });
      const mail = await ann.mail("Invitation: Talk");
      const proposal = {
        start: "2027-03-05T13:00:00Z",
        end: "2027-03-05T14:00:00Z",
        comment: "After lunch?",
      };
      await ann.call("POST", `/api/messages/${mail.id}/proposals`, proposal);
      const counter = await boss.mail("New time proposed: Talk");
      expect(await boss.card(counter)).toMatchObject({
        kind: "counter",
        canDecide: true,
        comment: "After lunch?",
        when: { start: "2027-03-05T13:00:00.000Z" },
        present: { start: "2027-03-02T09:00:00.000Z" },
      });
      expect(await boss.decide(counter, "accept")).toMatchObject({ state: "done", canDecide: false });
      expect((await boss.open(event.id)).fields.start.local).toBe("2027-03-05T13:00:00");
      await shown(ann, "Talk", ({ start }) => start.startsWith("2027-03-05T13"));
    },
    patience,
  );

  test(
    "is not applied for somebody else than its organiser, nor without proof of who sent it",
    async () => {
      await boss.sendRaw(ann, { method: "REQUEST", lines: lines("Secret", 0, 9), subject: "Secret" });
      await shown(ann, "Secret");
      const cancel = { method: "CANCEL", lines: lines("Secret", 1, 9) };
      await eve.sendRaw(ann, { ...cancel, subject: "Not mine" });
      await eve.sendRaw(ann, { ...cancel, subject: "Pretended", from: boss.address, signedIn: false });
      await eve.sendRaw(ann, { ...cancel, subject: "In another's name", from: boss.address });
      const mail = await ann.mail("Not mine");
      expect(await ann.card(mail)).toMatchObject({ state: "refused", canDecide: false });
      for (const subject of ["Pretended", "In another's name"])
        expect(await ann.card(await ann.mail(subject))).toMatchObject({ state: "waiting", authentic: false });
      // What comes after them has been looked at, so they have been too.
      await boss.sendRaw(ann, { method: "REQUEST", lines: lines("After", 0, 11), subject: "After" });
      await shown(ann, "After");
      await shown(ann, "Secret");
      expect(await ann.decide(await ann.mail("Pretended"), "accept")).toMatchObject({ state: "cancelled" });
      await gone(ann, "Secret");
    },
    patience,
  );

  test(
    "ends in the same state when its messages come in another order",
    async () => {
      await boss.sendRaw(ann, { method: "REQUEST", lines: lines("Late", 2, 15), subject: "second" });
      await shown(ann, "Late");
      await boss.sendRaw(ann, { method: "REQUEST", lines: lines("Late", 0, 9), subject: "first" });
      await boss.sendRaw(ann, { method: "CANCEL", lines: lines("Never", 1, 9), subject: "called off" });
      await ann.mail("called off");
      await boss.sendRaw(ann, { method: "REQUEST", lines: lines("Never", 0, 9), subject: "too late" });
      await boss.sendRaw(ann, { method: "REQUEST", lines: lines("Last", 0, 17), subject: "last" });
      await shown(ann, "Last");
      expect((await shown(ann, "Late")).start).toBe("2027-03-03T15:00:00.000Z");
      expect((await ann.card(await ann.mail("first"))).state).toBe("newer");
      await gone(ann, "Never");
    },
    patience,
  );

  test(
    "reaches somebody it was passed on to, whom only the organiser can add",
    async () => {
      const event = await boss.invite([ann], { title: "Party" });
      const { uid } = await boss.open(event.id);
      const passedOn = lines(uid, 0, 9).map((line) => line.replace(/^SUMMARY:.*/, "SUMMARY:Party"));
      await boss.sendRaw(eve, { method: "REQUEST", lines: passedOn, subject: "Passed on" });
      const mail = await eve.mail("Passed on");
      expect(await eve.card(mail)).toMatchObject({ state: "waiting", myStatus: null, canAnswer: true });
      expect((await eve.view()).filter(({ title }) => title === "Party")).toEqual([]);
      await eve.answer(mail, "accepted");
      const reply = await boss.mail("Accepted: Party");
      expect(await boss.card(reply)).toMatchObject({ canDecide: true, state: "waiting" });
      await boss.decide(reply, "accept");
      const { fields } = await boss.open(event.id);
      expect(fields.attendees.map(({ address, status }) => [address, status])).toContainEqual([
        eve.address,
        "accepted",
      ]);
    },
    patience,
  );

  test(
    "has the other methods too: ADD, REFRESH, PUBLISH",
    async () => {
      const series = lines("Course", 0, 9, ["RRULE:FREQ=WEEKLY;COUNT=2"]);
      await boss.sendRaw(ann, { method: "REQUEST", lines: series, subject: "Course" });
      await shown(ann, "Course");
      await boss.sendRaw(ann, { method: "ADD", lines: lines("Course", 1, 20), subject: "One more" });
      await shown(ann, "Course", ({ start }) => start.startsWith("2027-03-03T20"));

      const event = await boss.invite([ann], { title: "Fresh" });
      await shown(ann, "Fresh");
      const { uid } = await boss.open(event.id);
      await ann.sendRaw(boss, { method: "REFRESH", lines: lines(uid, 0, 9), subject: "Refresh" });
      await ann.mail("Changed invitation: Fresh");

      const published = lines("Concert", 0, 20).filter((line) => !/^(ATTENDEE|ORGANIZER)/.test(line));
      await boss.sendRaw(ann, { method: "PUBLISH", lines: published, subject: "Concert" });
      const mail = await ann.mail("Concert");
      expect(await ann.card(mail)).toMatchObject({ kind: "publish", canDecide: true, itemId: null });
      await ann.decide(mail, "accept");
      await shown(ann, "Concert");
    },
    patience,
  );
});
