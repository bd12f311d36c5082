import { useTranslations } from "next-intl";
import { ApiProblem } from "./api-client.ts";

/** One sentence for the person on why something failed. */
export function useProblemText(): (error: unknown) => string {
  const t = useTranslations("errors");
  return (error) => {
    if (!(error instanceof ApiProblem)) return t("unexpected");
    if (error.detail) return error.detail;
    return error.code === "network" ? t("network") : t("unexpected");
  };
}
