"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useLiveEvents } from "../../../_data/use-live-events.ts";
import { BinView } from "../../_ui/bin/bin-view.tsx";
import { useWindowTitle } from "../../_ui/use-window-title.ts";
import { useLayoutMode } from "../../mail/_ui/use-layout-mode.ts";
import { isWideView } from "./contact-path.ts";
import styles from "./contacts-area.module.css";
import { DetailsPane } from "./details/details-pane.tsx";
import { DirectoryView } from "./directory/directory-view.tsx";
import { DuplicatesView } from "./duplicates/duplicates-view.tsx";
import { ImportDialog } from "./import/import-dialog.tsx";
import { ContactListPane } from "./list/contact-list-pane.tsx";
import { SelectionProvider } from "./list/contact-selection.tsx";
import { SideBar } from "./side/side-bar.tsx";
import { SideDrawer } from "./side/side-drawer.tsx";
import { useContactKeys } from "./use-contact-keys.ts";
import { useContactPlace } from "./use-contact-place.ts";
import { useViewName } from "./use-view-name.ts";

/** Books and labels, the list, and the contact. */
export function ContactsArea() {
  const { view, contactId } = useContactPlace();
  const product = useTranslations("product");
  const mode = useLayoutMode();
  const [drawerOpen, setDrawerOpen] = useState(false);
  const [importing, setImporting] = useState(false);
  useLiveEvents();
  useWindowTitle(`${useViewName(view)} - ${product("name")}`);

  const openDrawer = mode === "three" ? undefined : () => setDrawerOpen(true);
  const startImport = () => setImporting(true);
  const isWide = isWideView(view);
  return (
    <SelectionProvider key={view}>
      <ContactKeys />
      <div className={styles.area} data-contact={contactId ? "" : undefined} data-wide={isWide || undefined}>
        <div className={styles.side}>
          <SideBar view={view} startImport={startImport} />
        </div>
        {view === "directory" && <DirectoryView openDrawer={openDrawer} />}
        {view === "bin" && <BinView kind="contacts" openDrawer={openDrawer} />}
        {view === "duplicates" && <DuplicatesView openDrawer={openDrawer} />}
        {!isWide && (
          <>
            <div className={styles.list}>
              <ContactListPane key={view} view={view} openDrawer={openDrawer} startImport={startImport} />
            </div>
            <div className={styles.details}>
              <DetailsPane />
            </div>
          </>
        )}
        {mode !== "three" && (
          <SideDrawer
            view={view}
            open={drawerOpen}
            close={() => setDrawerOpen(false)}
            startImport={startImport}
          />
        )}
        {importing && <ImportDialog view={view} close={() => setImporting(false)} />}
      </div>
    </SelectionProvider>
  );
}

/** Inside of the provider whose selection the keys change. */
function ContactKeys() {
  useContactKeys();
  return null;
}
