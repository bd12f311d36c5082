import { Button, Tooltip } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { LinkRegular } from "@fluentui/react-icons/svg/link";
import { MailRegular } from "@fluentui/react-icons/svg/mail";
import { useTranslations } from "next-intl";
import type { ItemLink } from "#lib/contract/calendar.ts";
import { mailAreaTarget, messageIdOf } from "../../../_data/link-target.ts";
import styles from "./links.module.css";
import { useOpenMessage } from "./use-open-message.ts";

/** What an item is linked to. `remove` is undefined for who may only read it. */
export function LinkList(props: {
  links: readonly ItemLink[];
  remove: ((target: string) => void) | undefined;
}) {
  const t = useTranslations("notes.links");
  const { mutate: openMessage, isPending } = useOpenMessage();
  if (props.links.length === 0) return null;
  return (
    <ul className={styles.links} aria-label={t("label")}>
      {props.links.map(({ target, title }) => {
        const messageId = messageIdOf(target);
        const name = title || t(messageId ? "message" : target === mailAreaTarget ? "mailArea" : "item");
        return (
          <li key={target}>
            {messageId ? (
              <Button
                appearance="subtle"
                icon={<MailRegular />}
                disabledFocusable={isPending}
                onClick={() => openMessage(messageId)}
                aria-label={t("openMessage", { title: name })}
              >
                <span className={styles.name}>{name}</span>
              </Button>
            ) : (
              <span className={styles.plain}>
                <LinkRegular aria-hidden />
                <span className={styles.name}>{name}</span>
              </span>
            )}
            {props.remove && (
              <Tooltip content={t("remove", { title: name })} relationship="label">
                <Button
                  appearance="transparent"
                  size="small"
                  icon={<DismissRegular />}
                  onClick={() => props.remove?.(target)}
                />
              </Tooltip>
            )}
          </li>
        );
      })}
    </ul>
  );
}
