import { Button, Tooltip } from "@fluentui/react-components";
import { ChevronUpRegular } from "@fluentui/react-icons/svg/chevron-up";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { FullScreenMaximizeRegular } from "@fluentui/react-icons/svg/full-screen-maximize";
import { FullScreenMinimizeRegular } from "@fluentui/react-icons/svg/full-screen-minimize";
import { SubtractRegular } from "@fluentui/react-icons/svg/subtract";
import { useTranslations } from "next-intl";
import type { ReactElement } from "react";
import styles from "./composer.module.css";

/** The head of a window. On a tab it opens the window again. */
export function WindowBar(props: {
  title: string;
  minimised: boolean;
  setMinimised: (minimised: boolean) => void;
  large: boolean;
  setLarge: (large: boolean) => void;
  close: () => void;
}) {
  const t = useTranslations("composer.window");
  return (
    <div className={styles.bar}>
      {props.minimised ? (
        <button type="button" className={styles.title} onClick={() => props.setMinimised(false)}>
          {props.title}
        </button>
      ) : (
        <h2 className={styles.title}>{props.title}</h2>
      )}
      {props.minimised ? (
        <Act name={t("restore")} icon={<ChevronUpRegular />} run={() => props.setMinimised(false)} />
      ) : (
        <>
          <Act name={t("minimise")} icon={<SubtractRegular />} run={() => props.setMinimised(true)} />
          <span className={styles.wideOnly}>
            <Act
              name={t(props.large ? "smaller" : "larger")}
              icon={props.large ? <FullScreenMinimizeRegular /> : <FullScreenMaximizeRegular />}
              run={() => props.setLarge(!props.large)}
            />
          </span>
        </>
      )}
      <Act name={t("close")} icon={<DismissRegular />} run={props.close} />
    </div>
  );
}

function Act(props: { name: string; icon: ReactElement; run: () => void }) {
  return (
    <Tooltip content={props.name} relationship="label">
      <Button
        appearance="transparent"
        size="small"
        icon={props.icon}
        className={styles.act}
        onClick={props.run}
      />
    </Tooltip>
  );
}
