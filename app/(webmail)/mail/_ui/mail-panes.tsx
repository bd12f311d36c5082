import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Group, Panel, Separator } from "react-resizable-panels";
import styles from "./mail-area.module.css";
import { parsePaneLayout, rememberPaneLayout } from "./pane-layout.ts";
import type { LayoutMode } from "./use-layout-mode.ts";

const allPanes = ["folders", "list", "reading"];

/** Puts the three parts beside each other with movable borders, or shows the one that fits. */
export function MailPanes(props: {
  mode: LayoutMode;
  showsMessage: boolean;
  remembered: string | undefined;
  folders: ReactNode;
  list: ReactNode;
  reading: ReactNode;
}) {
  const t = useTranslations("mail.panes");
  if (props.mode === "one")
    return <div className={styles.single}>{props.showsMessage ? props.reading : props.list}</div>;
  const three = props.mode === "three";
  return (
    <Group
      key={props.mode}
      id={`mail-${props.mode}`}
      className={styles.panes}
      defaultLayout={three ? parsePaneLayout(props.remembered, allPanes) : undefined}
      onLayoutChanged={(layout, { isUserInteraction }) => {
        if (three && isUserInteraction) rememberPaneLayout(layout, allPanes);
      }}
    >
      {three && (
        <>
          <Panel
            id="folders"
            className={styles.folders}
            defaultSize="17%"
            minSize={180}
            maxSize={420}
            groupResizeBehavior="preserve-pixel-size"
          >
            {props.folders}
          </Panel>
          <Separator className={styles.separator} aria-label={t("foldersWidth")} />
        </>
      )}
      <Panel
        id="list"
        className={styles.list}
        defaultSize={three ? "29%" : "42%"}
        minSize={280}
        groupResizeBehavior="preserve-pixel-size"
      >
        {props.list}
      </Panel>
      <Separator className={styles.separator} aria-label={t("listWidth")} />
      <Panel id="reading" className={styles.reading} minSize={320}>
        {props.reading}
      </Panel>
    </Group>
  );
}
