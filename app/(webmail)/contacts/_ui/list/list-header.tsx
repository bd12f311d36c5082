import { Button, Tooltip } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { NavigationRegular } from "@fluentui/react-icons/svg/navigation";
import { useTranslations } from "next-intl";
import styles from "../../../mail/_ui/list/list.module.css";
import { NewContactButton } from "../side/new-contact-button.tsx";
import { useViewName } from "../use-view-name.ts";
import { BulkActions } from "./bulk-actions.tsx";
import { useContactSelection } from "./contact-selection.tsx";

/** The view's name and size, or what can be done with the ticked contacts. */
export function ListHeader(props: {
  view: string;
  total: number | undefined;
  openDrawer: (() => void) | undefined;
}) {
  const t = useTranslations("contacts.list");
  const name = useViewName(props.view);
  const { selected, clear } = useContactSelection();
  return (
    <header className={styles.header} data-selecting={selected.size > 0 || undefined}>
      {props.openDrawer && (
        <Tooltip content={t("openSide")} relationship="label">
          <Button appearance="subtle" icon={<NavigationRegular />} onClick={props.openDrawer} />
        </Tooltip>
      )}
      {selected.size === 0 ? (
        <>
          <div className={styles.heading}>
            <h1>{name}</h1>
            {props.total !== undefined && props.total > 0 && (
              <span>{t("count", { count: props.total })}</span>
            )}
          </div>
          {props.openDrawer && <NewContactButton view={props.view} compact />}
        </>
      ) : (
        <>
          <Tooltip content={t("clearSelection")} relationship="label">
            <Button appearance="subtle" icon={<DismissRegular />} onClick={clear} />
          </Tooltip>
          <h1 className={styles.hidden}>{name}</h1>
          <span className={styles.selectedCount} role="status">
            {t("selected", { count: selected.size })}
          </span>
          <BulkActions />
        </>
      )}
    </header>
  );
}
