import { getRequestConfig } from "next-intl/server";
import bin from "./en/bin.json";
import booking from "./en/booking.json";
import calendar from "./en/calendar.json";
import calendarExtras from "./en/calendarExtras.json";
import composer from "./en/composer.json";
import contacts from "./en/contacts.json";
import errors from "./en/errors.json";
import invitations from "./en/invitations.json";
import journal from "./en/journal.json";
import mail from "./en/mail.json";
import notes from "./en/notes.json";
import outbox from "./en/outbox.json";
import product from "./en/product.json";
import reminders from "./en/reminders.json";
import sharing from "./en/sharing.json";
import shell from "./en/shell.json";
import signIn from "./en/signIn.json";
import tasks from "./en/tasks.json";

/** One file for each area of the interface. */
const messages = {
  bin,
  booking,
  calendar,
  calendarExtras,
  composer,
  contacts,
  errors,
  invitations,
  journal,
  mail,
  notes,
  outbox,
  product,
  reminders,
  sharing,
  shell,
  signIn,
  tasks,
};

export default getRequestConfig(async () => ({ locale: "en", timeZone: "UTC", messages }));
