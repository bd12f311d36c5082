import {
  book,
  cancelBooking,
  changeBookingPage,
  createBookingPage,
  deleteBookingPage,
  listBookableTimes,
  listBookingPages,
  openBooking,
} from "./booking.ts";
import {
  changeEvent,
  createEvent,
  deleteEvent,
  exportCalendar,
  importCalendar,
  listFreeBusy,
  openEvent,
  searchEvents,
  viewCalendar,
} from "./calendar.ts";
import { changeCollection, createCollection, deleteCollection, listCollections } from "./collections.ts";
import {
  changeContact,
  createContact,
  createContactImport,
  createContactMerge,
  downloadContactPhoto,
  exportContacts,
  finishContactImport,
  getContactActivity,
  listCompletions,
  listContactDuplicates,
  listContactLabels,
  listContacts,
  listDirectory,
  openContact,
  previewContactImport,
} from "./contacts.ts";
import type { Endpoint } from "./endpoint.ts";
import { streamEvents } from "./events.ts";
import { createFolderShare, deleteFolderShare, listFolderShares } from "./folder-shares.ts";
import { listFolders } from "./folders.ts";
import { getHealth, getOpenApi } from "./health.ts";
import {
  answerEvent,
  answerInvitation,
  decideInvitation,
  openInvitation,
  proposeTime,
} from "./invitations.ts";
import {
  createDeletion,
  createPurge,
  createRestoration,
  createReversion,
  createTransfer,
  listBin,
  listRevisions,
  restoreRevision,
} from "./items.ts";
import {
  changeEntry,
  createEntry,
  listActivity,
  listEntries,
  listJournalLabels,
  listLinked,
  openEntry,
} from "./journal.ts";
import {
  changeFlags,
  downloadPart,
  downloadSource,
  expungeMessages,
  findMessage,
  listFlagged,
  listMailOfDays,
  listMessages,
  moveMessages,
  openMessage,
} from "./messages.ts";
import {
  cancelSubmission,
  createSubmission,
  createUpload,
  deleteUpload,
  listSubmissions,
  retrySubmission,
} from "./outbox.ts";
import { changePreferences, getPreferences } from "./preferences.ts";
import { createPublishedLink, deletePublishedLink, listPublishedLinks, readPublished } from "./publishing.ts";
import { getPushKey, subscribeBrowser, unsubscribeBrowser } from "./push.ts";
import { dismissReminders, listReminders, snoozeReminders } from "./reminders.ts";
import { getProfile, listSessions, revokeSession } from "./session.ts";
import { answerShare, changeShare, createShares, deleteShare, listOffers, listShares } from "./shares.ts";
import { createSubscription, listSubscriptions, refreshSubscription } from "./subscriptions.ts";
import { changeTask, completeTasks, createTask, listTasks, openTask, orderTasks } from "./tasks.ts";

/** Every endpoint, for the OpenAPI document and for the tests that walk all routes. */
export const endpoints: readonly Endpoint[] = [
  listFolders,
  listFolderShares,
  createFolderShare,
  deleteFolderShare,
  listMessages,
  openMessage,
  downloadPart,
  downloadSource,
  changeFlags,
  moveMessages,
  expungeMessages,
  createUpload,
  deleteUpload,
  createSubmission,
  listSubmissions,
  cancelSubmission,
  retrySubmission,
  streamEvents,
  getProfile,
  listSessions,
  revokeSession,
  // collections
  listCollections,
  createCollection,
  changeCollection,
  deleteCollection,
  // shares
  listShares,
  createShares,
  changeShare,
  answerShare,
  deleteShare,
  listOffers,
  // items
  createDeletion,
  createTransfer,
  createReversion,
  listRevisions,
  restoreRevision,
  listBin,
  createRestoration,
  createPurge,
  // preferences
  getPreferences,
  changePreferences,
  // contacts
  listContacts,
  listContactLabels,
  openContact,
  downloadContactPhoto,
  createContact,
  changeContact,
  listCompletions,
  listDirectory,
  getContactActivity,
  createContactImport,
  previewContactImport,
  finishContactImport,
  exportContacts,
  listContactDuplicates,
  createContactMerge,
  // calendar
  viewCalendar,
  openEvent,
  createEvent,
  changeEvent,
  deleteEvent,
  searchEvents,
  listFreeBusy,
  importCalendar,
  exportCalendar,
  getPushKey,
  subscribeBrowser,
  unsubscribeBrowser,

  listSubscriptions,
  createSubscription,
  refreshSubscription,

  listPublishedLinks,
  createPublishedLink,
  deletePublishedLink,
  readPublished,

  listBookingPages,
  createBookingPage,
  changeBookingPage,
  deleteBookingPage,
  listBookableTimes,
  book,
  openBooking,
  cancelBooking,

  listReminders,
  snoozeReminders,
  dismissReminders,

  // tasks
  listTasks,
  openTask,
  createTask,
  changeTask,
  completeTasks,
  orderTasks,
  findMessage,
  listFlagged,
  listMailOfDays,
  // journal
  listEntries,
  openEntry,
  createEntry,
  changeEntry,
  listJournalLabels,
  listActivity,
  listLinked,
  // invitations
  openInvitation,
  answerInvitation,
  proposeTime,
  decideInvitation,
  answerEvent,
  getHealth,
  getOpenApi,
];
