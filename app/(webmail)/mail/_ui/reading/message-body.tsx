import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { downloadSource, type Message } from "#lib/contract/messages.ts";
import { addressOf } from "../../../../_data/api-client.ts";
import styles from "./body.module.css";

const HtmlBody = dynamic(() => import("./html-body.tsx").then((module) => module.HtmlBody), { ssr: false });
const TextBody = dynamic(() => import("./text-body.tsx").then((module) => module.TextBody), { ssr: false });

/** What the sender wrote: the HTML where there is one, else the text. */
export function MessageBody({ message }: { message: Message }) {
  const t = useTranslations("mail.body");
  return (
    <>
      {message.truncated && (
        <MessageBar intent="info" className={styles.notice}>
          <MessageBarBody>{t("truncated")}</MessageBarBody>
          <MessageBarActions>
            <Button
              as="a"
              size="small"
              href={addressOf(downloadSource, { params: { messageId: message.id } })}
              download
            >
              {t("downloadSource")}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {message.html !== null ? (
        <HtmlBody message={message} html={message.html} />
      ) : message.text?.trim() ? (
        <TextBody text={message.text} />
      ) : (
        <p className={styles.empty}>{t("empty")}</p>
      )}
    </>
  );
}
