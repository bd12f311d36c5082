import {
  Button,
  Link,
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  MessageBar,
  MessageBarBody,
  Popover,
  PopoverSurface,
  type PositioningVirtualElement,
  Spinner,
} from "@fluentui/react-components";
import { AlertRegular } from "@fluentui/react-icons/svg/alert";
import { ArrowRepeatAllRegular } from "@fluentui/react-icons/svg/arrow-repeat-all";
import { CalendarLtrRegular } from "@fluentui/react-icons/svg/calendar-ltr";
import { ClockRegular } from "@fluentui/react-icons/svg/clock";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { EditRegular } from "@fluentui/react-icons/svg/edit";
import { LinkRegular } from "@fluentui/react-icons/svg/link";
import { LocationRegular } from "@fluentui/react-icons/svg/location";
import { PeopleRegular } from "@fluentui/react-icons/svg/people";
import { TextDescriptionRegular } from "@fluentui/react-icons/svg/text-description";
import { useTranslations } from "next-intl";
import { type ReactNode, useId, useMemo } from "react";
import type { CalendarEvent, Occurrence } from "#lib/contract/calendar.ts";
import { itemTarget } from "../../../../_data/link-target.ts";
import { useProblemText } from "../../../../_data/use-problem-text.ts";
import { LinkedItems } from "../../../_ui/links/linked-items.tsx";
import { PinnedNotes } from "../../../_ui/notes/pinned-notes.tsx";
import { useCalendarActions } from "../calendar-actions.tsx";
import { useCalendar } from "../calendar-context.tsx";
import { spanOf } from "../data/event-time.ts";
import { useEvent } from "../data/use-event.ts";
import { describeTimes } from "../grid/event-key.ts";
import { moveByKey } from "../grid/move-by-key.ts";
import { describeRule } from "../recurrence/describe-rule.ts";
import { useRepeatWords } from "../recurrence/use-repeat-words.ts";
import { AnswerButtons } from "./answer-buttons.tsx";
import styles from "./event.module.css";
import { ItemLink } from "./item-link.tsx";
import { PeopleList } from "./people-list.tsx";
import { describeReminder } from "./reminder-words.ts";

interface Props {
  eventId: string;
  recurrenceId: string | null;
  /** As the view shows it; without it the event is opened by a link. */
  occurrence?: Occurrence;
  place: DOMRect;
  edit: () => void;
  close: () => void;
}

/** What, when, where and who, and what can be done with it. */
export function EventPopover(props: Props) {
  const { place, occurrence, close } = props;
  const headingId = useId();
  const target = useMemo<PositioningVirtualElement>(() => ({ getBoundingClientRect: () => place }), [place]);
  return (
    <Popover
      open
      trapFocus
      withArrow={false}
      onOpenChange={(_, { open }) => !open && close()}
      positioning={{ target, position: "after", fallbackPositions: ["before", "below", "above"], offset: 6 }}
    >
      <PopoverSurface className={styles.event} aria-labelledby={headingId}>
        {occurrence && (occurrence.kind !== "event" || occurrence.hidden) ? (
          <Brief occurrence={occurrence} headingId={headingId} close={close} />
        ) : (
          <Details {...props} headingId={headingId} />
        )}
      </PopoverSurface>
    </Popover>
  );
}

/** Of a birthday, a task, and of what a person may only know the time of. */
function Brief(props: { occurrence: Occurrence; headingId: string; close: () => void }) {
  const t = useTranslations("calendar.event");
  const { zone } = useCalendar();
  const { kind, title, itemId, hidden, collectionId } = props.occurrence;
  return (
    <>
      <Head
        headingId={props.headingId}
        title={hidden ? t("busy") : title || t("noTitle")}
        collectionId={collectionId}
        close={props.close}
      />
      <ul className={styles.facts}>
        <Fact icon={<ClockRegular />}>{describeTimes(props.occurrence, zone, t("allDay"))}</Fact>
      </ul>
      {kind !== "event" && (
        <div className={styles.actions}>
          <Link href={kind === "birthday" ? `/contacts/${itemId}` : `/tasks/all/${itemId}`}>
            {t(`open.${kind}`)}
          </Link>
        </div>
      )}
    </>
  );
}

function Details(props: Props & { headingId: string }) {
  const t = useTranslations("calendar.event");
  const problemText = useProblemText();
  const { data: event, error } = useEvent(props.eventId, props.recurrenceId);
  const { occurrence, close, headingId } = props;
  const title = event?.fields.title ?? occurrence?.title;
  return (
    <>
      <Head
        headingId={headingId}
        title={title || t("noTitle")}
        collectionId={event?.collectionId ?? occurrence?.collectionId}
        color={event?.fields.color ?? occurrence?.color}
        close={close}
      />
      {error && (
        <MessageBar intent="error">
          <MessageBarBody>{problemText(error)}</MessageBarBody>
        </MessageBar>
      )}
      {!event && !error && <Spinner size="tiny" label={t("loading")} />}
      {event && (
        <>
          <Facts event={event} />
          <LinkedItems target={itemTarget(event.uid)} />
          <PinnedNotes target={itemTarget(event.uid)} title={event.fields.title} />
          {event.myStatus && !event.isOrganizer && <AnswerButtons event={event} />}
          {event.editable && <Actions {...props} event={event} />}
        </>
      )}
    </>
  );
}

