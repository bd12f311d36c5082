import { useTranslations } from "next-intl";
import { useEffect } from "react";
import type { Completion } from "#lib/contract/contacts.ts";
import tints from "../../mail/_ui/avatar.module.css";
import { avatarOf } from "../../mail/_ui/avatar.ts";
import styles from "./completion.module.css";
import { type CompletionBox, optionId } from "./use-completion-box.ts";

/** What can be chosen, below the field. */
export function CompletionList({ list }: { list: CompletionBox["list"] }) {
  const t = useTranslations("contacts.completion");
  const activeId = list && optionId(list.listId, list.active);
  useEffect(() => {
    if (activeId) document.getElementById(activeId)?.scrollIntoView({ block: "nearest" });
  }, [activeId]);

  if (!list) return null;
  return (
    <div
      id={list.listId}
      role="listbox"
      aria-label={t("label")}
      className={styles.list}
      // The field keeps the focus, and with it what was typed.
      onPointerDown={(event) => event.preventDefault()}
    >
      {list.options.map((option, index) => (
        <div
          key={`${option.kind} ${option.contactId} ${option.address}`}
          id={optionId(list.listId, index)}
          role="option"
          aria-selected={index === list.active}
          className={styles.option}
          onClick={() => list.choose(option)}
        >
          <Picture option={option} />
          <span className={styles.words}>
            <span dir="auto">{option.name || option.address}</span>
            <small>
              {option.kind === "group"
                ? t("members", { count: option.members.length })
                : option.name && option.address}
            </small>
          </span>
          {option.kind !== "contact" && option.kind !== "collected" && (
            <span className={styles.kind}>{t(option.kind)}</span>
          )}
        </div>
      ))}
    </div>
  );
}

function Picture({ option }: { option: Completion }) {
  const { initials, hue } = avatarOf(option);
  return (
    <span className={`${styles.picture} ${tints.tint}`} data-hue={hue} aria-hidden>
      {initials}
    </span>
  );
}
