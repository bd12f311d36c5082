"use client";
import { Tooltip } from "@fluentui/react-components";
import { CalendarLtrFilled, CalendarLtrRegular } from "@fluentui/react-icons/svg/calendar-ltr";
import { MailFilled, MailRegular } from "@fluentui/react-icons/svg/mail";
import { NotebookFilled, NotebookRegular } from "@fluentui/react-icons/svg/notebook";
import { PeopleFilled, PeopleRegular } from "@fluentui/react-icons/svg/people";
import { TaskListLtrFilled, TaskListLtrRegular } from "@fluentui/react-icons/svg/task-list-ltr";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import styles from "./frame.module.css";
import { hasShortcuts } from "./shortcuts.ts";
import { ShortcutsDialog } from "./shortcuts-dialog.tsx";

const areas = [
  { name: "mail", Icon: MailRegular, Here: MailFilled },
  { name: "calendar", Icon: CalendarLtrRegular, Here: CalendarLtrFilled },
  { name: "contacts", Icon: PeopleRegular, Here: PeopleFilled },
  { name: "tasks", Icon: TaskListLtrRegular, Here: TaskListLtrFilled },
  { name: "journal", Icon: NotebookRegular, Here: NotebookFilled },
] as const;

/** The areas of the product: at the left edge, on a phone at the bottom. */
export function AppRail() {
  const t = useTranslations("shell.rail");
  const current = usePathname().split("/")[1];
  return (
    <nav className={styles.rail} aria-label={t("label")}>
      {areas.map(({ name, Icon, Here }) => (
        <Tooltip key={name} content={t(name)} relationship="label" positioning="after">
          <Link
            href={`/${name}`}
            prefetch={false}
            className={styles.area}
            aria-current={name === current ? "page" : undefined}
          >
            {name === current ? <Here fontSize={22} /> : <Icon fontSize={22} />}
          </Link>
        </Tooltip>
      ))}
      <div className={styles.foot}>{hasShortcuts(current) && <ShortcutsDialog area={current} />}</div>
    </nav>
  );
}
