"use client";
import { Button, Link } from "@fluentui/react-components";
import { CopyRegular } from "@fluentui/react-icons/svg/copy";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { EditRegular } from "@fluentui/react-icons/svg/edit";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { call } from "#app/_data/api-client.ts";
import { queryKeys } from "#app/_data/query-keys.ts";
import { useBookingPages, useDeleteBookingPage } from "#app/_data/use-booking-pages.ts";
import { useCollections } from "#app/_data/use-collections.ts";
import { AskDialog } from "#app/_ui/ask-dialog.tsx";
import { useNotify } from "#app/_ui/toaster.tsx";
import type { BookingPage } from "#lib/contract/booking.ts";
import { getPreferences } from "#lib/contract/preferences.ts";
import { ExtraDialog } from "../extra-dialog.tsx";
import styles from "../extras.module.css";
import { ProblemBar } from "../problem-bar.tsx";
import { PageDialog } from "./page-dialog.tsx";
import { fieldsOf, newPage } from "./page-draft.ts";

interface Props {
  open: boolean;
  onClose: () => void;
}

/** The pages on which strangers book an appointment with the person. */
export function BookingPagesDialog({ open, onClose }: Props) {
  const t = useTranslations("calendarExtras.bookingPages");
  const notify = useNotify();
  const pages = useBookingPages(open);
  const preferences = useQuery({
    queryKey: queryKeys.preferences,
    queryFn: ({ signal }) => call(getPreferences, { signal }),
    enabled: open,
  });
  const { data: calendars = [] } = useCollections("calendar");
  const remove = useDeleteBookingPage();
  const [edited, setEdited] = useState<BookingPage | "new" | null>(null);
  const [doomed, setDoomed] = useState<BookingPage | null>(null);
  const home = calendars.find(({ owner, role }) => owner.isMe && role === "default");
  const addressOf = ({ slug }: BookingPage) => `${window.location.origin}/book/${slug}`;

  const copy = async (page: BookingPage) => {
    await navigator.clipboard.writeText(addressOf(page));
    notify({ text: t("copied") });
  };

  return (
    <>
      <ExtraDialog
        // One at a time: a dialog beside another would close both.
        open={open && edited === null && doomed === null}
        onClose={onClose}
        title={t("pages")}
        width={600}
        actions={
          <Button appearance="primary" disabled={!home} onClick={() => setEdited("new")}>
            {t("new")}
          </Button>
        }
      >
        <div className={styles.stack}>
          <p className={styles.text}>{t("explanation")}</p>
          <ProblemBar error={pages.error ?? remove.error} />
          <ul className={styles.list} aria-label={t("pages")}>
            {pages.data?.map((page) => (
              <li key={page.id} className={styles.row}>
                <div className={styles.grow}>
                  <div className={styles.name}>
                    {page.title}
                    {!page.enabled && ` ${t("off")}`}
                  </div>
                  <Link className={styles.quiet} href={addressOf(page)} target="_blank">
                    {addressOf(page)}
                  </Link>
                </div>
                <Button
                  appearance="subtle"
                  icon={<CopyRegular />}
                  aria-label={t("copyNamed", { name: page.title })}
                  onClick={() => void copy(page)}
                />
                <Button
                  appearance="subtle"
                  icon={<EditRegular />}
                  aria-label={t("changeNamed", { name: page.title })}
                  onClick={() => setEdited(page)}
                />
                <Button
                  appearance="subtle"
                  icon={<DeleteRegular />}
                  aria-label={t("deleteNamed", { name: page.title })}
                  onClick={() => setDoomed(page)}
                />
              </li>
            ))}
          </ul>
        </div>
      </ExtraDialog>
      {edited && home && (
        <PageDialog
          page={edited === "new" ? null : edited}
          start={edited === "new" ? newPage(home.id, preferences.data) : fieldsOf(edited)}
          onClose={() => setEdited(null)}
        />
      )}
      <AskDialog
        open={doomed !== null}
        title={t("deleteTitle", { name: doomed?.title ?? "" })}
        text={t("deleteText")}
        stay={t("keep")}
        go={t("delete")}
        onStay={() => setDoomed(null)}
        onGo={() => {
          if (doomed) remove.mutate(doomed.id);
          setDoomed(null);
        }}
      />
    </>
  );
}
