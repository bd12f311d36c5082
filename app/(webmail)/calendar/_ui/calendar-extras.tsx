"use client";
import { Button } from "@fluentui/react-components";
import { AlertRegular } from "@fluentui/react-icons/svg/alert";
import { CalendarAddRegular } from "@fluentui/react-icons/svg/calendar-add";
import { CalendarPersonRegular } from "@fluentui/react-icons/svg/calendar-person";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { BookingPagesDialog } from "./booking/booking-pages-dialog.tsx";
import styles from "./extras.module.css";
import { RemindersDialog } from "./reminders/reminders-dialog.tsx";
import { FeedWarnings } from "./subscriptions/feed-warnings.tsx";
import { SubscribeDialog } from "./subscriptions/subscribe-dialog.tsx";

/** The foot of the calendar's side bar: what concerns no single calendar. */
export function CalendarExtras() {
  const t = useTranslations("calendarExtras");
  const [open, setOpen] = useState<"subscribe" | "booking" | "reminders" | null>(null);
  const close = () => setOpen(null);
  return (
    <div className={styles.links}>
      <FeedWarnings />
      <Button
        className={styles.link}
        appearance="subtle"
        icon={<CalendarAddRegular />}
        onClick={() => setOpen("subscribe")}
      >
        {t("subscribe.title")}
      </Button>
      <Button
        className={styles.link}
        appearance="subtle"
        icon={<CalendarPersonRegular />}
        onClick={() => setOpen("booking")}
      >
        {t("bookingPages.pages")}
      </Button>
      <Button
        className={styles.link}
        appearance="subtle"
        icon={<AlertRegular />}
        onClick={() => setOpen("reminders")}
      >
        {t("reminders")}
      </Button>
      <SubscribeDialog open={open === "subscribe"} onClose={close} />
      <BookingPagesDialog open={open === "booking"} onClose={close} />
      <RemindersDialog open={open === "reminders"} onClose={close} />
    </div>
  );
}
