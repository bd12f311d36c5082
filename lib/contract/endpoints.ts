import type { Endpoint } from "./endpoint.ts";
import { streamEvents } from "./events.ts";
import { listFolders } from "./folders.ts";
import { getHealth, getOpenApi } from "./health.ts";
import {
  changeFlags,
  downloadPart,
  downloadSource,
  expungeMessages,
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
import { getProfile, listSessions, revokeSession } from "./session.ts";

/** Every endpoint, for the OpenAPI document and for the tests that walk all routes. */
export const endpoints: readonly Endpoint[] = [
  listFolders,
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
  getHealth,
  getOpenApi,
];