function Head(props: {
  headingId: string;
  title: string;
  collectionId: string | undefined;
  color?: string | null | undefined;
  close: () => void;
}) {
  const t = useTranslations("calendar.event");
  const { calendars } = useCalendar();
  const color = props.color ?? calendars.find(({ id }) => id === props.collectionId)?.color;
  return (
    <div className={styles.head}>
      {color && <span className={styles.dot} style={{ backgroundColor: color }} aria-hidden />}
      <h2 id={props.headingId}>{props.title}</h2>
      <Button
        appearance="subtle"
        size="small"
        icon={<DismissRegular />}
        aria-label={t("close")}
        onClick={props.close}
      />
    </div>
  );
}

function Fact({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <li>
      <span aria-hidden>{icon}</span>
      <div>{children}</div>
    </li>
  );
}

function Facts({ event }: { event: CalendarEvent }) {
  const t = useTranslations("calendar.event");
  const tReminder = useTranslations("calendar.reminder");
  const words = useRepeatWords();
  const { zone, calendars } = useCalendar();
  const { fields, series } = event;
  const calendar = calendars.find(({ id }) => id === event.collectionId);
  const otherZone =
    fields.start.timeZone && fields.start.timeZone !== zone && fields.start.timeZone !== "UTC";
  return (
    <ul className={styles.facts}>
      <Fact icon={<ClockRegular />}>
        <p>{describeTimes(spanOf(fields, zone), zone, t("allDay"))}</p>
        {!fields.allDay && otherZone && (
          <small>
            {t("inZone", {
              time: fields.start.local.slice(11, 16),
              zone: (fields.start.timeZone ?? "").replaceAll("_", " "),
            })}
          </small>
        )}
      </Fact>
      {event.recurring && (
        <Fact icon={<ArrowRepeatAllRegular />}>
          {series.rule ? describeRule(series.rule, series.start, words) : t("onDates")}
        </Fact>
      )}
      {fields.location && (
        <Fact icon={<LocationRegular />}>
          <p>
            <Linked text={fields.location} />
          </p>
        </Fact>
      )}
      {fields.attendees.length > 0 && (
        <Fact icon={<PeopleRegular />}>
          <PeopleList attendees={fields.attendees} organizer={fields.organizer} />
        </Fact>
      )}
      {fields.reminders.length > 0 && (
        <Fact icon={<AlertRegular />}>
          {fields.reminders.map((reminder) => describeReminder(reminder, tReminder)).join(", ")}
        </Fact>
      )}
      {fields.url && (
        <Fact icon={<LinkRegular />}>
          <p>
            <Linked text={fields.url} />
          </p>
        </Fact>
      )}
      {fields.links.map((link) => (
        <Fact key={link.target} icon={<LinkRegular />}>
          <ItemLink link={link} />
        </Fact>
      ))}
      {fields.description && (
        <Fact icon={<TextDescriptionRegular />}>
          <p className={styles.text}>{fields.description}</p>
        </Fact>
      )}
      {calendar && (
        <Fact icon={<CalendarLtrRegular />}>
          {calendar.owner.isMe
            ? calendar.name
            : `${calendar.name} (${calendar.owner.name || calendar.owner.address})`}
          {fields.visibility === "private" && <small> {t("private")}</small>}
        </Fact>
      )}
    </ul>
  );
}

/** A text that may be the address of a page, such as that of a video call. */
function Linked({ text }: { text: string }) {
  if (!/^https?:\/\/\S+$/.test(text)) return text;
  return (
    <Link href={text} target="_blank" rel="noopener noreferrer">
      {text}
    </Link>
  );
}

function Actions(props: Props & { event: CalendarEvent }) {
  const t = useTranslations("calendar.event");
  const { remove } = useCalendarActions();
  const { event, close } = props;
  const removed = {
    itemId: event.id,
    version: event.version,
    recurrenceId: event.recurrenceId,
    recurring: event.recurring,
  };
  return (
    <div className={styles.actions}>
      <Button appearance="primary" icon={<EditRegular />} onClick={props.edit}>
        {t("edit")}
      </Button>
      <Button
        icon={<DeleteRegular />}
        onClick={() => {
          close();
          void remove(removed);
        }}
      >
        {t("delete")}
      </Button>
      {props.occurrence && <MoveMenu occurrence={props.occurrence} close={close} />}
    </div>
  );
}

const moves = [
  { name: "earlier", key: "ArrowUp", resize: false },
  { name: "later", key: "ArrowDown", resize: false },
  { name: "dayBefore", key: "ArrowLeft", resize: false },
  { name: "dayAfter", key: "ArrowRight", resize: false },
  { name: "shorter", key: "ArrowUp", resize: true },
  { name: "longer", key: "ArrowDown", resize: true },
] as const;

/** The same as Alt and the arrow keys, for who does not know them. */
function MoveMenu({ occurrence, close }: { occurrence: Occurrence; close: () => void }) {
  const t = useTranslations("calendar.event.move");
  const { zone } = useCalendar();
  const { move } = useCalendarActions();
  const kind = occurrence.allDay ? "days" : "minutes";
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton>{t("label")}</MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {moves.map(({ name, key, resize }) => {
            const span = moveByKey(occurrence, key, resize, "week", zone);
            return (
              <MenuItem
                key={name}
                disabled={span === null}
                onClick={() => {
                  close();
                  if (span) void move(occurrence, span);
                }}
              >
                {t(`${name}.${kind}`)}
              </MenuItem>
            );
          })}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
