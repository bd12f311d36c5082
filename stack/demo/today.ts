import { makeAttachment } from "./attachments.ts";
import { type DemoMessage, demoMessageId } from "./demo-message.ts";
import { demoAccounts, person } from "./people.ts";

const minute = 60 * 1000;

/** The newest mail: it comes while the demo is made, so that what a person sees first has really been delivered. */
export function writeToday(now: Date): DemoMessage[] {
  const { alice, bruno, chiyo } = demoAccounts;
  const at = (minutes: number): Date => new Date(now.getTime() - minutes * minute);
  return [
    {
      mailbox: "INBOX",
      date: at(190),
      flags: [],
      from: person("harbour"),
      to: [alice],
      cc: [bruno],
      subject: "Fwd: Spring tides, dates for this year",
      messageId: demoMessageId("today-tides", person("harbour")),
      text: "For the walks: the office has sent the dates, see the attached message. On those days nobody should promise dry feet.\n\nJonas\n",
      attachments: [makeAttachment("spring-tides.eml")],
    },
    {
      mailbox: "INBOX",
      date: at(95),
      flags: [],
      from: person("mason"),
      to: [alice],
      subject: "Wall is up",
      messageId: demoMessageId("today-wall", person("mason")),
      text: "Alice,\n\nlast coping went on at noon. Six metres forty in the end, because the bit next to it was only standing out of habit. No charge for the forty.\n\nPhotograph and final bill attached.\n\nTom\n",
      attachments: [makeAttachment("wall.png"), makeAttachment("final-bill.pdf")],
    },
    {
      mailbox: "INBOX",
      date: at(40),
      flags: [],
      from: chiyo,
      to: [alice],
      subject: "Invitation: Guest lecture, Forty centimetres",
      messageId: demoMessageId("today-invitation", chiyo),
      text: "You are invited to: Guest lecture, Forty centimetres.\n\nLarge hall, Faculty of Horticulture. Please accept or decline.\n",
      invitation: lectureInvitation(now),
    },
    {
      mailbox: "INBOX",
      date: at(12),
      flags: [],
      from: bruno,
      to: [alice],
      subject: "Captions?",
      messageId: demoMessageId("today-captions", bruno),
      text: 'Hi Alice,\n\nthe yearbook people have asked again. Five of the six captions would already make them happy, and the sixth could be "digger".\n\nBruno\n',
    },
  ];
}

/** An iCalendar REQUEST (RFC 5546, section 3.2.2) for an hour, 110 days from now. */
function lectureInvitation(now: Date): string {
  const { alice, chiyo } = demoAccounts;
  const start = new Date(now.getTime() + 110 * 24 * 60 * minute);
  start.setUTCHours(13, 0, 0, 0);
  const end = new Date(start.getTime() + 60 * minute);
  const stamp = (date: Date): string => `${date.toISOString().replace(/[-:]/g, "").slice(0, 15)}Z`;
  return [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Faculty of Horticulture//Calendar//EN",
    "METHOD:REQUEST",
    "BEGIN:VEVENT",
    "UID:guest-lecture-forty-centimetres@horticulture.example",
    "SEQUENCE:0",
    `DTSTAMP:${stamp(now)}`,
    `DTSTART:${stamp(start)}`,
    `DTEND:${stamp(end)}`,
    "SUMMARY:Guest lecture: Forty centimetres",
    "LOCATION:Large hall\\, Faculty of Horticulture",
    `ORGANIZER;CN=${chiyo.name}:mailto:${chiyo.address}`,
    `ATTENDEE;CN=${alice.name};ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:${alice.address}`,
    "STATUS:CONFIRMED",
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ].join("\r\n");
}
