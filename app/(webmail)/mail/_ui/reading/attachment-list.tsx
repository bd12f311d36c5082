import { ArrowDownloadRegular } from "@fluentui/react-icons/svg/arrow-download";
import { CalendarLtrRegular } from "@fluentui/react-icons/svg/calendar-ltr";
import { DocumentRegular } from "@fluentui/react-icons/svg/document";
import { DocumentPdfRegular } from "@fluentui/react-icons/svg/document-pdf";
import { DocumentTextRegular } from "@fluentui/react-icons/svg/document-text";
import { FolderZipRegular } from "@fluentui/react-icons/svg/folder-zip";
import { ImageRegular } from "@fluentui/react-icons/svg/image";
import { MailRegular } from "@fluentui/react-icons/svg/mail";
import { TableRegular } from "@fluentui/react-icons/svg/table";
import { useTranslations } from "next-intl";
import { type Attachment, downloadPart, type Message } from "#lib/contract/messages.ts";
import { addressOf } from "../../../../_data/api-client.ts";
import { formatSize } from "../format-size.ts";
import styles from "./attachments.module.css";

const icons = [
  { matches: /^image\//, Icon: ImageRegular },
  { matches: /pdf/, Icon: DocumentPdfRegular },
  { matches: /calendar|\/ics/, Icon: CalendarLtrRegular },
  { matches: /^message\//, Icon: MailRegular },
  { matches: /zip|compressed|tar|7z/, Icon: FolderZipRegular },
  { matches: /spreadsheet|excel|csv/, Icon: TableRegular },
  { matches: /^text\/|word|document/, Icon: DocumentTextRegular },
];

/** The files of a message, each a link that downloads it. What the text shows by itself is left out. */
export function AttachmentList({ message }: { message: Message }) {
  const t = useTranslations("mail.attachments");
  const files = message.attachments.filter((attachment) => !attachment.inline);
  if (files.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={t("label")}>
      {files.map((file) => (
        <li key={file.part}>
          <AttachmentLink messageId={message.id} file={file} />
        </li>
      ))}
    </ul>
  );
}

function AttachmentLink({ messageId, file }: { messageId: string; file: Attachment }) {
  const t = useTranslations("mail.attachments");
  const Icon = icons.find(({ matches }) => matches.test(file.type))?.Icon ?? DocumentRegular;
  return (
    <a
      className={styles.file}
      href={addressOf(downloadPart, { params: { messageId, part: file.part } })}
      download={file.filename}
      title={file.filename}
    >
      <Icon className={styles.icon} aria-hidden />
      <span className={styles.hidden}>{t("download")} </span>
      <span className={styles.name} dir="auto">
        {file.filename}
      </span>{" "}
      <span className={styles.size}>{formatSize(file.size)}</span>
      <ArrowDownloadRegular className={styles.download} aria-hidden />
    </a>
  );
}
