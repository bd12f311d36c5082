import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tooltip,
} from "@fluentui/react-components";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { EditRegular } from "@fluentui/react-icons/svg/edit";
import { MoreHorizontalRegular } from "@fluentui/react-icons/svg/more-horizontal";
import { PinRegular } from "@fluentui/react-icons/svg/pin";
import { PinOffRegular } from "@fluentui/react-icons/svg/pin-off";
import { useTranslations } from "next-intl";
import { type EntryFields, type JournalEntry, NoteColor } from "#lib/contract/journal.ts";
import { mailAreaTarget } from "../../../_data/link-target.ts";
import { useChangeEntry, useDeleteEntries } from "../../../_data/use-entry-changes.ts";
import { useProblemText } from "../../../_data/use-problem-text.ts";
import { useUndo } from "../../../_data/use-undo.ts";
import { useNotify } from "../../../_ui/toaster.tsx";
import { LinkList } from "../links/link-list.tsx";
import styles from "./notes.module.css";
import { RichText } from "./rich-text.tsx";

/** A note as a small coloured card. `target`: what it is pinned on here. */
export function NoteCard(props: { note: JournalEntry; target?: string; edit: () => void }) {
  const { note, target } = props;
  const { color, title, html, links } = note.fields;
  const t = useTranslations("notes");
  const others = links.filter((link) => link.target !== target);
  return (
    <article
      className={styles.card}
      data-color={color}
      aria-label={title || note.text.slice(0, 60) || t("empty")}
    >
      {note.editable && <CardMenu {...props} />}
      {title && (
        <h3 className={styles.title} dir="auto">
          {title}
        </h3>
      )}
      <RichText html={html} />
      {target === undefined && <LinkList links={others} remove={undefined} />}
    </article>
  );
}

function CardMenu({ note, target, edit }: { note: JournalEntry; target?: string; edit: () => void }) {
  const t = useTranslations("notes");
  const notify = useNotify();
  const textOf = useProblemText();
  const tellDone = useUndo();
  const { mutateAsync: change } = useChangeEntry();
  const { mutateAsync: remove } = useDeleteEntries();
  const { links, color } = note.fields;
  const isOnMail = links.some((link) => link.target === mailAreaTarget);

  const save = (fields: Partial<EntryFields>, told?: string) => {
    const { id, version } = note;
    const done = change({ id, version, fields });
    if (told)
      tellDone(
        told,
        done.then((changed) => ({ items: [{ id, version: changed.version }] })),
      );
    else done.catch((error) => notify({ text: textOf(error), intent: "error" }));
  };
  const unpin = (from: string) =>
    save({ links: links.filter((link) => link.target !== from) }, t("done.unpinned"));
  return (
    <Menu
      checkedValues={{ color: [color] }}
      onCheckedValueChange={(_, { checkedItems }) => save({ color: NoteColor.parse(checkedItems[0]) })}
    >
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={t("more")} relationship="label">
          <Button
            className={styles.menu}
            appearance="transparent"
            size="small"
            icon={<MoreHorizontalRegular />}
          />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem icon={<EditRegular />} onClick={edit}>
            {t("edit")}
          </MenuItem>
          {target && (
            <MenuItem icon={<PinOffRegular />} onClick={() => unpin(target)}>
              {t("unpin")}
            </MenuItem>
          )}
          {!target &&
            (isOnMail ? (
              <MenuItem icon={<PinOffRegular />} onClick={() => unpin(mailAreaTarget)}>
                {t("unpinMail")}
              </MenuItem>
            ) : (
              <MenuItem
                icon={<PinRegular />}
                onClick={() =>
                  save({ links: [...links, { target: mailAreaTarget, title: "" }] }, t("done.pinned"))
                }
              >
                {t("pinMail")}
              </MenuItem>
            ))}
          <MenuItem icon={<DeleteRegular />} onClick={() => tellDone(t("done.deleted"), remove([note]))}>
            {t("delete")}
          </MenuItem>
          <MenuDivider />
          {NoteColor.options.map((each) => (
            <MenuItemRadio
              key={each}
              name="color"
              value={each}
              icon={<span className={styles.swatch} data-color={each} />}
            >
              {t(`colors.${each}`)}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
