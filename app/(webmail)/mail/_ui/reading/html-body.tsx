import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { downloadPart, type Message } from "#lib/contract/messages.ts";
import { addressOf } from "../../../../_data/api-client.ts";
import { useTheme } from "../../../../_ui/theme-provider.tsx";
import styles from "./body.module.css";
import { sanitizeMail } from "./sanitize-mail.ts";
import { useFrame } from "./use-frame.ts";

/** HTML from a stranger, in a frame without scripts. Images from elsewhere are shown once the person asks for them. */
export function HtmlBody({ message, html }: { message: Message; html: string }) {
  const t = useTranslations("mail.body");
  const { scheme } = useTheme();
  const [shownImagesOf, setShownImagesOf] = useState<string>();
  const showsRemote = shownImagesOf === message.id;

  const mail = useMemo(
    () => sanitizeMail(html, { showsRemote, inlineImage: (contentId) => addressOfImage(message, contentId) }),
    [html, showsRemote, message],
  );
  const frame = useFrame(mail, mail.hasOwnColours ? "light" : scheme);
  return (
    <>
      {mail.blockedRemote && (
        <MessageBar intent="info" className={styles.images}>
          <MessageBarBody>{t("imagesBlocked")}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => setShownImagesOf(message.id)}>
              {t("showImages")}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      <div className={styles.sheet} data-own-colours={mail.hasOwnColours || undefined}>
        <iframe
          key={String(showsRemote)}
          className={styles.frame}
          title={t("frame")}
          src={`/message-frame${showsRemote ? "?remote=1" : ""}`}
          sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
          referrerPolicy="no-referrer"
          {...frame}
        />
      </div>
    </>
  );
}

/** Where the image is that the HTML names by `cid:` (RFC 2392). */
function addressOfImage(message: Message, contentId: string): string | undefined {
  const image = message.attachments.find((attachment) => attachment.contentId === contentId);
  return (
    image &&
    addressOf(downloadPart, {
      params: { messageId: message.id, part: image.part },
      query: { inline: "true" },
    })
  );
}
