import { RateLimiterPrisma } from "rate-limiter-flexible";
import { db } from "#lib/db.ts";
import type { Prisma } from "#lib/generated/prisma/client.ts";
import type {
  Booking,
  BookingPage,
  BookingPageFields,
  BookingToTell,
  HostedPage,
  Interval,
  OpenHours,
  Stranger,
} from "./types.ts";

export type Transaction = Prisma.TransactionClient;

type PageRow = Prisma.BookingPageGetPayload<object>;

function toPage(row: PageRow): BookingPage {
  const { id, slug, version, title, description, minutes, bufferBefore, bufferAfter, daysAhead, enabled } =
    row;
  return {
    id,
    slug,
    version,
    title,
    description,
    minutes,
    bufferBefore,
    bufferAfter,
    daysAhead,
    enabled,
    calendarId: row.collectionId,
    zone: row.timeZone,
    notice: row.minimumNotice,
    mostPerDay: row.perDay,
    hours: row.hours as unknown as OpenHours[],
  };
}

function toRow({ calendarId, zone, notice, mostPerDay, hours, ...same }: BookingPageFields) {
  return {
    ...same,
    collectionId: calendarId,
    timeZone: zone,
    minimumNotice: notice,
    perDay: mostPerDay,
    hours: hours as unknown as Prisma.InputJsonArray,
  };
}

/** Oldest first. */
export async function findPages(userId: string): Promise<BookingPage[]> {
  const rows = await db().bookingPage.findMany({ where: { userId }, orderBy: { createdAt: "asc" } });
  return rows.map(toPage);
}

export async function insertPage(
  userId: string,
  slug: string,
  fields: BookingPageFields,
): Promise<BookingPage> {
  return toPage(await db().bookingPage.create({ data: { userId, slug, ...toRow(fields) } }));
}

/** Null when the person has no such page in this version. */
export async function updatePage(
  userId: string,
  id: string,
  version: number,
  fields: BookingPageFields,
): Promise<BookingPage | null> {
  const data = { ...toRow(fields), version: version + 1 };
  const [row] = await db().bookingPage.updateManyAndReturn({ where: { id, userId, version }, data });
  return row ? toPage(row) : null;
}

export async function hasPage(userId: string, id: string): Promise<boolean> {
  return (await db().bookingPage.count({ where: { id, userId } })) > 0;
}

/** Appointments that were made stay as events. */
export async function deletePage(userId: string, id: string): Promise<boolean> {
  return (await db().bookingPage.deleteMany({ where: { id, userId } })).count > 0;
}

/** Null also while it is switched off or its calendar is in the bin. */
export async function findOpenPage(slug: string): Promise<HostedPage | null> {
  const row = await db().bookingPage.findFirst({
    where: { slug, enabled: true, collection: { deletedAt: null } },
    include: { user: { select: { id: true, address: true, name: true } } },
  });
  return row && { ...toPage(row), host: row.user };
}

export function inTransaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  return db().$transaction(work, { maxWait: 10_000, timeout: 30_000 });
}

