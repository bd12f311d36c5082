import { useTranslations } from "next-intl";
import { useRef } from "react";
import type { ContactFilter } from "../../../../_data/contact-filter.ts";
import { type ContactList, useLoadRange } from "../../../../_data/use-contact-list.ts";
import { useNotify } from "../../../../_ui/toaster.tsx";
import { useContactSelection } from "./contact-selection.tsx";

/** The most rows that can be ticked in one go: as many as the server changes in one request. */
const mostRows = 1000;

export interface SelectRange {
  /** Ticks every row from the anchor to this one, loading those that were never in sight. */
  (to: number): Promise<void>;
  anchorAt: (index: number) => void;
}

/** Ticking of many rows at once, from the row that was ticked or opened last. */
export function useSelectRange(filter: ContactFilter, list: ContactList): SelectRange {
  const t = useTranslations("contacts.list");
  const notify = useNotify();
  const load = useLoadRange(filter);
  const { setSelected } = useContactSelection();
  const anchor = useRef(0);

  const select = async (to: number) => {
    const from = Math.min(anchor.current, to, list.total - 1);
    const through = Math.min(Math.max(anchor.current, to), from + mostRows - 1);
    if (Math.max(anchor.current, to) > through)
      notify({ text: t("tooMany", { count: mostRows }), intent: "warning" });
    setSelected(await load(from, through));
  };
  return Object.assign(select, {
    anchorAt: (index: number) => {
      anchor.current = index;
    },
  });
}
