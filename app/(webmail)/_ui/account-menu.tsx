"use client";
import {
  Avatar,
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tooltip,
} from "@fluentui/react-components";
import { SignOutRegular } from "@fluentui/react-icons/svg/sign-out";
import { signOut } from "next-auth/react";
import { useTranslations } from "next-intl";
import { useProfile } from "../../_data/use-profile.ts";
import styles from "./frame.module.css";

export function AccountMenu() {
  const t = useTranslations("shell.account");
  const { data: profile } = useProfile();
  const name = profile?.name || profile?.address || "";
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={t("label")} relationship="label">
          <Button
            appearance="transparent"
            shape="circular"
            icon={<Avatar name={name} color="brand" size={32} aria-hidden />}
          />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <div className={styles.accountName}>
          {profile?.name && <strong>{profile.name}</strong>}
          <span>{profile?.address}</span>
        </div>
        <MenuDivider />
        <MenuList>
          <MenuItem icon={<SignOutRegular />} onClick={() => signOut({ callbackUrl: "/sign-in" })}>
            {t("signOut")}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
