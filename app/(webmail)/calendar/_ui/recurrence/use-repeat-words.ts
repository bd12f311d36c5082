import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { Words } from "./describe-rule.ts";

/** The words for repeat rules, in the language of the interface. */
export function useRepeatWords(): Words {
  const t = useTranslations("calendar.repeat");
  return useMemo(() => ({ t: t as Words["t"], locale: navigator.language }), [t]);
}
