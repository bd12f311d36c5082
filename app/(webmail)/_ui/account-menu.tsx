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
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useProfile } from "../../_data/use-profile.ts";
import { AskDialog } from "../../_ui/ask-dialog.tsx";
import { hasSavedCompositions } from "../mail/_ui/composer/saved-compositions.ts";
import styles from "./frame.module.css";
import { useSignOut } from "./use-sign-out.ts";

export function AccountMenu() {
  const t = useTranslations("shell.account");
  const { data: profile } = useProfile();
  const signOut = useSignOut();
  const [asking, setAsking] = useState(false);
  const name = profile?.name || profile?.address || "";
  return (
    <>
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
            <MenuItem
              icon={<SignOutRegular />}
              onClick={() => (hasSavedCompositions() ? setAsking(true) : signOut())}
            >
              {t("signOut")}
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      <AskDialog
        open={asking}
        title={t("unsent.title")}
        text={t("unsent.text")}
        stay={t("unsent.stay")}
        go={t("unsent.go")}
        onStay={() => setAsking(false)}
        onGo={signOut}
      />
    </>
  );
}
