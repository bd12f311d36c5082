import Link from "next/link";
import { useTranslations } from "next-intl";
import { Logo } from "../../_ui/logo.tsx";
import { AccountMenu } from "./account-menu.tsx";
import styles from "./frame.module.css";
import { ThemeMenu } from "./theme-menu.tsx";

export function TopBar() {
  const t = useTranslations("product");
  return (
    <header className={styles.bar}>
      <Link href="/mail" prefetch={false} className={styles.brand}>
        <Logo size={24} />
        {t("name")}
      </Link>
      <ThemeMenu />
      <AccountMenu />
    </header>
  );
}
