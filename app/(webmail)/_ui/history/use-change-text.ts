import { useFormatter, useTranslations } from "next-intl";
import type { Revision } from "#lib/contract/items.ts";

/** What a version did, in words. `earlier`: the one before. */
export function useChangeText(): (revision: Revision, earlier: Revision | undefined) => string {
  const t = useTranslations("bin.history");
  const format = useFormatter();
  return ({ action, title, changed }, earlier) => {
    if (action !== "changed") return t(action);
    const isRenamed = earlier !== undefined && earlier.title !== title && title !== "";
    const others = changed.filter((field) => !isRenamed || (field !== "title" && field !== "name"));
    const fields = format.list(others.map((field) => t(`fields.${field}`)));
    const parts = [
      isRenamed && t("renamed", { title }),
      others.length > 0 && t("changedFields", { fields }),
    ].filter((part) => part !== false);
    return parts.length > 0 ? parts.join(". ") : t("changed");
  };
}
