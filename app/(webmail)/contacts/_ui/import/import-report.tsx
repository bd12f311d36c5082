import { Button, DialogActions, DialogContent } from "@fluentui/react-components";
import { useTranslations } from "next-intl";
import type { Collection } from "#lib/contract/collections.ts";
import type { ContactImportReport } from "#lib/contract/contacts.ts";
import { goToContacts } from "../use-contact-place.ts";
import styles from "./import.module.css";
import { ProblemList } from "./problem-list.tsx";

/** What the import did. */
export function ImportReport(props: { report: ContactImportReport; book: Collection; close: () => void }) {
  const t = useTranslations("contacts.import");
  const { imported, merged, skipped, problems } = props.report;
  const show = () => {
    goToContacts({ view: props.book.id });
    props.close();
  };
  return (
    <>
      <DialogContent className={styles.content}>
        <ul className={styles.report} role="status">
          <li>{t("imported", { count: imported, book: props.book.name })}</li>
          {merged > 0 && <li>{t("merged", { count: merged })}</li>}
          {skipped > 0 && <li>{t("skipped", { count: skipped })}</li>}
        </ul>
        <ProblemList problems={problems} />
      </DialogContent>
      <DialogActions>
        <Button onClick={props.close}>{t("close")}</Button>
        <Button appearance="primary" onClick={show}>
          {t("show")}
        </Button>
      </DialogActions>
    </>
  );
}
