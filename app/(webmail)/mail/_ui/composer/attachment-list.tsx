import { useTranslations } from "next-intl";
import { AttachmentRow } from "./attachment-row.tsx";
import styles from "./attachments.module.css";
import type { ComposerFile } from "./use-attachments.ts";

/** The files of the message, each with how far it is. */
export function AttachmentList(props: {
  files: readonly ComposerFile[];
  remove: (file: ComposerFile) => void;
  retry: (file: ComposerFile) => void;
}) {
  const t = useTranslations("composer.attachments");
  if (props.files.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={t("label")}>
      {props.files.map((file) => (
        <AttachmentRow
          key={file.id}
          file={file}
          remove={() => props.remove(file)}
          retry={() => props.retry(file)}
        />
      ))}
    </ul>
  );
}
