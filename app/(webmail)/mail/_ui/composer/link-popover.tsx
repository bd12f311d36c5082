import {
  Button,
  Field,
  Input,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  ToolbarButton,
  Tooltip,
} from "@fluentui/react-components";
import { LinkRegular } from "@fluentui/react-icons/svg/link";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type Squire from "squire-rte";
import styles from "./composer.module.css";
import { linkTarget } from "./link-target.ts";

/** Makes the selected text a link, or takes the link away. */
export function LinkPopover({ editor, isLink }: { editor: Squire | null; isLink: boolean }) {
  const t = useTranslations("composer.link");
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState("");
  const [wrong, setWrong] = useState(false);

  const show = (shown: boolean) => {
    setOpen(shown);
    setWrong(false);
    if (shown) setTyped(currentLink(editor) ?? "");
  };
  const finish = (does: (editor: Squire) => void) => {
    setOpen(false);
    if (!editor) return;
    editor.focus();
    does(editor);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // The form of the message must not hear of it.
    event.stopPropagation();
    const target = linkTarget(typed);
    if (target) finish((text) => text.makeLink(target));
    else setWrong(true);
  };
  return (
    <Popover open={open} onOpenChange={(_, data) => show(data.open)} trapFocus withArrow>
      <PopoverTrigger disableButtonEnhancement>
        <Tooltip content={t("label")} relationship="label">
          <ToolbarButton
            icon={<LinkRegular />}
            aria-pressed={isLink}
            onMouseDown={(event) => event.preventDefault()}
          />
        </Tooltip>
      </PopoverTrigger>
      <PopoverSurface aria-label={t("label")}>
        <form className={styles.link} onSubmit={submit}>
          <Field label={t("address")} validationMessage={wrong ? t("wrong") : undefined}>
            <Input
              value={typed}
              inputMode="url"
              placeholder="https://example.com"
              onChange={(_, { value }) => setTyped(value)}
            />
          </Field>
          <div className={styles.linkActions}>
            {isLink && <Button onClick={() => finish((text) => text.removeLink())}>{t("remove")}</Button>}
            <Button type="submit" appearance="primary">
              {t("apply")}
            </Button>
          </div>
        </form>
      </PopoverSurface>
    </Popover>
  );
}

function currentLink(editor: Squire | null): string | undefined {
  const at = editor?.getSelection().commonAncestorContainer;
  const element = at instanceof Element ? at : at?.parentElement;
  return element?.closest("a")?.getAttribute("href") ?? undefined;
}
