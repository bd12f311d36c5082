import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { QueryProvider } from "../_data/query-provider.tsx";
import { Logo } from "../_ui/logo.tsx";
import styles from "./_ui/booking.module.css";

/** Around the pages for strangers who book an appointment: nothing of the signed-in product is here. */
export default async function BookLayout({ children }: { children: ReactNode }) {
  const product = await getTranslations("product");
  return (
    <QueryProvider>
      <div className={styles.page}>
        <main className={styles.card}>{children}</main>
        <footer className={styles.foot}>
          <Logo size={20} />
          <span>{product("name")}</span>
        </footer>
      </div>
    </QueryProvider>
  );
}
