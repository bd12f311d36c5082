import { useTranslations } from "next-intl";
import type { Attendee, EventFields } from "#lib/contract/calendar.ts";
import styles from "./event.module.css";

/** Who was invited, and what each answered. */
export function PeopleList(props: { attendees: Attendee[]; organizer: EventFields["organizer"] }) {
  const t = useTranslations("calendar.people");
  const { attendees, organizer } = props;
  const count = (status: Attendee["status"]) => attendees.filter((one) => one.status === status).length;
  return (
    <>
      <p>{t("summary", { count: attendees.length, yes: count("accepted"), no: count("declined") })}</p>
      <ul className={styles.people}>
        {organizer && (
          <li>
            {organizer.name || organizer.address} <small>{t("organizer")}</small>
          </li>
        )}
        {attendees
          .filter(({ address }) => address.toLowerCase() !== organizer?.address.toLowerCase())
          .map(({ address, name, status, role, comment }) => (
            <li key={address}>
              {name || address}{" "}
              <small>
                {t(`status.${status}`)}
                {role === "optional" && `, ${t("optional")}`}
                {comment && `: ${comment}`}
              </small>
            </li>
          ))}
      </ul>
    </>
  );
}
