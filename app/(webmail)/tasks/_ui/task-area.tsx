"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useLiveEvents } from "../../../_data/use-live-events.ts";
import { AreaLayout } from "../../_ui/area-layout.tsx";
import { BinView } from "../../_ui/bin/bin-view.tsx";
import { TaskDetails } from "./task-details.tsx";
import { TaskPane } from "./task-pane.tsx";
import { TaskSide } from "./task-side.tsx";
import { useTaskPlace } from "./use-task-place.ts";

/** Views and lists, tasks, and the task that is open. */
export function TaskArea() {
  const t = useTranslations("tasks");
  const { view, taskId } = useTaskPlace();
  const [typed, setTyped] = useState("");
  useLiveEvents();

  return (
    <AreaLayout
      sideLabel={t("side.label")}
      side={(close) => (
        <TaskSide
          view={view}
          chosen={() => {
            setTyped("");
            close();
          }}
        />
      )}
      main={(openDrawer) =>
        view === "bin" ? (
          <BinView kind="tasks" openDrawer={openDrawer} />
        ) : (
          <TaskPane view={view} taskId={taskId} typed={typed} setTyped={setTyped} openDrawer={openDrawer} />
        )
      }
      details={
        taskId && view !== "bin" ? <TaskDetails key={taskId} taskId={taskId} view={view} /> : undefined
      }
    />
  );
}
