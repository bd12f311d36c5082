import { ArrowImportRegular } from "@fluentui/react-icons/svg/arrow-import";
import { BuildingPeopleRegular } from "@fluentui/react-icons/svg/building-people";
import { MergeRegular } from "@fluentui/react-icons/svg/merge";
import { PeopleRegular } from "@fluentui/react-icons/svg/people";
import { PeopleTeamRegular } from "@fluentui/react-icons/svg/people-team";
import { StarRegular } from "@fluentui/react-icons/svg/star";
import { TagRegular } from "@fluentui/react-icons/svg/tag";
import { useTranslations } from "next-intl";
import { useContactLabels } from "../../../../_data/use-contact-labels.ts";
import { useDirectory } from "../../../../_data/use-directory.ts";
import { CollectionSection } from "../../../_ui/collections/collection-section.tsx";
import { goToContacts } from "../use-contact-place.ts";
import { BookMenuItems } from "./book-menu-items.tsx";
import { ExportMenu } from "./export-menu.tsx";
import { NewContactButton } from "./new-contact-button.tsx";
import styles from "./side.module.css";
import { ViewLink } from "./view-link.tsx";

/** The left pane: everything that a list can be made of, and what is done with whole books. */
export function SideBar(props: { view: string; startImport: () => void; chosen?: () => void }) {
  const t = useTranslations("contacts.side");
  const views = useTranslations("contacts.views");
  const { data: labels = [] } = useContactLabels();
  const { data: directory } = useDirectory("");
  const { view, chosen } = props;
  const link = { current: view, chosen };
  return (
    <nav className={styles.pane} aria-label={t("label")}>
      <div className={styles.create}>
        <NewContactButton view={view} />
      </div>
      <ul className={styles.views}>
        <ViewLink {...link} view="all" icon={<PeopleRegular />} name={views("all")} />
        <ViewLink {...link} view="favourites" icon={<StarRegular />} name={views("favourites")} />
        <ViewLink {...link} view="groups" icon={<PeopleTeamRegular />} name={views("groups")} />
        {directory?.enabled && (
          <ViewLink {...link} view="directory" icon={<BuildingPeopleRegular />} name={views("directory")} />
        )}
      </ul>
      <div className={styles.section}>
        <CollectionSection
          kind="contacts"
          chosenId={view}
          choose={({ id }) => {
            goToContacts({ view: id });
            chosen?.();
          }}
          menuItems={(book) => <BookMenuItems book={book} />}
        />
      </div>
      {labels.length > 0 && (
        <section className={styles.section} aria-labelledby="contact-labels">
          <h2 id="contact-labels">{t("labels")}</h2>
          <ul className={styles.views}>
            {labels.map(({ name, count }) => (
              <ViewLink
                {...link}
                key={name}
                view={`label:${name}`}
                icon={<TagRegular />}
                name={name}
                count={t("count", { count })}
              />
            ))}
          </ul>
        </section>
      )}
      <section className={styles.section} aria-labelledby="contact-tools">
        <h2 id="contact-tools">{t("tools")}</h2>
        <ul className={styles.views}>
          <ViewLink {...link} view="duplicates" icon={<MergeRegular />} name={views("duplicates")} />
          <li>
            <button
              type="button"
              className={styles.link}
              onClick={() => {
                chosen?.();
                props.startImport();
              }}
            >
              <ArrowImportRegular className={styles.icon} />
              {t("import")}
            </button>
          </li>
          <li>
            <ExportMenu />
          </li>
        </ul>
      </section>
    </nav>
  );
}
