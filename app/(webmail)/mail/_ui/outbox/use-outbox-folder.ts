import { useTranslations } from "next-intl";
import type { Folder } from "#lib/contract/folders.ts";
import { isStuck, useSubmissions } from "../../../../_data/use-submissions.ts";
import { usePlace } from "../use-place.ts";
import { outboxPlace } from "./outbox-place.ts";

/** The outbox as a line of the folder tree, while there is something in it or it is shown. */
export function useOutboxFolder(): Folder | undefined {
  const t = useTranslations("outbox");
  const { folderId } = usePlace();
  const { data: submissions = [] } = useSubmissions();
  if (submissions.length === 0 && folderId !== outboxPlace) return undefined;
  return {
    id: outboxPlace,
    name: t("label"),
    parentId: null,
    role: null,
    selectable: true,
    total: submissions.length,
    unread: submissions.filter(isStuck).length,
  };
}
