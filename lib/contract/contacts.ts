import * as z from "zod";
import { CollectionId, ItemId, Version } from "./collections.ts";
import { endpoint } from "./endpoint.ts";
import { ItemVersions } from "./items.ts";

const Line = z.string().trim().max(500);
/** `home`, `work`, `mobile`, `fax`, `other` or a word of the person's own. */
const Label = z.string().trim().max(60);
const Labelled = z.object({
  value: Line.min(1),
  label: Label.default(""),
  preferred: z.boolean().default(false),
});
/** `YYYY-MM-DD`, or `--MM-DD` where the year is not known. */
const Day = z.string().regex(/^(\d{4}|-)-\d{2}-\d{2}$/, "Write the date as YYYY-MM-DD.");

export const PostalAddress = z.object({
  street: z.string().max(500).default(""),
  city: Line.default(""),
  region: Line.default(""),
  postalCode: Line.default(""),
  country: Line.default(""),
  label: Label.default(""),
});
export type PostalAddress = z.infer<typeof PostalAddress>;

/** Of a group: another contact by its UID, or a bare address. */
export const GroupMember = z.object({
  uid: z.string().max(300).nullable(),
  name: Line.default(""),
  address: z.string().max(254).default(""),
});
export type GroupMember = z.infer<typeof GroupMember>;

const Name = z.object({
  prefix: Line.default(""),
  given: Line.default(""),
  middle: Line.default(""),
  family: Line.default(""),
  suffix: Line.default(""),
});

/** Without defaults: in a change, what is not named stays. */
const fields = {
  kind: z.enum(["individual", "org", "group"]),
  /** The name as it is shown; made of the parts when empty. */
  formattedName: Line,
  name: Name,
  nickname: Line,
  organisation: Line,
  department: Line,
  jobTitle: Line,
  emails: z.array(Labelled).max(50),
  phones: z.array(Labelled).max(50),
  addresses: z.array(PostalAddress).max(20),
  urls: z.array(Labelled).max(20),
  messengers: z.array(Labelled).max(20),
  birthday: Day.nullable(),
  anniversary: Day.nullable(),
  related: z.array(Labelled).max(50),
  /** The label is the field's name. */
  custom: z.array(Labelled).max(50),
  notes: z.string().max(100_000),
  labels: z.array(Line.min(1).max(60)).max(50),
  favourite: z.boolean(),
  members: z.array(GroupMember).max(1000),
};

/** What a person edits. Whatever else the vCard holds stays in it. */
export const ContactFields = z.object({
  kind: fields.kind.default("individual"),
  formattedName: fields.formattedName.default(""),
  name: fields.name.default({ prefix: "", given: "", middle: "", family: "", suffix: "" }),
  nickname: fields.nickname.default(""),
  organisation: fields.organisation.default(""),
  department: fields.department.default(""),
  jobTitle: fields.jobTitle.default(""),
  emails: fields.emails.default([]),
  phones: fields.phones.default([]),
  addresses: fields.addresses.default([]),
  urls: fields.urls.default([]),
  messengers: fields.messengers.default([]),
  birthday: fields.birthday.default(null),
  anniversary: fields.anniversary.default(null),
  related: fields.related.default([]),
  custom: fields.custom.default([]),
  notes: fields.notes.default(""),
  labels: fields.labels.default([]),
  favourite: fields.favourite.default(false),
  members: fields.members.default([]),
});
export type ContactFields = z.infer<typeof ContactFields>;

export const ContactSummary = z.object({
  id: ItemId,
  uid: z.string(),
  collectionId: CollectionId,
  version: Version,
  kind: z.enum(["individual", "org", "group"]),
  name: z.string(),
  organisation: z.string(),
  jobTitle: z.string(),
  /** The preferred one, or empty. */
  email: z.string(),
  phone: z.string(),
  labels: z.array(z.string()),
  favourite: z.boolean(),
  hasPhoto: z.boolean(),
  /** Of a group. */
  memberCount: z.number().int(),
});
export type ContactSummary = z.infer<typeof ContactSummary>;

