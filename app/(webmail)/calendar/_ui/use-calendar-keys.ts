import { useEffect } from "react";
import { ownsKeys } from "../../../_ui/owns-keys.ts";
import type { View } from "./views.ts";

const viewOfKey: Record<string, View> = {
  d: "day",
  w: "week",
  x: "workweek",
  m: "month",
  a: "agenda",
  y: "year",
};

/** The calendar's keys, wherever the focus is, apart from fields and dialogs. */
export function useCalendarKeys(does: {
  setView: (view: View) => void;
  step: (step: 1 | -1) => void;
  goToToday: () => void;
  create: () => void;
  search: () => void;
  help: () => void;
}): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (ownsKeys(event.target)) return;
      if (act(event)) event.preventDefault();
    };
    const act = ({ key, target }: KeyboardEvent): boolean => {
      const view = viewOfKey[key];
      // In the grid arrows move the cursor.
      const isInGrid = target instanceof Element && target.closest("[data-calendar-pane]") !== null;
      if (view) does.setView(view);
      else if (key === "t") does.goToToday();
      else if (key === "n") does.create();
      else if (key === "/") does.search();
      else if (key === "?") does.help();
      else if (key === "PageDown" || key === "j" || (key === "ArrowRight" && !isInGrid)) does.step(1);
      else if (key === "PageUp" || key === "k" || (key === "ArrowLeft" && !isInGrid)) does.step(-1);
      else return false;
      return true;
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [does]);
}
