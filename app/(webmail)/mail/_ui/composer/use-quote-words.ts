import { useTranslations } from "next-intl";
import { formatFullDate } from "../format-date.ts";
import type { QuoteWords } from "./quote-message.ts";

/** The sentences around a quote. */
export function useQuoteWords(): QuoteWords {
  const t = useTranslations("composer.quote");
  return {
    when: (at) => formatFullDate(new Date(at)),
    wrote: (when, who) => t("wrote", { when, who }),
    forwarded: t("forwarded"),
    from: t("from"),
    date: t("date"),
    subject: t("subject"),
    to: t("to"),
    cc: t("cc"),
  };
}
