import { Button, Spinner, Tooltip } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { NavigationRegular } from "@fluentui/react-icons/svg/navigation";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useContactDuplicates } from "../../../../_data/use-contact-duplicates.ts";
import { useProblemText } from "../../../../_data/use-problem-text.ts";
import { EmptyState } from "../../../../_ui/empty-state.tsx";
import wide from "../wide-view.module.css";
import { readDifferent, rememberDifferent } from "./different-people.ts";
import { DuplicateGroup } from "./duplicate-group.tsx";
import styles from "./duplicates.module.css";

/** Contacts that look like one person, group by group. */
export function DuplicatesView({ openDrawer }: { openDrawer: (() => void) | undefined }) {
  const t = useTranslations("contacts.duplicates");
  const side = useTranslations("contacts.list");
  const textOf = useProblemText();
  const { data: found, error, refetch } = useContactDuplicates();
  const [different, setDifferent] = useState(readDifferent);
  const keyOf = (contacts: { id: string }[]) =>
    contacts
      .map(({ id }) => id)
      .sort()
      .join();
  const groups = found?.filter(({ contacts }) => !different.has(keyOf(contacts)));
  return (
    <section className={wide.pane} aria-labelledby="duplicates-title">
      <header className={wide.header}>
        {openDrawer && (
          <Tooltip content={side("openSide")} relationship="label">
            <Button appearance="subtle" icon={<NavigationRegular />} onClick={openDrawer} />
          </Tooltip>
        )}
        <h1 id="duplicates-title">{t("title")}</h1>
        {groups && groups.length > 0 && <span role="status">{t("count", { count: groups.length })}</span>}
      </header>
      {!groups && !error && <Spinner className={wide.loading} label={t("loading")} />}
      {!groups && error && (
        <EmptyState icon={<WarningRegular />} title={t("failed")} text={textOf(error)}>
          <Button appearance="primary" onClick={() => refetch()}>
            {t("retry")}
          </Button>
        </EmptyState>
      )}
      {groups?.length === 0 && (
        <EmptyState icon={<CheckmarkCircleRegular />} title={t("none")} text={t("noneText")} />
      )}
      {groups && groups.length > 0 && (
        <ul className={styles.groups}>
          {groups.map((group) => (
            <DuplicateGroup
              key={keyOf(group.contacts)}
              group={group}
              differ={() => setDifferent(rememberDifferent(keyOf(group.contacts)))}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
