import type { ReactNode } from "react";
import { requirePageUser } from "#lib/http/page-session.ts";
import { QueryProvider } from "../_data/query-provider.tsx";
import { ToasterProvider } from "../_ui/toaster.tsx";
import { AppRail } from "./_ui/app-rail.tsx";
import styles from "./_ui/frame.module.css";
import { Frame } from "./_ui/frame.tsx";
import { WriteAboutProvider } from "./_ui/journal/write-about.tsx";
import { RemindersPanel } from "./_ui/reminders/reminders-panel.tsx";
import { OfferNotices } from "./_ui/sharing/offer-notices.tsx";
import { TopBar } from "./_ui/top-bar.tsx";

/** The frame around everything that a signed-in person sees. Nobody else gets here. */
export default async function WebmailLayout({ children }: { children: ReactNode }) {
  await requirePageUser();
  return (
    <QueryProvider>
      <ToasterProvider>
        <WriteAboutProvider>
          <Frame>
            <TopBar />
            <AppRail />
            <main className={styles.content}>{children}</main>
          </Frame>
        </WriteAboutProvider>
        <RemindersPanel />
        <OfferNotices />
      </ToasterProvider>
    </QueryProvider>
  );
}
