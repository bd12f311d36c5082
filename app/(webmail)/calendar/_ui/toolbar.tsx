import {
  Button,
  Menu,
  MenuButton,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  SearchBox,
  Tooltip,
} from "@fluentui/react-components";
import { ChevronLeftRegular } from "@fluentui/react-icons/svg/chevron-left";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { KeyboardRegular } from "@fluentui/react-icons/svg/keyboard";
import { MoreHorizontalRegular } from "@fluentui/react-icons/svg/more-horizontal";
import { NavigationRegular } from "@fluentui/react-icons/svg/navigation";
import { PrintRegular } from "@fluentui/react-icons/svg/print";
import { SettingsRegular } from "@fluentui/react-icons/svg/settings";
import { useTranslations } from "next-intl";
import styles from "./calendar-area.module.css";
import { useCalendar } from "./calendar-context.tsx";
import { viewTitle } from "./view-title.ts";
import { type View, views } from "./views.ts";

/** Above the calendar: where one is, and the ways to elsewhere. */
export function Toolbar(props: {
  view: View;
  date: string;
  narrow: boolean;
  searched: string;
  /** Only where the side bar is a drawer. */
  openDrawer?: (() => void) | undefined;
  setView: (view: View) => void;
  step: (step: 1 | -1) => void;
  goToToday: () => void;
  search: (words: string) => void;
  openSettings: () => void;
  openHelp: () => void;
}) {
  const t = useTranslations("calendar.toolbar");
  const tView = useTranslations("calendar.view");
  const { preferences } = useCalendar();
  const { view, narrow } = props;
  return (
    <div className={styles.toolbar} role="toolbar" aria-label={t("label")}>
      {props.openDrawer && (
        <Button
          className={styles.menu}
          appearance="subtle"
          icon={<NavigationRegular />}
          aria-label={t("calendars")}
          onClick={props.openDrawer}
        />
      )}
      <Button className={styles.today} onClick={props.goToToday}>
        {t("today")}
      </Button>
      <div className={styles.steps}>
        <Tooltip content={t("previous")} relationship="label">
          <Button appearance="subtle" icon={<ChevronLeftRegular />} onClick={() => props.step(-1)} />
        </Tooltip>
        <Tooltip content={t("next")} relationship="label">
          <Button appearance="subtle" icon={<ChevronRightRegular />} onClick={() => props.step(1)} />
        </Tooltip>
      </div>
      <h1 className={styles.title} aria-live="polite">
        {viewTitle(view, props.date, preferences, narrow)}
      </h1>
      <SearchBox
        className={styles.search}
        placeholder={t("search")}
        aria-label={t("search")}
        value={props.searched}
        onChange={(_, { value }) => props.search(value)}
        data-calendar-search=""
      />
      <Menu checkedValues={{ view: [view] }}>
        <MenuTrigger disableButtonEnhancement>
          <MenuButton aria-label={t("view", { view: tView(view) })}>{tView(view)}</MenuButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {views.map((one) => (
              <MenuItemRadio key={one} name="view" value={one} onClick={() => props.setView(one)}>
                {tView(one)}
              </MenuItemRadio>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <MenuButton
            className={styles.more}
            appearance="subtle"
            icon={<MoreHorizontalRegular />}
            menuIcon={null}
            aria-label={t("more")}
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem icon={<PrintRegular />} onClick={() => window.print()}>
              {t("print")}
            </MenuItem>
            <MenuItem icon={<SettingsRegular />} onClick={props.openSettings}>
              {t("settings")}
            </MenuItem>
            <MenuItem icon={<KeyboardRegular />} onClick={props.openHelp}>
              {t("help")}
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
    </div>
  );
}
