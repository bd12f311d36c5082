import { Toolbar, ToolbarButton, ToolbarDivider, Tooltip } from "@fluentui/react-components";
import { ArrowRedoRegular } from "@fluentui/react-icons/svg/arrow-redo";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import { TextBoldRegular } from "@fluentui/react-icons/svg/text-bold";
import { TextBulletListLtrRegular } from "@fluentui/react-icons/svg/text-bullet-list-ltr";
import { TextClearFormattingRegular } from "@fluentui/react-icons/svg/text-clear-formatting";
import { TextItalicRegular } from "@fluentui/react-icons/svg/text-italic";
import { TextNumberListLtrRegular } from "@fluentui/react-icons/svg/text-number-list-ltr";
import { TextQuoteRegular } from "@fluentui/react-icons/svg/text-quote";
import { TextStrikethroughRegular } from "@fluentui/react-icons/svg/text-strikethrough";
import { TextUnderlineRegular } from "@fluentui/react-icons/svg/text-underline";
import { useTranslations } from "next-intl";
import type { ReactElement } from "react";
import type Squire from "squire-rte";
import { ColourMenu } from "./colour-menu.tsx";
import styles from "./composer.module.css";
import { LinkPopover } from "./link-popover.tsx";
import { useFormats } from "./use-formats.ts";

/** How the text looks. The editor keeps its selection while these are pressed. */
export function FormatToolbar({ editor }: { editor: Squire | null }) {
  const t = useTranslations("composer.format");
  const formats = useFormats(editor);
  const run = (does: (editor: Squire) => void) => () => {
    if (!editor) return;
    does(editor);
    editor.focus();
  };
  return (
    <Toolbar aria-label={t("label")} size="small" className={styles.toolbar}>
      <Format
        name={t("bold")}
        icon={<TextBoldRegular />}
        pressed={formats.bold}
        run={run((text) => (formats.bold ? text.removeBold() : text.bold()))}
      />
      <Format
        name={t("italic")}
        icon={<TextItalicRegular />}
        pressed={formats.italic}
        run={run((text) => (formats.italic ? text.removeItalic() : text.italic()))}
      />
      <Format
        name={t("underline")}
        icon={<TextUnderlineRegular />}
        pressed={formats.underline}
        run={run((text) => (formats.underline ? text.removeUnderline() : text.underline()))}
      />
      <Format
        name={t("strikethrough")}
        icon={<TextStrikethroughRegular />}
        pressed={formats.strikethrough}
        run={run((text) => (formats.strikethrough ? text.removeStrikethrough() : text.strikethrough()))}
      />
      <ColourMenu colour={formats.colour} choose={(colour) => run((text) => text.setTextColor(colour))()} />
      <ToolbarDivider />
      <Format
        name={t("bullets")}
        icon={<TextBulletListLtrRegular />}
        pressed={formats.bullets}
        run={run((text) => (formats.bullets ? text.removeList() : text.makeUnorderedList()))}
      />
      <Format
        name={t("numbers")}
        icon={<TextNumberListLtrRegular />}
        pressed={formats.numbers}
        run={run((text) => (formats.numbers ? text.removeList() : text.makeOrderedList()))}
      />
      <Format
        name={t("quote")}
        icon={<TextQuoteRegular />}
        pressed={formats.quote}
        run={run((text) => (formats.quote ? text.decreaseQuoteLevel() : text.increaseQuoteLevel()))}
      />
      <ToolbarDivider />
      <LinkPopover editor={editor} isLink={formats.link} />
      <Format
        name={t("clear")}
        icon={<TextClearFormattingRegular />}
        run={run((text) => text.removeAllFormatting())}
      />
      <ToolbarDivider />
      <Format
        name={t("undo")}
        icon={<ArrowUndoRegular />}
        disabled={!formats.canUndo}
        run={run((text) => text.undo())}
      />
      <Format
        name={t("redo")}
        icon={<ArrowRedoRegular />}
        disabled={!formats.canRedo}
        run={run((text) => text.redo())}
      />
    </Toolbar>
  );
}

function Format(props: {
  name: string;
  icon: ReactElement;
  pressed?: boolean;
  disabled?: boolean;
  run: () => void;
}) {
  return (
    <Tooltip content={props.name} relationship="label">
      <ToolbarButton
        icon={props.icon}
        aria-pressed={props.pressed}
        disabledFocusable={props.disabled ?? false}
        onMouseDown={(event) => event.preventDefault()}
        onClick={props.run}
      />
    </Tooltip>
  );
}
