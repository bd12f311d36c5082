import { Button, Input, Spinner, Tooltip } from "@fluentui/react-components";
import { NavigationRegular } from "@fluentui/react-icons/svg/navigation";
import { PeopleSearchRegular } from "@fluentui/react-icons/svg/people-search";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useAddContact } from "../../../../_data/use-add-contact.ts";
import { useDirectory } from "../../../../_data/use-directory.ts";
import { useProblemText } from "../../../../_data/use-problem-text.ts";
import { EmptyState } from "../../../../_ui/empty-state.tsx";
import { writePath } from "../../../_ui/write-path.ts";
import tints from "../../../mail/_ui/avatar.module.css";
import { avatarOf } from "../../../mail/_ui/avatar.ts";
import wide from "../wide-view.module.css";
import styles from "./directory.module.css";

/** People who have a mailbox on the same domain. */
export function DirectoryView({ openDrawer }: { openDrawer: (() => void) | undefined }) {
  const t = useTranslations("contacts.directory");
  const side = useTranslations("contacts.list");
  const textOf = useProblemText();
  const router = useRouter();
  const addContact = useAddContact();
  const [typed, setTyped] = useState("");
  const { data, error, refetch } = useDirectory(typed.trim());
  return (
    <section className={wide.pane} aria-labelledby="directory-title">
      <header className={wide.header}>
        {openDrawer && (
          <Tooltip content={side("openSide")} relationship="label">
            <Button appearance="subtle" icon={<NavigationRegular />} onClick={openDrawer} />
          </Tooltip>
        )}
        <h1 id="directory-title">{t("title")}</h1>
      </header>
      <div className={styles.search} role="search">
        <Input
          appearance="filled-darker"
          data-contact-search=""
          value={typed}
          maxLength={200}
          aria-label={t("search")}
          placeholder={t("search")}
          contentBefore={<SearchRegular />}
          onChange={(_, { value }) => setTyped(value)}
        />
      </div>
      {!data && !error && <Spinner className={wide.loading} label={t("loading")} />}
      {!data && error && (
        <EmptyState icon={<WarningRegular />} title={t("failed")} text={textOf(error)}>
          <Button appearance="primary" onClick={() => refetch()}>
            {t("retry")}
          </Button>
        </EmptyState>
      )}
      {data?.people.length === 0 && (
        <EmptyState icon={<PeopleSearchRegular />} title={t(data.enabled ? "nobody" : "off")} />
      )}
      <ul className={styles.people}>
        {data?.people.map((person) => {
          const { initials, hue } = avatarOf(person);
          const who = person.name || person.address;
          return (
            <li key={person.address}>
              <span className={`${styles.picture} ${tints.tint}`} data-hue={hue} aria-hidden>
                {initials}
              </span>
              <span className={styles.words}>
                <span dir="auto">{who}</span>
                {person.name && <small>{person.address}</small>}
              </span>
              <Button
                size="small"
                aria-label={t("writeTo", { who })}
                onClick={() => router.push(writePath([person]))}
              >
                {t("write")}
              </Button>
              <Button size="small" aria-label={t("addNamed", { who })} onClick={() => addContact(person)}>
                {t("add")}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
