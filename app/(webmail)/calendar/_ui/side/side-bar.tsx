import { Button, Checkbox } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { useTranslations } from "next-intl";
import { useChangePreferences } from "../../../../_data/use-preferences.ts";
import { CollectionSection } from "../../../_ui/collections/collection-section.tsx";
import { useCalendar } from "../calendar-context.tsx";
import { CalendarExtras } from "../calendar-extras.tsx";
import { useCalendarMenu } from "../use-calendar-menu.tsx";
import { CalendarMenuItems } from "./calendar-menu-items.tsx";
import styles from "./side.module.css";
import { SmallMonth } from "./small-month.tsx";

/** The left pane: a new event, a month to jump by, and the calendars. */
export function SideBar(props: { date: string; goToDate: (date: string) => void; createEvent: () => void }) {
  const t = useTranslations("calendar.side");
  const { preferences } = useCalendar();
  const { mutate: change } = useChangePreferences();
  const { items, dialogs } = useCalendarMenu();
  return (
    <nav className={styles.side} aria-label={t("label")}>
      <Button appearance="primary" icon={<AddRegular />} className={styles.new} onClick={props.createEvent}>
        {t("newEvent")}
      </Button>
      <SmallMonth date={props.date} choose={props.goToDate} />
      <CollectionSection
        kind="calendar"
        hideable
        menuItems={(calendar) => (
          <>
            {items(calendar)}
            <CalendarMenuItems calendar={calendar} />
          </>
        )}
      />
      <section className={styles.also} aria-labelledby="calendar-also">
        <h2 id="calendar-also">{t("also")}</h2>
        <Checkbox
          label={t("birthdays")}
          checked={preferences.showBirthdays}
          onChange={(_, { checked }) => change({ showBirthdays: checked === true })}
        />
        <Checkbox
          label={t("tasks")}
          checked={preferences.showTasks}
          onChange={(_, { checked }) => change({ showTasks: checked === true })}
        />
      </section>
      <CalendarExtras />
      {dialogs}
    </nav>
  );
}