/** One booking at a time for each host. */
export async function lockHost(tx: Transaction, hostId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`booking ${hostId}`}, 0))`;
}

/** The texts of the events in a person's own calendars that touch this time. */
export async function findEventTexts(
  ownerId: string,
  { start, end }: Interval,
  tx: Transaction = db(),
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ text: string }[]>`
    SELECT i.text FROM "Item" i JOIN "Collection" c ON c.id = i."collectionId"
     WHERE c."ownerId" = ${ownerId}::uuid AND c.kind = 'calendar' AND c.role IN ('own', 'default') AND c."deletedAt" IS NULL
       AND i.kind = 'event' AND i."deletedAt" IS NULL AND i.span && tstzrange(${start}, ${end})`;
  return rows.map(({ text }) => text);
}

/** The starts of a page's live appointments, where their events lie now. */
export async function findBookedStarts(
  pageId: string,
  { start, end }: Interval,
  tx: Transaction = db(),
): Promise<Date[]> {
  const rows = await tx.$queryRaw<{ start: Date }[]>`
    SELECT i."startsAt" AS start FROM "Booking" b JOIN "Item" i ON i.id = b."itemId"
     WHERE b."pageId" = ${pageId}::uuid AND b."cancelledAt" IS NULL AND i."deletedAt" IS NULL
       AND i."startsAt" >= ${start} AND i."startsAt" < ${end}`;
  return rows.map((row) => row.start);
}

export interface NewBooking {
  id: string;
  pageId: string;
  itemId: string;
  when: Interval;
  stranger: Stranger;
  cancelTokenHash: Uint8Array<ArrayBuffer>;
}

export async function insertBooking(tx: Transaction, booking: NewBooking): Promise<void> {
  const { id, pageId, itemId, when, stranger, cancelTokenHash } = booking;
  await tx.booking.create({
    data: {
      id,
      pageId,
      itemId,
      startsAt: when.start,
      endsAt: when.end,
      name: stranger.name,
      email: stranger.address,
      note: stranger.note,
      timeZone: stranger.zone,
      cancelTokenHash,
    },
  });
}

const known = {
  page: { include: { user: { select: { id: true, address: true, name: true } } } },
  item: { select: { id: true, version: true, startsAt: true, endsAt: true, deletedAt: true } },
} satisfies Prisma.BookingInclude;

type Known = Prisma.BookingGetPayload<{ include: typeof known }>;

/** By the hash of the secret in its mail. */
export async function findBooking(
  cancelTokenHash: Uint8Array<ArrayBuffer>,
  tx: Transaction = db(),
): Promise<{ id: string; hostId: string; item: Known["item"]; booking: Booking } | null> {
  const row = await tx.booking.findUnique({ where: { cancelTokenHash }, include: known });
  if (!row) return null;
  const { user, title } = row.page;
  const isGone = row.cancelledAt !== null || row.item === null || row.item.deletedAt !== null;
  const booking = {
    title,
    host: user.name || user.address,
    ...timesOf(row),
    state: isGone ? ("cancelled" as const) : ("booked" as const),
  };
  return { id: row.id, hostId: user.id, item: row.item, booking };
}

/** The event has the time that counts, as long as it is there. */
function timesOf({ item, startsAt, endsAt }: Known): Interval {
  return { start: item?.startsAt ?? startsAt, end: item?.endsAt ?? endsAt };
}

export async function markCancelled(tx: Transaction, id: string): Promise<void> {
  await tx.booking.update({ where: { id }, data: { cancelledAt: new Date() } });
}

/** Bookings about which a mail is missing, the latest first: one that fails must not be in the way of others. What was cancelled before it was confirmed needs both. */
export async function findToTell(limit: number): Promise<BookingToTell[]> {
  const rows = await db().booking.findMany({
    where: { OR: [{ confirmedAt: null }, { cancelledAt: { not: null }, cancelConfirmedAt: null }] },
    include: known,
    orderBy: { createdAt: "desc" },
    take: limit,
  });
  return rows.map((row) => ({
    id: row.id,
    itemId: row.itemId,
    ...timesOf(row),
    stranger: { name: row.name, address: row.email, note: row.note, zone: row.timeZone },
    page: { title: row.page.title, minutes: row.page.minutes, zone: row.page.timeZone },
    host: row.page.user,
    about: row.confirmedAt ? "cancelled" : "booked",
  }));
}

export async function markTold({ id, about }: BookingToTell): Promise<void> {
  const data = about === "booked" ? { confirmedAt: new Date() } : { cancelConfirmedAt: new Date() };
  await db().booking.update({ where: { id }, data });
}

/** The mailbox that a host's own mail goes through; null when it is gone. */
export async function findMailbox({ id, address }: { id: string; address: string }) {
  const select = { id: true, address: true, kind: true } as const;
  return db().account.findUnique({ where: { userId_address: { userId: id, address } }, select });
}

/** Counts by key in the table that rate-limiter-flexible keeps. */
export function limiter(keyPrefix: string, points: number, duration: number): RateLimiterPrisma {
  return new RateLimiterPrisma({
    storeClient: db(),
    tableName: "rateLimiterFlexible",
    keyPrefix,
    points,
    duration,
    clearExpiredByTimeout: false,
  });
}
