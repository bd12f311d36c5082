"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useLiveEvents } from "../../../_data/use-live-events.ts";
import { AreaLayout } from "../../_ui/area-layout.tsx";
import { BinView } from "../../_ui/bin/bin-view.tsx";
import { JournalSide } from "./journal-side.tsx";
import { NotesView } from "./notes-view.tsx";
import { PrintView } from "./print-view.tsx";
import { TimelinePane } from "./timeline-pane.tsx";
import { useJournalChoices } from "./use-journal-choices.ts";
import { useJournalPlace } from "./use-journal-place.ts";

/** The timeline, the notes, and what they are chosen by. */
export function JournalArea() {
  const t = useTranslations("journal");
  const { view, day } = useJournalPlace();
  const choices = useJournalChoices();
  const [typed, setTyped] = useState("");
  useLiveEvents();

  return (
    <AreaLayout
      sideLabel={t("side.label")}
      side={(close) => <JournalSide view={view} choices={choices} chosen={close} />}
      main={(openDrawer) => {
        if (view === "bin") return <BinView kind="journal" openDrawer={openDrawer} />;
        if (view === "notes") return <NotesView openDrawer={openDrawer} />;
        if (view === "print") return <PrintView choices={choices} openDrawer={openDrawer} />;
        return (
          <TimelinePane
            day={day}
            choices={choices}
            typed={typed}
            setTyped={setTyped}
            openDrawer={openDrawer}
          />
        );
      }}
    />
  );
}
