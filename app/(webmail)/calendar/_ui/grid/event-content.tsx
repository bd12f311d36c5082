import { ArrowRepeatAllRegular } from "@fluentui/react-icons/svg/arrow-repeat-all";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { CircleRegular } from "@fluentui/react-icons/svg/circle";
import { FoodCakeRegular } from "@fluentui/react-icons/svg/food-cake";
import { LockClosedRegular } from "@fluentui/react-icons/svg/lock-closed";
import type { EventApi, EventDisplayInfo } from "@fullcalendar/react";
import { useTranslations } from "next-intl";
import type { Occurrence } from "#lib/contract/calendar.ts";
import styles from "./grid.module.css";

/** The occurrence that an event on the screen stands for. */
export function occurrenceOf(event: EventApi): Occurrence {
  return event.extendedProps.occurrence as Occurrence;
}

/** The inside of an event: time, title, place, and small signs. */
export function EventContent(info: EventDisplayInfo) {
  const occurrence =
    info.isMirror && !info.event.extendedProps.occurrence ? undefined : occurrenceOf(info.event);
  const isTall =
    info.view.type.startsWith("timeGrid") || info.view.type === "workWeek" || info.view.type === "agenda";
  return (
    <>
      {info.timeText && <div className={info.timeClass}>{info.timeText}</div>}
      <div className={info.titleClass}>
        <Sign occurrence={occurrence} />
        <Title occurrence={occurrence} fallback={info.event.title} />
        {occurrence?.recurring && <ArrowRepeatAllRegular className={styles.sign} aria-hidden />}
      </div>
      {isTall && !info.isShort && !occurrence?.allDay && occurrence?.location && (
        <div className={styles.location}>{occurrence.location}</div>
      )}
    </>
  );
}

function Title({ occurrence, fallback }: { occurrence: Occurrence | undefined; fallback: string }) {
  const t = useTranslations("calendar.grid");
  if (occurrence?.hidden) return t("busy");
  return fallback || t("noTitle");
}

/** What kind of thing it is, where it is no plain event. */
function Sign({ occurrence }: { occurrence: Occurrence | undefined }) {
  if (occurrence?.kind === "birthday") return <FoodCakeRegular className={styles.sign} aria-hidden />;
  if (occurrence?.kind === "task")
    return occurrence.completed ? (
      <CheckmarkCircleRegular className={styles.sign} aria-hidden />
    ) : (
      <CircleRegular className={styles.sign} aria-hidden />
    );
  return occurrence?.hidden ? <LockClosedRegular className={styles.sign} aria-hidden /> : null;
}
