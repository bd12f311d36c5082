import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useRef } from "react";
import { queryKeys } from "../../../../_data/query-keys.ts";
import { isStuck, useSubmissions } from "../../../../_data/use-submissions.ts";
import { useNotify } from "../../../../_ui/toaster.tsx";
import { goToPlace, usePlace } from "../use-place.ts";
import { outboxPlace } from "./outbox-place.ts";

/** Follows what is on its way, wherever the person is: tells failures until they are seen, and shows what was filed. */
export function OutboxWatch() {
  const t = useTranslations("outbox");
  const client = useQueryClient();
  const notify = useNotify();
  const { folderId } = usePlace();
  const { data: submissions } = useSubmissions();
  const closeNotice = useRef<() => void>(undefined);
  const stuckIds = (submissions ?? [])
    .flatMap((submission) => (isStuck(submission) ? [submission.id] : []))
    .join();
  const allIds = (submissions ?? []).map((submission) => submission.id).join();
  const known = useRef("");

  const tell = useEffectEvent((count: number) => {
    closeNotice.current?.();
    if (count === 0 || folderId === outboxPlace) return;
    closeNotice.current = notify({
      text: t("notice", { count }),
      intent: "error",
      timeout: -1,
      action: { label: t("show"), run: () => goToPlace(outboxPlace) },
    });
  });
  useEffect(() => tell(stuckIds ? stuckIds.split(",").length : 0), [stuckIds]);

  useEffect(() => {
    if (folderId === outboxPlace) closeNotice.current?.();
  }, [folderId]);

  useEffect(() => {
    const gone = known.current.split(",").some((id) => id && !allIds.includes(id));
    known.current = allIds;
    if (!gone) return;
    // Its copy lies in Sent now.
    void client.invalidateQueries({ queryKey: queryKeys.folders });
    void client.invalidateQueries({ queryKey: queryKeys.lists });
  }, [allIds, client]);

  return null;
}
