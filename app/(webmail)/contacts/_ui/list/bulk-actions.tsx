import { Button, Tooltip } from "@fluentui/react-components";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { MailRegular } from "@fluentui/react-icons/svg/mail";
import { StarRegular } from "@fluentui/react-icons/svg/star";
import { useTranslations } from "next-intl";
import type { ReactElement } from "react";
import styles from "../../../mail/_ui/bulk-actions.module.css";
import { BookMenu } from "../book-menu.tsx";
import { GroupMenu } from "../group-menu.tsx";
import { LabelMenu } from "../label-menu.tsx";
import { useContactActions } from "../use-contact-actions.ts";
import { useContactSelection } from "./contact-selection.tsx";

/** What can be done with the ticked contacts. */
export function BulkActions() {
  const t = useTranslations("contacts.actions");
  const actions = useContactActions();
  const { selected, clear } = useContactSelection();
  const rows = [...selected.values()];
  const anyPlain = rows.some(({ favourite }) => !favourite);
  /** Their versions are old afterwards, so that nothing more can be done with what was ticked. */
  const act = (run: () => void) => () => {
    clear();
    run();
  };
  return (
    <div className={styles.actions}>
      <Action label={t("writeAll")} icon={<MailRegular />} run={() => actions.write(rows)} />
      <Action label={t("delete")} icon={<DeleteRegular />} run={act(() => actions.remove(rows))} />
      <BookMenu rows={rows} choose={(book) => act(() => actions.moveTo(rows, book))()} />
      <LabelMenu rows={rows} choose={(label, on) => act(() => actions.setLabel(rows, label, on))()} />
      <GroupMenu choose={(group) => act(() => actions.addToGroup(rows, group))()} />
      <Action
        label={t(anyPlain ? "favourite" : "notFavourite")}
        icon={<StarRegular />}
        run={act(() => actions.setFavourite(rows, anyPlain))}
      />
    </div>
  );
}

function Action(props: { label: string; icon: ReactElement; run: () => void }) {
  return (
    <Tooltip content={props.label} relationship="label">
      <Button appearance="subtle" icon={props.icon} onClick={props.run} />
    </Tooltip>
  );
}
