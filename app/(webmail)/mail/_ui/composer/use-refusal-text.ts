import { useTranslations } from "next-intl";
import { type RefObject, useEffect } from "react";
import type { RecipientFieldName } from "./composition.ts";
import type { Sending } from "./use-send.ts";

interface RefusalText {
  field?: RecipientFieldName | "subject" | "body";
  text?: string;
}

/** Says at which field the message is refused and why, and takes the focus there. */
export function useRefusalText(sending: Sending, form: RefObject<HTMLFormElement | null>): RefusalText {
  const t = useTranslations("composer.refused");

  useEffect(() => {
    if (sending.step === "refused")
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [sending, form]);

  if (sending.step !== "refused") return {};
  const { refusal } = sending;
  switch (refusal.why) {
    case "no-recipients":
      return { field: refusal.field, text: t("noRecipients") };
    case "invalid-address":
      return { field: refusal.field, text: t("invalidAddress", { address: refusal.address }) };
    case "too-many":
      return { field: refusal.field, text: t("tooMany") };
    case "too-long":
      return { field: refusal.field, text: t(refusal.field === "subject" ? "longSubject" : "longBody") };
  }
}