export const Contact = ContactSummary.extend({
  fields: ContactFields,
  editable: z.boolean(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});
export type Contact = z.infer<typeof Contact>;

const ContactParams = z.object({ contactId: ItemId });
/** An image as a data: URL, at most 2 MB; null removes it. */
const Photo = z
  .string()
  .max(3_000_000)
  .regex(/^data:image\/(png|jpeg|gif|webp);base64,[A-Za-z0-9+/]+=*$/, "This is not a picture.")
  .nullable();

export const listContacts = endpoint({
  method: "GET",
  path: "/api/contacts",
  summary:
    "A window of the contacts, ordered by name; without a book, of all books but the collected addresses",
  access: "session",
  status: 200,
  query: z.object({
    collectionId: CollectionId.optional(),
    /** Prefixes of words of name, address, organisation; digits of a number. */
    q: z.string().max(200).default(""),
    label: z.string().max(60).optional(),
    favourite: z.enum(["true"]).optional(),
    kind: z.enum(["individual", "org", "group"]).optional(),
    offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
    limit: z.coerce.number().int().min(1).max(200).default(100),
  }),
  response: z.object({ total: z.number().int(), contacts: z.array(ContactSummary) }),
});

export const listContactLabels = endpoint({
  method: "GET",
  path: "/api/contact-labels",
  summary: "All labels of the person's contacts with their number",
  access: "session",
  status: 200,
  response: z.object({ labels: z.array(z.object({ name: z.string(), count: z.number().int() })) }),
});

export const openContact = endpoint({
  method: "GET",
  path: "/api/contacts/{contactId}",
  summary: "One contact with all its fields",
  access: "session",
  status: 200,
  params: ContactParams,
  response: Contact,
});

export const downloadContactPhoto = endpoint({
  method: "GET",
  path: "/api/contacts/{contactId}/photo",
  summary: "The picture of a contact",
  access: "session",
  status: 200,
  params: ContactParams,
  response: "bytes",
});

export const createContact = endpoint({
  method: "POST",
  path: "/api/contacts",
  summary: "Make a contact. The id is made by the browser: a repeated POST is answered with the first one's",
  access: "session",
  status: 201,
  body: z.object({ id: ItemId, collectionId: CollectionId, fields: ContactFields, photo: Photo.optional() }),
  response: Contact,
});

export const changeContact = endpoint({
  method: "PATCH",
  path: "/api/contacts/{contactId}",
  summary: "Change fields of a contact; fields that are not named stay",
  access: "session",
  status: 200,
  params: ContactParams,
  body: z.object({ version: Version, fields: z.object(fields).partial(), photo: Photo.optional() }),
  response: Contact,
});

/** What the composer offers for what was typed, best first. */
export const Completion = z.object({
  kind: z.enum(["contact", "collected", "directory", "group"]),
  name: z.string(),
  /** Empty for a group. */
  address: z.string(),
  contactId: ItemId.nullable(),
  /** Of a group: to whom it expands. */
  members: z.array(z.object({ name: z.string(), address: z.string() })),
});
export type Completion = z.infer<typeof Completion>;

export const listCompletions = endpoint({
  method: "GET",
  path: "/api/completions",
  summary:
    "At most ten people and groups for what was typed, ranked by how often and how lately they were written to",
  access: "session",
  status: 200,
  query: z.object({ q: z.string().min(1).max(200) }),
  response: z.object({ completions: z.array(Completion) }),
});

const DirectoryEntry = z.object({ name: z.string(), address: z.string() });

export const listDirectory = endpoint({
  method: "GET",
  path: "/api/directory",
  summary: "People of the same domain; `enabled` is false where the operator has switched it off",
  access: "session",
  status: 200,
  query: z.object({ q: z.string().max(200).default("") }),
  response: z.object({ enabled: z.boolean(), people: z.array(DirectoryEntry) }),
});

export const getContactActivity = endpoint({
  method: "GET",
  path: "/api/contacts/{contactId}/activity",
  summary: "The latest mails and the next and latest events with a person",
  access: "session",
  status: 200,
  params: ContactParams,
  response: z.object({
    messages: z.array(
      z.object({
        id: z.string(),
        folderId: z.string(),
        subject: z.string(),
        date: z.iso.datetime(),
        fromThem: z.boolean(),
      }),
    ),
    events: z.array(z.object({ itemId: ItemId, title: z.string(), start: z.string(), allDay: z.boolean() })),
  }),
});

/** A field that a CSV column can go to; "ignore" leaves it out. */
const ContactColumn = z.string().max(40);

export const ContactImport = z.object({
  id: z.uuid(),
  filename: z.string(),
  format: z.enum(["vcard", "csv"]),
  total: z.number().int(),
  /** How many are in the book already, by UID, by address, or by name and number. */
  duplicates: z.number().int(),
  /** Of a CSV file: its headings and the field that each goes to. */
  columns: z.array(z.object({ heading: z.string(), sample: z.string(), field: ContactColumn })),
  /** The fields that a column may go to. */
  fields: z.array(ContactColumn),
  preview: z.array(
    z.object({ name: z.string(), email: z.string(), phone: z.string(), organisation: z.string() }),
  ),
  problems: z.array(z.object({ line: z.number().int(), message: z.string() })),
});
export type ContactImport = z.infer<typeof ContactImport>;

export const createContactImport = endpoint({
  method: "POST",
  path: "/api/contact-imports",
  summary: "Read a vCard or CSV file and show what importing it would do; nothing is imported yet",
  access: "session",
  status: 201,
  query: z.object({ collectionId: CollectionId, filename: z.string().min(1).max(255) }),
  body: "bytes",
  response: ContactImport,
});

export const previewContactImport = endpoint({
  method: "POST",
  path: "/api/contact-imports/{importId}/previews",
  summary: "What importing the file would do with another book or other fields for its columns",
  access: "session",
  status: 200,
  params: z.object({ importId: z.uuid() }),
  body: z.object({ collectionId: CollectionId, columns: z.array(ContactColumn).max(500).default([]) }),
  response: ContactImport,
});

export const ContactImportReport = z.object({
  imported: z.number().int(),
  merged: z.number().int(),
  skipped: z.number().int(),
  problems: z.array(z.object({ line: z.number().int(), message: z.string() })),
});
export type ContactImportReport = z.infer<typeof ContactImportReport>;

export const finishContactImport = endpoint({
  method: "POST",
  path: "/api/contact-imports/{importId}",
  summary: "Import the file that was read",
  access: "session",
  status: 200,
  params: z.object({ importId: z.uuid() }),
  body: z.object({
    collectionId: CollectionId,
    /** The field of each column, in the file's order; for CSV. */
    columns: z.array(ContactColumn).max(500).default([]),
    duplicates: z.enum(["skip", "merge", "add"]),
  }),
  response: ContactImportReport,
});

export const exportContacts = endpoint({
  method: "GET",
  path: "/api/contact-exports",
  summary: "A book, or all books, as a file",
  access: "session",
  status: 200,
  query: z.object({
    collectionId: CollectionId.optional(),
    format: z.enum(["vcard4", "vcard3", "csv"]),
  }),
  response: "bytes",
});

export const listContactDuplicates = endpoint({
  method: "GET",
  path: "/api/contact-duplicates",
  summary: "Groups of contacts that look like one person, with what a merge would give",
  access: "session",
  status: 200,
  response: z.object({
    groups: z.array(
      z.object({
        reason: z.enum(["address", "name", "phone"]),
        contacts: z.array(ContactSummary),
        merged: ContactFields,
      }),
    ),
  }),
});

export const createContactMerge = endpoint({
  method: "POST",
  path: "/api/contact-merges",
  summary: "Make one contact of several: the first keeps its id, the others go into the bin, all or none",
  access: "session",
  status: 200,
  body: z.object({
    contacts: z
      .array(z.object({ id: ItemId, version: Version }))
      .min(2)
      .max(50),
    /** What the merged contact holds; without it, everything of all. */
    fields: ContactFields.optional(),
  }),
  response: ItemVersions,
});
