import { Checkbox, MenuItemLink } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons/svg/arrow-download";
import { NoteRegular } from "@fluentui/react-icons/svg/note";
import { TimelineRegular } from "@fluentui/react-icons/svg/timeline";
import { useTranslations } from "next-intl";
import { exportCalendar } from "#lib/contract/calendar.ts";
import { addressOf } from "../../../_data/api-client.ts";
import { CollectionSection } from "../../_ui/collections/collection-section.tsx";
import sideStyles from "../../_ui/side-list.module.css";
import styles from "./journal.module.css";
import { extras, type JournalChoices } from "./use-journal-choices.ts";
import { goToJournal, type JournalPlace } from "./use-journal-place.ts";

const places = [
  { name: "timeline", address: "", Icon: TimelineRegular },
  { name: "notes", address: "notes", Icon: NoteRegular },
] as const;

/** Timeline and notes, what else the timeline shows, and the journals. */
export function JournalSide(props: {
  view: JournalPlace["view"];
  choices: JournalChoices;
  chosen: () => void;
}) {
  const t = useTranslations("journal.side");
  const { shown, show } = props.choices;
  return (
    <>
      <ul className={sideStyles.views} aria-label={t("views")}>
        {places.map(({ name, address, Icon }) => (
          <li key={name}>
            <button
              type="button"
              className={sideStyles.view}
              aria-current={name === props.view ? "page" : undefined}
              onClick={() => {
                goToJournal(address);
                props.chosen();
              }}
            >
              <Icon fontSize={18} aria-hidden />
              <span>{t(name)}</span>
            </button>
          </li>
        ))}
      </ul>
      <fieldset className={styles.extras}>
        <legend>{t("show")}</legend>
        {extras.map((name) => (
          <Checkbox
            key={name}
            label={t(`extras.${name}`)}
            checked={shown[name]}
            onChange={(_, { checked }) => show(name, checked === true)}
          />
        ))}
      </fieldset>
      <CollectionSection
        kind="journal"
        hideable
        menuItems={({ id }) => (
          <MenuItemLink
            icon={<ArrowDownloadRegular />}
            href={addressOf(exportCalendar, { query: { collectionId: id } })}
            download
          >
            {t("export")}
          </MenuItemLink>
        )}
      />
    </>
  );
}
