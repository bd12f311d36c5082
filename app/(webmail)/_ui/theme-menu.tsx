"use client";
import {
  Button,
  Menu,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tooltip,
} from "@fluentui/react-components";
import { DarkThemeRegular } from "@fluentui/react-icons/svg/dark-theme";
import { DesktopRegular } from "@fluentui/react-icons/svg/desktop";
import { WeatherMoonRegular } from "@fluentui/react-icons/svg/weather-moon";
import { WeatherSunnyRegular } from "@fluentui/react-icons/svg/weather-sunny";
import { useTranslations } from "next-intl";
import type { ThemeChoice } from "../../_ui/theme-choice.ts";
import { useTheme } from "../../_ui/theme-provider.tsx";

const choices: { choice: ThemeChoice; icon: React.ReactElement }[] = [
  { choice: "light", icon: <WeatherSunnyRegular /> },
  { choice: "dark", icon: <WeatherMoonRegular /> },
  { choice: "system", icon: <DesktopRegular /> },
];

export function ThemeMenu() {
  const t = useTranslations("shell.theme");
  const { choice, choose } = useTheme();
  return (
    <Menu
      checkedValues={{ theme: [choice] }}
      onCheckedValueChange={(_, { checkedItems }) => choose((checkedItems[0] ?? "system") as ThemeChoice)}
    >
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={t("label")} relationship="label">
          <Button appearance="subtle" icon={<DarkThemeRegular />} />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {choices.map(({ choice, icon }) => (
            <MenuItemRadio key={choice} name="theme" value={choice} icon={icon}>
              {t(choice)}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
