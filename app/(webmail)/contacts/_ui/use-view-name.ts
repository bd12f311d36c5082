import { useTranslations } from "next-intl";
import { useCollections } from "../../../_data/use-collections.ts";
import { labelOf } from "./contact-path.ts";

const views = ["all", "favourites", "groups", "directory", "duplicates", "bin"] as const;

/** What a view is called. */
export function useViewName(view: string): string {
  const t = useTranslations("contacts.views");
  const { data: books } = useCollections("contacts");
  const known = views.find((name) => name === view);
  if (known) return t(known);
  return labelOf(view) ?? books?.find(({ id }) => id === view)?.name ?? t("book");
}
