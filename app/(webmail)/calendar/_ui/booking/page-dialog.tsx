"use client";
import { Button, Spinner } from "@fluentui/react-components";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { useSaveBookingPage } from "#app/_data/use-booking-pages.ts";
import type { BookingPage, BookingPageFields } from "#lib/contract/booking.ts";
import { ExtraDialog } from "../extra-dialog.tsx";
import styles from "../extras.module.css";
import { ProblemBar } from "../problem-bar.tsx";
import { PageForm } from "./page-form.tsx";

interface Props {
  /** Null: a new one. */
  page: BookingPage | null;
  start: BookingPageFields;
  onClose: () => void;
}

/** Makes or changes a booking page. Mounted anew for each. */
export function PageDialog({ page, start, onClose }: Props) {
  const t = useTranslations("calendarExtras.bookingPages");
  const formId = useId();
  const [fields, setFields] = useState(start);
  const [isTried, setTried] = useState(false);
  const save = useSaveBookingPage();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    // A form inside of a dialog over a dialog: React hands its submit on to the outer one.
    event.stopPropagation();
    setTried(true);
    if (fields.title.trim() && !save.isPending) save.mutate({ page, fields }, { onSuccess: onClose });
  };

  return (
    <ExtraDialog
      open
      onClose={onClose}
      title={page ? t("change") : t("new")}
      width={600}
      isForm
      actions={
        <Button
          type="submit"
          form={formId}
          appearance="primary"
          disabledFocusable={save.isPending}
          icon={save.isPending ? <Spinner size="tiny" /> : undefined}
        >
          {t("save")}
        </Button>
      }
    >
      <form id={formId} className={styles.stack} noValidate onSubmit={submit}>
        <ProblemBar error={save.error} />
        <PageForm fields={fields} change={setFields} isTried={isTried} />
      </form>
    </ExtraDialog>
  );
}
