import { Button } from "@fluentui/react-components";
import { PeopleRegular } from "@fluentui/react-icons/svg/people";
import { PeopleSearchRegular } from "@fluentui/react-icons/svg/people-search";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { useContactList } from "../../../../_data/use-contact-list.ts";
import { useProblemText } from "../../../../_data/use-problem-text.ts";
import { EmptyState } from "../../../../_ui/empty-state.tsx";
import { ListSkeleton } from "../../../mail/_ui/list/list-skeleton.tsx";
import { filterOf } from "../contact-path.ts";
import { goToContacts } from "../use-contact-place.ts";
import { ContactGrid } from "./contact-grid.tsx";
import styles from "./contact-list.module.css";
import { ListHeader } from "./list-header.tsx";
import { SearchBox } from "./search-box.tsx";

const firstWindow = [0];

/** The middle pane: a view's name, the search and its contacts. */
export function ContactListPane(props: {
  view: string;
  openDrawer: (() => void) | undefined;
  startImport: () => void;
}) {
  const t = useTranslations("contacts.list");
  const textOf = useProblemText();
  const { view } = props;
  const [typed, setTyped] = useState("");
  const filter = useMemo(() => filterOf(view, typed.trim()), [view, typed]);
  const [windows, setWindows] = useState<readonly number[]>(firstWindow);
  const { list, isOld, error, refetch } = useContactList(filter, windows);

  const search = (text: string) => {
    setTyped(text);
    setWindows(firstWindow);
  };
  return (
    <section className={styles.pane} aria-label={t("region")}>
      <ListHeader view={view} total={list?.total} openDrawer={props.openDrawer} />
      <SearchBox typed={typed} search={search} />
      {!list && !error && <ListSkeleton label={t("loading")} />}
      {error && (
        <EmptyState icon={<WarningRegular />} title={t("failed")} text={textOf(error)}>
          <Button appearance="primary" onClick={() => refetch()}>
            {t("retry")}
          </Button>
        </EmptyState>
      )}
      {!error && list?.total === 0 && filter.q !== "" && (
        <EmptyState icon={<PeopleSearchRegular />} title={t("nothingFound")} text={t("nothingFoundText")} />
      )}
      {!error && list?.total === 0 && filter.q === "" && (
        <EmptyState
          icon={<PeopleRegular />}
          title={t(`empty.${emptyTextOf(view)}.title`)}
          text={t(`empty.${emptyTextOf(view)}.text`)}
        >
          {emptyTextOf(view) === "all" && (
            <>
              <Button appearance="primary" onClick={() => goToContacts({ view, contactId: "new-person" })}>
                {t("newPerson")}
              </Button>
              <Button onClick={props.startImport}>{t("import")}</Button>
            </>
          )}
          {view === "groups" && (
            <Button appearance="primary" onClick={() => goToContacts({ view, contactId: "new-group" })}>
              {t("newGroup")}
            </Button>
          )}
        </EmptyState>
      )}
      {!error && list && list.total > 0 && (
        <ContactGrid
          key={filter.q}
          view={view}
          filter={filter}
          list={list}
          isOld={isOld}
          setWindows={setWindows}
        />
      )}
    </section>
  );
}

function emptyTextOf(view: string): "all" | "favourites" | "groups" | "label" {
  if (view === "favourites" || view === "groups") return view;
  return view.startsWith("label:") ? "label" : "all";
}
