"use client";
import { Button, MessageBar, MessageBarBody, Spinner } from "@fluentui/react-components";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { call } from "#app/_data/api-client.ts";
import { useProblemText } from "#app/_data/use-problem-text.ts";
import { cancelBooking, openBooking } from "#lib/contract/booking.ts";
import styles from "./booking.module.css";
import { timeWords } from "./time-words.ts";
import { useOwnZone } from "./use-own-zone.ts";

/** Where the link in a stranger's mail leads: the appointment, and the way to cancel it. */
export function CancelView({ token }: { token: string }) {
  const t = useTranslations("booking");
  const problemText = useProblemText();
  const [zone] = useOwnZone();
  const opened = useQuery({
    queryKey: ["booking", token],
    queryFn: ({ signal }) => call(openBooking, { params: { token }, signal }),
  });
  const cancelling = useMutation({ mutationFn: () => call(cancelBooking, { params: { token } }) });
  const booking = cancelling.data ?? opened.data;
  const error = opened.error ?? cancelling.error;
  return (
    <>
      {error && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody role="alert">{problemText(error)}</MessageBarBody>
        </MessageBar>
      )}
      {opened.isPending && <Spinner label={t("loading")} />}
      {booking && (
        <section className={styles.done}>
          <h1 className={styles.title}>{booking.title}</h1>
          <p className={styles.quiet}>{t("with", { host: booking.host })}</p>
          <p className={styles.when}>{timeWords(new Date(booking.start), new Date(booking.end), zone)}</p>
          {booking.state === "cancelled" ? (
            <p role="status">{t("cancelled")}</p>
          ) : (
            <Button
              appearance="primary"
              disabledFocusable={cancelling.isPending}
              onClick={() => cancelling.mutate()}
            >
              {t("cancel")}
            </Button>
          )}
        </section>
      )}
    </>
  );
}
