import { Button, ProgressBar, Tooltip } from "@fluentui/react-components";
import { ArrowClockwiseRegular } from "@fluentui/react-icons/svg/arrow-clockwise";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { DocumentRegular } from "@fluentui/react-icons/svg/document";
import { ErrorCircleRegular } from "@fluentui/react-icons/svg/error-circle";
import { ImageRegular } from "@fluentui/react-icons/svg/image";
import { useTranslations } from "next-intl";
import { formatSize } from "../format-size.ts";
import styles from "./attachments.module.css";
import type { ComposerFile } from "./use-attachments.ts";

/** A file: its name and size, how far its upload is, and what can be done about it. */
export function AttachmentRow(props: { file: ComposerFile; remove: () => void; retry: () => void }) {
  const t = useTranslations("composer.attachments");
  const { file } = props;
  const name = file.filename;
  const removal = file.state === "uploading" ? t("cancel", { name }) : t("remove", { name });
  const Icon =
    file.state === "failed"
      ? ErrorCircleRegular
      : file.type.startsWith("image/")
        ? ImageRegular
        : DocumentRegular;
  return (
    <li className={styles.row} data-state={file.state}>
      <Icon aria-hidden className={styles.icon} />
      <div className={styles.text}>
        <span className={styles.name} title={name}>
          {name}
        </span>
        <span className={styles.size}>{formatSize(file.size)}</span>
        {file.state === "failed" && (
          <span className={styles.problem} role="alert">
            {file.problem}
          </span>
        )}
        {file.state === "uploading" && (
          <ProgressBar
            className={styles.progress}
            aria-label={t("uploading", { name })}
            value={file.progress}
            thickness="large"
          />
        )}
      </div>
      {file.state === "failed" && (
        <Tooltip content={t("retry", { name })} relationship="label">
          <Button appearance="subtle" size="small" icon={<ArrowClockwiseRegular />} onClick={props.retry} />
        </Tooltip>
      )}
      <Tooltip content={removal} relationship="label">
        <Button appearance="subtle" size="small" icon={<DismissRegular />} onClick={props.remove} />
      </Tooltip>
    </li>
  );
}
