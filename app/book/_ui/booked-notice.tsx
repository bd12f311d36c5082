"use client";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import styles from "./booking.module.css";

/** The end of a booking. */
export function BookedNotice({ time, host, address }: { time: string; host: string; address: string }) {
  const t = useTranslations("booking");
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <section className={styles.done}>
      <CheckmarkCircleRegular className={styles.doneIcon} aria-hidden="true" />
      <h2 ref={title} tabIndex={-1} className={styles.monthName}>
        {t("booked", { host })}
      </h2>
      <p className={styles.when}>{time}</p>
      <p className={styles.quiet}>{t("mailSent", { address })}</p>
    </section>
  );
}
