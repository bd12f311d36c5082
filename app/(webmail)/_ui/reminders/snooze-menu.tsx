"use client";
import {
  Button,
  type ButtonProps,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { useTranslations } from "next-intl";

/** In minutes. */
const choices = [5, 10, 15, 30, 60, 120, 480, 1440];

interface Props {
  /** Whether it can be put off until the start. */
  isAhead: boolean;
  /** Null: until the start. */
  onSnooze: (minutes: number | null) => void;
  label: string;
  size: ButtonProps["size"];
}

/** How long to put a reminder off. */
export function SnoozeMenu({ isAhead, onSnooze, label, size }: Props) {
  const t = useTranslations("reminders");
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button size={size} aria-label={label}>
          {t("snooze")}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {isAhead && <MenuItem onClick={() => onSnooze(null)}>{t("untilStart")}</MenuItem>}
          {choices.map((minutes) => (
            <MenuItem key={minutes} onClick={() => onSnooze(minutes)}>
              {minutes < 60
                ? t("minutes", { count: minutes })
                : minutes < 1440
                  ? t("hours", { count: minutes / 60 })
                  : t("days", { count: minutes / 1440 })}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
