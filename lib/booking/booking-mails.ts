import { escapeHtml } from "#lib/formats/html/escape-html.ts";
import type { Draft } from "#lib/outbox/types.ts";
import { strangerEvent } from "./booking-event.ts";
import type { BookingToTell } from "./types.ts";

export interface Mail {
  draft: Draft;
  calendar?: { method: string; text: string };
}

/** With nothing in it that the stranger wrote, so that it is of no use for writing to somebody else. */
export function strangerMail(booking: BookingToTell, link: string): Mail {
  const { id, itemId, page, host, stranger, start, end } = booking;
  const who = host.name ? `${host.name} (${host.address})` : host.address;
  const lines = [`Your appointment with ${who} is booked.`, page.title, whenOf(booking, stranger.zone)];
  const foot = `<p><a href="${escapeHtml(link)}">Cancel the appointment</a>, or answer this mail.</p>`;
  const to = { name: "", address: stranger.address };
  const appointment = { uid: itemId ?? id, title: page.title, when: { start, end }, host, stranger };
  return {
    draft: draftOf(to, `Booked: ${page.title}`, paragraphs(lines) + foot),
    calendar: { method: "REQUEST", text: strangerEvent(appointment, link) },
  };
}

export function hostMail(booking: BookingToTell): Mail {
  const { page, host, stranger, about } = booking;
  const lines = [
    `${stranger.name} (${stranger.address}) has ${about} an appointment.`,
    page.title,
    whenOf(booking, page.zone),
    ...(stranger.note && about === "booked" ? [stranger.note] : []),
  ];
  const subject = `${about === "booked" ? "Booked" : "Cancelled"}: ${page.title}, ${stranger.name}`;
  return { draft: draftOf({ name: host.name, address: host.address }, subject, paragraphs(lines)) };
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
