import { Input } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import styles from "./contact-list.module.css";

/** Searches with each letter. The arrow down leads into the list, Escape empties it. */
export function SearchBox(props: { typed: string; search: (text: string) => void }) {
  const t = useTranslations("contacts.list");
  const input = useRef<HTMLInputElement>(null);
  const clear = () => {
    props.search("");
    input.current?.focus();
  };
  return (
    <div className={styles.search} role="search">
      <Input
        ref={input}
        data-contact-search=""
        appearance="filled-darker"
        value={props.typed}
        aria-label={t("search")}
        placeholder={t("search")}
        maxLength={200}
        contentBefore={<SearchRegular />}
        contentAfter={
          props.typed ? (
            <button type="button" className={styles.clear} aria-label={t("clearSearch")} onClick={clear}>
              <DismissRegular />
            </button>
          ) : (
            <kbd className={styles.hint} aria-hidden>
              /
            </kbd>
          )
        }
        onChange={(_, { value }) => props.search(value)}
        onKeyDown={(event) => {
          if (event.key === "Escape" && props.typed) clear();
          else if (event.key === "ArrowDown")
            document.querySelector<HTMLElement>("[data-contact-grid] [role=row][tabindex='0']")?.focus();
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
    </div>
  );
}
