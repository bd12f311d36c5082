import { ArrowRepeatAllRegular } from "@fluentui/react-icons/svg/arrow-repeat-all";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { CircleRegular } from "@fluentui/react-icons/svg/circle";
import { FoodCakeRegular } from "@fluentui/react-icons/svg/food-cake";
import { LockClosedRegular } from "@fluentui/react-icons/svg/lock-closed";
import type { EventApi, EventDisplayInfo } from "@fullcalendar/react";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import type { Occurrence } from "#lib/contract/calendar.ts";
import { useCalendar } from "../calendar-context.tsx";
import { describeOccurrence, eventKey } from "./event-key.ts";
import styles from "./grid.module.css";

/** The occurrence that an event on the screen stands for. */
export function occurrenceOf(event: EventApi): Occurrence {
  return event.extendedProps.occurrence as Occurrence;
}

/** The inside of an event: time, title, place, and small signs. */
export function EventContent({ info }: { info: EventDisplayInfo }) {
  const t = useTranslations("calendar.grid");
  const { zone } = useCalendar();
  const inside = useRef<HTMLDivElement>(null);
  const occurrence = occurrenceOf(info.event);
  const { location, recurring, version } = occurrence;
  const label = describeOccurrence(occurrence, info.timeText, zone, t);
  const key = eventKey(occurrence);
  useEffect(() => {
    // FullCalendar gives no other way to its element, which it keeps while what it shows changes.
    const element = info.isMirror ? null : inside.current?.closest<HTMLElement>("[role=button]");
    if (!element) return;
    element.dataset.event = key;
    element.setAttribute("aria-label", label);
    element.toggleAttribute("data-pending", version === 0);
  }, [info.isMirror, key, label, version]);
  const isTall = !info.view.type.startsWith("dayGrid") && !info.view.type.startsWith("multiMonth");
  return (
    <>
      {/* The blanks part the words for who hears them. */}
      {info.timeText && <div className={info.timeClass}>{info.timeText}</div>}{" "}
      <div ref={inside} className={info.titleClass}>
        <Sign occurrence={occurrence} />
        {occurrence.hidden ? t("busy") : occurrence.title || t("noTitle")}
        {recurring && <ArrowRepeatAllRegular className={styles.repeats} aria-hidden />}
      </div>{" "}
      {isTall && !info.isShort && !occurrence.allDay && location && (
        <div className={styles.location}>{location}</div>
      )}
    </>
  );
}

/** What kind of thing it is, where it is no plain event. */
function Sign({ occurrence }: { occurrence: Occurrence }) {
  if (occurrence.kind === "birthday") return <FoodCakeRegular className={styles.sign} aria-hidden />;
  if (occurrence.kind === "task")
    return occurrence.completed ? (
      <CheckmarkCircleRegular className={styles.sign} aria-hidden />
    ) : (
      <CircleRegular className={styles.sign} aria-hidden />
    );
  return occurrence.hidden ? <LockClosedRegular className={styles.sign} aria-hidden /> : null;
}
