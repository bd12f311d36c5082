import { escapeHtml } from "#lib/formats/html/escape-html.ts";
import type { Draft } from "#lib/outbox/types.ts";
import { strangerEvent } from "./booking-event.ts";
import type { BookingToTell } from "./types.ts";

interface Mail {
  draft: Draft;
  calendar?: { method: string; text: string };
}

/** With nothing in it that the stranger wrote, so that it is of no use for writing to somebody else. */
export function strangerMail(booking: BookingToTell, link: string): Mail {
  const { page, host, stranger, about } = booking;
  const isOff = about === "cancelled";
  const who = host.name ? `${host.name} (${host.address})` : host.address;
  const lines = [
    isOff ? `Your appointment with ${who} is cancelled.` : `Your appointment with ${who} is booked.`,
    page.title,
    whenOf(booking, stranger.zone),
  ];
  const foot = isOff
    ? ""
    : `<p><a href="${escapeHtml(link)}">Cancel the appointment</a>, or answer this mail.</p>`;
  const draft = draftOf(
    { name: "", address: stranger.address },
    `${isOff ? "Cancelled" : "Booked"}: ${page.title}`,
    paragraphs(lines) + foot,
  );
  return { draft, calendar: calendarOf(booking, link) };
}

export function hostMail(booking: BookingToTell): Mail {
  const { page, host, stranger, about } = booking;
  const isOff = about === "cancelled";
  const lines = [
    `${stranger.name} (${stranger.address}) has ${isOff ? "cancelled" : "booked"} an appointment.`,
    page.title,
    whenOf(booking, page.zone),
    ...(stranger.note && !isOff ? [stranger.note] : []),
  ];
  const subject = `${isOff ? "Cancelled" : "Booked"}: ${page.title}, ${stranger.name}`;
  return { draft: draftOf({ name: host.name, address: host.address }, subject, paragraphs(lines)) };
}

function calendarOf(booking: BookingToTell, link: string) {
  const { id, itemId, page, host, stranger, start, end, about } = booking;
  const method = about === "cancelled" ? ("CANCEL" as const) : ("REQUEST" as const);
  const appointment = { uid: itemId ?? id, title: page.title, when: { start, end }, host, stranger };
  return { method, text: strangerEvent(appointment, method, link) };
}

function whenOf({ start, end }: BookingToTell, zone: string): string {
  const format = new Intl.DateTimeFormat("en", { dateStyle: "full", timeStyle: "short", timeZone: zone });
  return `${format.formatRange(start, end)} (${zone})`;
}

function paragraphs(lines: string[]): string {
  return lines.map((line) => `<p>${escapeHtml(line).replaceAll("\n", "<br>")}</p>`).join("");
}

function draftOf(to: { name: string; address: string }, subject: string, html: string): Draft {
  return {
    to: [to],
    cc: [],
    bcc: [],
    subject: subject.slice(0, 500),
    html,
    attachments: [],
    source: null,
    inReplyTo: null,
    references: [],
  };
}
